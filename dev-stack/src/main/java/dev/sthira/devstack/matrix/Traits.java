package dev.sthira.devstack.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.devstack.probe.Heard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Compares two answers as somebody would who wants to know whether a thing exists: everything that can be seen counts,
/// save for what differs from request to request anyway.
///
/// @param ids of the thing and of the one that does not exist; shown back, they tell nothing
/// @param marker a word that only the owner's things hold, in small letters
record Traits(List<String> ids, String marker) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> EACH_TIME = Set.of("date", "content-length", "x-request-id", "traceparent", "age");
    private static final List<String> OF_THE_REQUEST = List.of("instance", "requestId", "traceId");

    /// Whether the answer has words of the owner's; an id that was asked for may be said back, though it is made of
    /// them.
    boolean shown(Heard.Answer answer) {
        return withoutIds(answer.text()).toLowerCase(Locale.ROOT).contains(marker);
    }

    /// What tells the two apart, if anything does.
    Optional<String> difference(Heard.Answer answer, Heard.Answer missing) {
        if (answer.status() != missing.status()) {
            return Optional.of("%d, but %d for a missing one".formatted(answer.status(), missing.status()));
        }
        if (!headers(answer).equals(headers(missing))) {
            return Optional.of("%d with other headers than for a missing one: %s, not %s"
                    .formatted(answer.status(), headers(answer), headers(missing)));
        }
        return body(answer).equals(body(missing))
                ? Optional.empty()
                : Optional.of("%d with another body than for a missing one: %s, not %s"
                        .formatted(answer.status(), start(body(answer)), start(body(missing))));
    }

    private static Set<String> headers(Heard.Answer answer) {
        Set<String> names = new TreeSet<>(answer.headers().keySet());
        names.removeIf(name -> EACH_TIME.contains(name) || name.startsWith("ratelimit"));
        return names;
    }

    private String body(Heard.Answer answer) {
        String text = answer.text();
        try {
            JsonNode tree = JSON.readTree(text);
            if (tree instanceof ObjectNode object) {
                object.remove(OF_THE_REQUEST);
                text = object.toString();
            }
        } catch (IOException noJson) {
            // Compared as it is.
        }
        return withoutIds(text)
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{uuid}")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "{instant}");
    }

    private String withoutIds(String text) {
        String without = text;
        for (String id : longestFirst()) {
            without = id.isEmpty() ? without : spoken(id).matcher(without).replaceAll("{id}");
        }
        return without;
    }

    /// A page for people may say an id back as words: `My Evening 1a2b` for `my-evening-1a2b`.
    private static Pattern spoken(String id) {
        return Pattern.compile(Pattern.quote(id).replace("-", "\\E[- ]\\Q"), Pattern.CASE_INSENSITIVE);
    }

    private List<String> longestFirst() {
        List<String> sorted = new ArrayList<>(ids);
        sorted.sort((one, other) -> other.length() - one.length());
        return sorted;
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 200)).replaceAll("\\s+", " ");
    }
}
