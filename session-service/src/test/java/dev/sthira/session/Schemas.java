package dev.sthira.session;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The schemas of a contract, so that what two contracts call the same can be compared, and values be held to one.
public record Schemas(JsonNode document) {
    private static final List<String> TOLD_ABOUT_IT =
            List.of("description", "examples", "example", "title", "format", "pattern", "minLength");

    public static Schemas of(Path contract) throws IOException {
        return new Schemas(new YAMLMapper().readTree(contract.toFile()));
    }

    /// What a reference leads to, or what is no reference.
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /// What a schema asks of a value: references followed, and what is only told about it, or about a
    /// text in it, left out.
    public JsonNode meaning(String pointer) {
        return meaning(document.at(pointer));
    }

    /// A schema of that name to hold values to.
    public Schema schema(String name) {
        return schema(new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/" + name));
    }

    /// A schema of this document to hold values to.
    public Schema schema(JsonNode schema) {
        var root = new ObjectMapper().createObjectNode();
        root.set("allOf", root.arrayNode().add(schema));
        root.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    private JsonNode meaning(JsonNode node) {
        return switch (node) {
            case ArrayNode list -> list(list.valueStream().map(this::meaning));
            case ObjectNode schema -> words(schema);
            default -> node;
        };
    }

    private JsonNode words(ObjectNode schema) {
        var meant = new TreeMap<String, JsonNode>();
        schema.properties().forEach(word -> {
            switch (word.getKey()) {
                case "$ref" ->
                    meaning(word.getValue().asText().substring(1))
                            .properties()
                            .forEach(one -> meant.put(one.getKey(), one.getValue()));
                case "properties" -> meant.put("properties", properties(word.getValue()));
                case "required" ->
                    meant.put("required", list(word.getValue().valueStream().sorted(comparing(JsonNode::asText))));
                case String about when TOLD_ABOUT_IT.contains(about) -> {}
                default -> meant.put(word.getKey(), meaning(word.getValue()));
            }
        });
        return nullable(object(meant));
    }

    // A property may be called like a word of a schema.
    private JsonNode properties(JsonNode properties) {
        var meant = new TreeMap<String, JsonNode>();
        properties.properties().forEach(one -> meant.put(one.getKey(), meaning(one.getValue())));
        return object(meant);
    }

    private static ObjectNode object(SortedMap<String, JsonNode> fields) {
        return JsonNodeFactory.instance.objectNode().setAll(fields);
    }

    private static ArrayNode list(Stream<JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(elements.toList());
    }

    // Either of two things of which one is null, and a thing that may be null, are the same; so are words with and
    // without the remark that they are text.
    private static ObjectNode nullable(ObjectNode schema) {
        if (schema.path("anyOf").path(1).path("type").asText().equals("null")) {
            var one = (ObjectNode) schema.path("anyOf").path(0).deepCopy();
            one.set("type", one.arrayNode().add(one.path("type")).add("null"));
            return one;
        }
        if (schema.has("enum")) {
            schema.remove("type");
        }
        return schema;
    }
}
