package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.probe.Call;
import dev.sthira.devstack.probe.Operation;
import dev.sthira.devstack.probe.Token;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A request in the making: everything of it can still be changed, and what was changed is written down.
final class Draft {
    private static final Set<String> ELSEWHERE = Set.of("", ".", "..");

    /// One `name=value` of the query, before it is encoded.
    record Query(String name, String value) {}

    final Operation operation;
    final Map<String, String> path = new LinkedHashMap<>();
    final List<Query> query = new ArrayList<>();
    final List<Call.Header> headers = new ArrayList<>();
    Optional<Token> token = Optional.empty();
    Optional<String> contentType = Optional.empty();
    byte[] body = new byte[0];

    /// What the operation's own method and path were replaced by, if they were; the document says nothing of such a
    /// request.
    Optional<String> method = Optional.empty();

    Optional<String> target = Optional.empty();

    /// What was done to it.
    String twist = "valid";

    Draft(Operation operation) {
        this.operation = operation;
    }

    /// A path with `.` or `..` for a value is the address of something else (RFC 3986, section 5.2.4), which may be
    /// anybody's to read, and so is one with nothing for a value, mostly of the list that the thing is in.
    boolean leadsElsewhere() {
        return path.values().stream().anyMatch(ELSEWHERE::contains);
    }

    boolean isAtItsAddress() {
        return method.isEmpty() && target.isEmpty() && !leadsElsewhere();
    }

    void header(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new Call.Header(name, value));
    }

    /// The path with its parameters filled in, encoded.
    String filled() {
        String filled = operation.path();
        for (Map.Entry<String, String> parameter : path.entrySet()) {
            filled = filled.replace("{%s}".formatted(parameter.getKey()), encoded(parameter.getValue()));
        }
        return filled;
    }

    Call call() {
        List<Call.Header> all = new ArrayList<>(headers);
        contentType.ifPresent(type -> all.add(new Call.Header("Content-Type", type)));
        return new Call(
                operation.place(),
                method.orElse(operation.method()),
                target.orElseGet(() -> filled() + queryText()),
                List.copyOf(all),
                token,
                body);
    }

    private String queryText() {
        return query.isEmpty()
                ? ""
                : query.stream()
                        .map(pair -> encoded(pair.name()) + "=" + encoded(pair.value()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
