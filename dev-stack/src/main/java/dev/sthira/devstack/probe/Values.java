package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Makes values that a schema allows, mostly: examples where there are some, else something of the right shape. Whether
/// the schema really allows a value, it says itself afterwards.
public final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final List<String> WORDS = List.of(
            "back-strengthening",
            "bow",
            "beginner",
            "1",
            "true",
            "own",
            "en",
            "a",
            "07:30",
            "2026-11-22",
            "Europe/Berlin",
            "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57",
            "61",
            "A quiet evening",
            "open-sequence-file/1",
            "maya@example.org",
            "2026-11-22T06:30:00Z");

    private final Refs refs;

    Values(Refs refs) {
        this.refs = refs;
    }

    /// Something for a body.
    public JsonNode of(Operation.Body body, RandomGenerator chance) {
        return !body.example().isMissingNode() && chance.nextInt(3) > 0
                ? body.example().deepCopy()
                : value(body.schema(), chance, 0);
    }

    /// Something for a parameter, as text.
    public String of(Parameter parameter, RandomGenerator chance) {
        if (!parameter.example().isMissingNode() && chance.nextInt(4) > 0) {
            return parameter.example().asText();
        }
        JsonNode value = value(parameter.schema(), chance, 0);
        return value.isArray() ? value.path(0).asText() : value.asText();
    }

    private JsonNode value(JsonNode declared, RandomGenerator chance, int depth) {
        JsonNode schema = refs.follow(declared);
        return given(schema, chance).orElseGet(() -> made(schema, chance, depth));
    }

    private Optional<JsonNode> given(JsonNode schema, RandomGenerator chance) {
        if (schema.has("const")) {
            return Optional.of(schema.path("const"));
        }
        if (!schema.path("enum").isEmpty()) {
            return Optional.of(any(schema.path("enum"), chance));
        }
        if (!schema.path("examples").isEmpty() && chance.nextInt(4) > 0) {
            return Optional.of(any(schema.path("examples"), chance).deepCopy());
        }
        return Optional.empty();
    }

    private JsonNode made(JsonNode schema, RandomGenerator chance, int depth) {
        for (String choice : List.of("oneOf", "anyOf")) {
            if (!schema.path(choice).isEmpty()) {
                JsonNode chosen = value(any(schema.path(choice), chance), chance, depth + 1);
                return schema.has("properties") && chosen instanceof ObjectNode part
                        ? fields(schema, chance, depth).setAll(part)
                        : chosen;
            }
        }
        return switch (type(schema, chance)) {
            case "object" -> object(schema, chance, depth);
            case "array" -> array(schema, chance, depth);
            case "integer" -> JSON.numberNode((long) number(schema, chance));
            case "number" ->
                JSON.numberNode(BigDecimal.valueOf(Math.round(number(schema, chance) * 10))
                        .movePointLeft(1));
            case "boolean" -> JSON.booleanNode(chance.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text(schema, chance));
        };
    }

    private static String type(JsonNode schema, RandomGenerator chance) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return any(type, chance).asText();
        }
        boolean object = schema.has("properties") || schema.has("allOf");
        return type.asText(object ? "object" : schema.has("items") ? "array" : "string");
    }

    private ObjectNode object(JsonNode schema, RandomGenerator chance, int depth) {
        ObjectNode object = fields(schema, chance, depth);
        for (JsonNode part : schema.path("allOf")) {
            JsonNode all = value(part, chance, depth + 1);
            if (all instanceof ObjectNode fields && !part.has("if")) {
                object.setAll(fields);
            }
        }
        return object;
    }

    private ObjectNode fields(JsonNode schema, RandomGenerator chance, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || (depth < DEEPEST && chance.nextInt(3) == 0)) {
                object.set(field.getKey(), value(field.getValue(), chance, depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, RandomGenerator chance, int depth) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(3), least + 3);
        int size = depth > DEEPEST ? least : least + chance.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), chance, depth + 1));
        }
        return array;
    }

    private static double number(JsonNode schema, RandomGenerator chance) {
        double least = schema.path("minimum").asDouble(0);
        double most = schema.path("maximum").asDouble(least + 100);
        return switch (chance.nextInt(6)) {
            case 0 -> least;
            case 1 -> most;
            default -> Math.floor(least + chance.nextDouble() * (most - least));
        };
    }

    private static String text(JsonNode schema, RandomGenerator chance) {
        if (schema.has("pattern")) {
            Pattern pattern = Pattern.compile(schema.path("pattern").asText());
            List<String> fitting =
                    WORDS.stream().filter(word -> pattern.matcher(word).find()).toList();
            return fitting.isEmpty() ? "a" : fitting.get(chance.nextInt(fitting.size()));
        }
        String word = WORDS.get(chance.nextInt(WORDS.size()));
        return word.substring(
                0, Math.min(word.length(), schema.path("maxLength").asInt(100)));
    }

    private static JsonNode any(JsonNode list, RandomGenerator chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
