package dev.sthira.kit.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One field of a message or of a shape in it, as a reader wants it told.
///
/// @param name  with dots where it is inside another
/// @param shape the name of the shape that its value has, or nothing
record Field(String name, String type, String shape, boolean required, String meaning) {

    /// The fields of a schema, those of an unnamed object inside it among them.
    static List<Field> of(JsonNode schema, UnaryOperator<JsonNode> resolved) {
        var fields = new LinkedHashMap<String, Field>();
        collect("", schema, resolved, fields);
        return List.copyOf(fields.values());
    }

    // A later part of a schema says more than an earlier one, and takes its place.
    private static void collect(
            String prefix, JsonNode schema, UnaryOperator<JsonNode> resolved, Map<String, Field> fields) {
        var parts = parts(schema, resolved).toList();
        var required = new HashSet<String>();
        parts.forEach(part -> part.path("required").forEach(name -> required.add(name.asText())));
        for (var part : parts) {
            part.path("properties").properties().forEach(property -> {
                var name = prefix + property.getKey();
                fields.put(name, one(name, property.getValue(), resolved, required.contains(property.getKey())));
                if (!isNamed(property.getValue())) {
                    collect(name + ".", property.getValue(), resolved, fields);
                    collect(name + "[].", property.getValue().path("items"), resolved, fields);
                }
            });
        }
    }

    private static Stream<JsonNode> parts(JsonNode schema, UnaryOperator<JsonNode> resolved) {
        var here = resolved.apply(schema);
        return Stream.concat(Stream.of(here), here.path("allOf").valueStream().flatMap(part -> parts(part, resolved)));
    }

    private static Field one(String name, JsonNode schema, UnaryOperator<JsonNode> resolved, boolean required) {
        var full = resolved.apply(schema);
        var meaning = schema.has("description") ? schema.path("description") : full.path("description");
        var shape = isNamed(schema) && full.has("properties") ? named(schema) : "";
        return new Field(name, type(full), shape, required, meaning.asText());
    }

    private static boolean isNamed(JsonNode schema) {
        return schema.has("$ref");
    }

    private static String named(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String type(JsonNode schema) {
        if (schema.has("const")) {
            return schema.path("const").asText();
        }
        if (schema.has("enum")) {
            return words(schema.path("enum"), Set.of());
        }
        if (schema.has("format")) {
            return orNull(schema, schema.path("format").asText());
        }
        if (schema.has("items")) {
            return "list of " + type(schema.path("items"));
        }
        var type = schema.path("type");
        return type.isArray() ? orNull(schema, words(type, Set.of("null"))) : type.asText("anything");
    }

    private static String orNull(JsonNode schema, String type) {
        return schema.path("type").valueStream().anyMatch(one -> one.asText().equals("null"))
                ? type + " or null"
                : type;
    }

    private static String words(JsonNode list, Set<String> without) {
        return list.valueStream()
                .map(JsonNode::asText)
                .filter(word -> !without.contains(word))
                .collect(Collectors.joining(" | "));
    }
}
