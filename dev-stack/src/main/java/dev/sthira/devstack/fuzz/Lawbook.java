package dev.sthira.devstack.fuzz;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sthira.devstack.probe.Call;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Parameter;
import dev.sthira.devstack.probe.Token;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says what is wrong with a request by the document of its service, and by nothing else.
final class Lawbook {

    /// Numbers that take longer to write out than to refuse; the services have to cope with them, this class need not.
    private static final Pattern ASTRONOMIC = Pattern.compile("[eE][+-]?\\d{4,}");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Lawbook() {}

    /// The first thing that is wrong; nothing if the document has nothing against it or says nothing of it.
    static Optional<String> against(Draft draft) {
        if (draft.method.isPresent() || draft.leadsElsewhere()) {
            return Optional.empty();
        }
        return token(draft)
                .or(() -> draft.isAtItsAddress() ? parameters(draft).or(() -> body(draft)) : Optional.empty());
    }

    private static Optional<String> token(Draft draft) {
        if (!draft.operation.secured()) {
            return Optional.empty();
        }
        return draft.token
                .map(token -> token.worth() == Token.Worth.BAD
                        ? Optional.of("token: " + token.name())
                        : Optional.<String>empty())
                .orElse(Optional.of("no token"));
    }

    private static Optional<String> parameters(Draft draft) {
        List<Parameter> known = draft.operation.in("query");
        // Mail programs and social networks add names of their own to the links of pages for people.
        List<Draft.Query> named = draft.operation.isPage() ? List.of() : draft.query;
        for (Draft.Query pair : named) {
            if (known.stream().noneMatch(parameter -> parameter.name().equals(pair.name()))) {
                return Optional.of("query: there is no parameter of that name");
            }
        }
        return draft.operation.parameters().stream()
                .flatMap(parameter -> parameter.against(values(draft, parameter)).stream())
                .findFirst();
    }

    private static List<String> values(Draft draft, Parameter parameter) {
        return switch (parameter.in()) {
            case "path" -> List.of(draft.path.getOrDefault(parameter.name(), ""));
            case "query" ->
                draft.query.stream()
                        .filter(pair -> pair.name().equals(parameter.name()))
                        .map(Draft.Query::value)
                        .toList();
            case "header" ->
                draft.headers.stream()
                        .filter(header -> header.name().equalsIgnoreCase(parameter.name()))
                        .map(Call.Header::value)
                        .filter(value -> value.chars().allMatch(letter -> letter >= ' ' && letter < 0x7f))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
            default -> List.of();
        };
    }

    private static Optional<String> body(Draft draft) {
        if (draft.operation.bodies().isEmpty() || draft.contentType.isEmpty()) {
            return Optional.empty();
        }
        String type = draft.contentType.get().toLowerCase(Locale.ROOT);
        Operation.Body declared = draft.operation.bodies().get(type.split(";", 2)[0].strip());
        if (declared == null) {
            return Optional.of("content type that is not declared");
        }
        if (!type.startsWith("application/json")) {
            return Optional.empty();
        }
        return encoding(draft, type).or(() -> json(draft, declared));
    }

    private static Optional<String> encoding(Draft draft, String type) {
        boolean encoded =
                draft.headers.stream().anyMatch(header -> header.name().equalsIgnoreCase("Content-Encoding"));
        boolean other = type.contains("charset") && !type.matches(".*charset=\"?utf-8\"?.*");
        return encoded || other ? Optional.of("body in an encoding that is not declared") : Optional.empty();
    }

    private static Optional<String> missing(Draft draft) {
        return draft.operation.bodyRequired() ? Optional.of("body: missing") : Optional.empty();
    }

    private static Optional<String> json(Draft draft, Operation.Body declared) {
        try {
            if (draft.body.length == 0) {
                return missing(draft);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(draft.body))
                    .toString();
            if (ASTRONOMIC.matcher(text).find() || text.startsWith("\ufeff")) {
                return Optional.empty();
            }
            JsonNode value = JSON.readTree(text);
            return value.isMissingNode()
                    ? missing(draft)
                    : declared.rule().against(value).map("body "::concat);
        } catch (CharacterCodingException e) {
            return Optional.of("body: not UTF-8");
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            return Optional.of("body: not JSON, or a key twice: " + why.split("\n", 2)[0]);
        }
    }
}
