package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A parameter as a document declares it.
///
/// @param in path, query or header
/// @param schema resolved, so that its type can be read
/// @param example what the document gives as an example, or a missing node
public record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode example, Rule rule) {

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,400}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,3})?");

    static Parameter of(JsonNode declared, Refs refs, Rules rules) {
        JsonNode node = refs.follow(declared);
        JsonNode schema = refs.follow(node.path("schema"));
        JsonNode example = node.has("example")
                ? node.path("example")
                : schema.path("examples").path(0);
        JsonNode named = node.path("examples").properties().stream()
                .findFirst()
                .map(entry -> entry.getValue().path("value"))
                .orElse(example);
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                schema,
                named,
                rules.of(node.path("schema")));
    }

    /// What is wrong with these values by the document. A single value that comes twice is left to the service.
    public Optional<String> against(List<String> values) {
        if (values.isEmpty()) {
            return required ? Optional.of("%s is missing".formatted(name)) : Optional.empty();
        }
        if (isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            JsonNode items = schema.path("items");
            values.stream()
                    .flatMap(text -> List.of(text.split(",", -1)).stream())
                    .forEach(text -> list.add(typed(text, items.path("type").asText())));
            return rule.against(list).map(this::named);
        }
        return values.size() > 1
                ? Optional.empty()
                : rule.against(typed(values.getFirst(), schema.path("type").asText()))
                        .map(this::named);
    }

    private String named(String complaint) {
        return "%s %s %s".formatted(in, name, complaint);
    }

    private boolean isArray() {
        return schema.path("type").asText().equals("array");
    }

    private static JsonNode typed(String text, String type) {
        if (type.equals("integer") && INTEGER.matcher(text).matches()) {
            return BigIntegerNode.valueOf(new BigInteger(text));
        }
        if (type.equals("number") && NUMBER.matcher(text).matches()) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        return type.equals("boolean") && (text.equals("true") || text.equals("false"))
                ? BooleanNode.valueOf(text.equals("true"))
                : TextNode.valueOf(text);
    }
}
