package dev.sthira.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.kit.test.SchemaChange.Way;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a program written against the older of two documents stumbles over with the newer.
public final class Compatibility {
    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> breaks = new LinkedHashSet<>();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /// Of two OpenAPI documents; a sentence for each break, the same for the same change.
    public static List<String> ofAddresses(JsonNode before, JsonNode after) {
        var compared = new Compatibility(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                compared.operation(path.getKey(), operation.getKey(), operation.getValue())));
        return List.copyOf(compared.breaks);
    }

    /// Of two AsyncAPI documents, for whoever reads their channels.
    public static List<String> ofEvents(JsonNode before, JsonNode after) {
        var compared = new Compatibility(before, after);
        before.path("channels").forEach(channel -> {
            var address = channel.path("address").asText();
            if (after.path("channels")
                    .valueStream()
                    .noneMatch(one -> one.path("address").asText().equals(address))) {
                compared.breaks.add("the channel " + address + " is gone");
            }
        });
        before.at("/components/messages").forEach(compared::message);
        return List.copyOf(compared.breaks);
    }

    private void message(JsonNode older) {
        var name = older.path("name").asText();
        var newer = after.at("/components/messages")
                .valueStream()
                .filter(message -> message.path("name").asText().equals(name))
                .findFirst();
        if (newer.isEmpty()) {
            breaks.add("the message " + name + " is gone");
            return;
        }
        for (var part : List.of("headers", "payload")) {
            schema(Way.READ)
                    .compare(name + " " + part, older.path(part), newer.get().path(part));
        }
    }

    private void operation(String path, String method, JsonNode older) {
        if (!older.has("responses")) {
            return;
        }
        var name = method.toUpperCase(Locale.ROOT) + " " + path;
        var newer = after.path("paths").path(path).path(method);
        if (newer.isMissingNode()) {
            breaks.add(name + " is gone");
            return;
        }
        if (!older.path("operationId").equals(newer.path("operationId"))) {
            breaks.add(name
                    + " is called %s now, not %s"
                            .formatted(
                                    newer.path("operationId").asText(),
                                    older.path("operationId").asText()));
        }
        if (older.path("security").isEmpty() && !newer.path("security").isEmpty()) {
            breaks.add(name + " needs a token now");
        }
        parameters(name, older, newer);
        body(name, resolved(before, older.path("requestBody")), resolved(after, newer.path("requestBody")));
        older.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> answer(name, answer.getKey(), answer.getValue(), newer));
    }

    private void parameters(String name, JsonNode older, JsonNode newer) {
        for (var reference : older.path("parameters")) {
            var one = resolved(before, reference);
            var other = parameter(after, newer, one);
            if (other.isMissingNode()) {
                breaks.add("%s %s is not taken any more".formatted(name, label(one)));
            } else {
                if (other.path("required").asBoolean() && !one.path("required").asBoolean()) {
                    breaks.add("%s %s must be sent now".formatted(name, label(one)));
                }
                schema(Way.SENT).compare(name + " " + label(one), one.path("schema"), other.path("schema"));
            }
        }
        for (var reference : newer.path("parameters")) {
            var one = resolved(after, reference);
            if (one.path("required").asBoolean()
                    && parameter(before, older, one).isMissingNode()) {
                breaks.add("%s %s must be sent now".formatted(name, label(one)));
            }
        }
    }

    private static JsonNode parameter(JsonNode document, JsonNode operation, JsonNode like) {
        return operation
                .path("parameters")
                .valueStream()
                .map(reference -> resolved(document, reference))
                .filter(one -> label(one).equals(label(like)))
                .findFirst()
                .orElse(document.path("there is none"));
    }

    private static String label(JsonNode parameter) {
        return "%s parameter %s"
                .formatted(parameter.path("in").asText(), parameter.path("name").asText());
    }

    private void body(String name, JsonNode older, JsonNode newer) {
        if (newer.path("required").asBoolean() && !older.path("required").asBoolean()) {
            breaks.add(name + " needs a body now");
        }
        forms(name + " request", older, newer, Way.SENT);
    }

    private void answer(String name, String status, JsonNode older, JsonNode operation) {
        var newer = operation.path("responses").path(status);
        if (newer.isMissingNode()) {
            breaks.add("%s does not answer %s any more".formatted(name, status));
        } else {
            forms(name + " " + status, resolved(before, older), resolved(after, newer), Way.READ);
        }
    }

    private void forms(String where, JsonNode older, JsonNode newer, Way way) {
        older.path("content").properties().forEach(form -> {
            var other = newer.path("content").path(form.getKey());
            if (other.isMissingNode()) {
                breaks.add("%s has no form %s any more".formatted(where, form.getKey()));
            } else {
                schema(way).compare(where, form.getValue().path("schema"), other.path("schema"));
            }
        });
    }

    private SchemaChange schema(Way way) {
        return new SchemaChange(before, after, way, breaks::add);
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref")
                ? resolved(document, document.at(node.path("$ref").asText().substring(1)))
                : node;
    }
}
