package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/// Makes schemas say what the services promise beside them: no field that is not named, and numbers that fit their
/// format.
///
/// A schema is closed where it is used, not where it is declared: parts of an `allOf` do not know each other's fields.
final class Closed {

    private static final Map<String, List<Long>> RANGES = Map.of(
            "int32", List.of((long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE),
            "int64", List.of(Long.MIN_VALUE, Long.MAX_VALUE));
    private static final List<String> PARTS = List.of("allOf", "oneOf", "anyOf");

    private final Refs refs;

    Closed(Refs refs) {
        this.refs = refs;
    }

    /// A copy of this schema, closed as the whole of a body.
    ObjectNode whole(JsonNode schema) {
        ObjectNode closed = part(schema);
        if (!closed.has("additionalProperties") && namesFields(schema, 0)) {
            closed.put("unevaluatedProperties", false);
        }
        return closed;
    }

    /// A copy that is closed in what it holds, but not itself.
    ObjectNode part(JsonNode schema) {
        ObjectNode copy = schema.isObject() ? schema.deepCopy() : refs.nothingSaid();
        copy.remove(List.of("example", "examples", "description", "default"));
        range(copy);
        copy.path("properties").properties().forEach(field -> field.setValue(whole(field.getValue())));
        if (copy.path("items").isObject()) {
            copy.set("items", whole(copy.path("items")));
        }
        if (copy.path("additionalProperties").isObject()) {
            copy.set("additionalProperties", whole(copy.path("additionalProperties")));
        }
        PARTS.forEach(name -> parts(copy, name));
        return copy;
    }

    private void parts(ObjectNode copy, String name) {
        if (copy.path(name) instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, part(list.get(i)));
            }
        }
    }

    private static void range(ObjectNode copy) {
        List<Long> range = RANGES.get(copy.path("format").asText());
        if (range != null && copy.path("type").asText().equals("integer")) {
            if (!copy.has("minimum")) {
                copy.put("minimum", range.getFirst());
            }
            if (!copy.has("maximum")) {
                copy.put("maximum", range.getLast());
            }
        }
    }

    /// An object of which nothing is said may hold anything.
    private boolean namesFields(JsonNode schema, int depth) {
        if (depth > 10 || schema.has("additionalProperties") || schema.has("patternProperties")) {
            return false;
        }
        if (schema.has("properties")) {
            return true;
        }
        if (schema.has("$ref")) {
            return namesFields(refs.resolve(schema.path("$ref").asText()), depth + 1);
        }
        for (String name : PARTS) {
            for (JsonNode part : schema.path(name)) {
                if (namesFields(part, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
