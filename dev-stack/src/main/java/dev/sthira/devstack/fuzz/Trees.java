package dev.sthira.devstack.fuzz;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Changes one place of a JSON value.
final class Trees {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Trees() {}

    /// A place inside a value: a field of an object or an entry of a list.
    private record Spot(JsonNode parent, String field, int index) {
        JsonNode get() {
            return parent instanceof ObjectNode ? parent.path(field) : parent.path(index);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(field, value);
            } else if (parent instanceof ArrayNode array) {
                array.set(index, value);
            }
        }
    }

    static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    /// Everything beyond ASCII is escaped, so that halves of letters survive.
    static byte[] write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void swapType(JsonNode tree, RandomGenerator chance) {
        any(spots(tree), chance).ifPresent(spot -> spot.set(another(spot.get(), chance)));
    }

    static void put(JsonNode tree, JsonNode value, RandomGenerator chance) {
        any(spots(tree), chance).ifPresent(spot -> spot.set(value));
    }

    /// Puts a text where a text was, if there is one.
    static void putText(JsonNode tree, String text, RandomGenerator chance) {
        List<Spot> texts =
                spots(tree).stream().filter(spot -> spot.get().isTextual()).toList();
        any(texts, chance).ifPresent(spot -> spot.set(JSON.textNode(text)));
    }

    static void putNumber(JsonNode tree, RandomGenerator chance) {
        List<Spot> numbers =
                spots(tree).stream().filter(spot -> spot.get().isNumber()).toList();
        any(numbers.isEmpty() ? spots(tree) : numbers, chance).ifPresent(spot -> spot.set(hugeNumber(chance)));
    }

    static void drop(JsonNode tree, RandomGenerator chance) {
        List<Spot> fields = spots(tree).stream()
                .filter(spot -> spot.parent() instanceof ObjectNode)
                .toList();
        any(fields, chance).ifPresent(spot -> ((ObjectNode) spot.parent()).remove(spot.field()));
    }

    static void addField(JsonNode tree, RandomGenerator chance) {
        List<ObjectNode> objects = new ArrayList<>();
        if (tree instanceof ObjectNode root) {
            objects.add(root);
        }
        spots(tree).forEach(spot -> {
            if (spot.get() instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        if (!objects.isEmpty()) {
            List<String> names =
                    List.of("surprise", "__proto__", "$ref", "@type", "id", "owner", "person", "class", "");
            objects.get(chance.nextInt(objects.size()))
                    .set(names.get(chance.nextInt(names.size())), another(JSON.textNode("x"), chance));
        }
    }

    /// The text of an object in which one field stands twice, first with its own value or with another.
    static String doubled(JsonNode tree, RandomGenerator chance) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(tree.properties());
        if (fields.isEmpty()) {
            return "{\"a\":1,\"a\":1}";
        }
        Map.Entry<String, JsonNode> field = fields.get(chance.nextInt(fields.size()));
        JsonNode first = chance.nextBoolean() ? field.getValue() : another(field.getValue(), chance);
        String name = JSON.textNode(field.getKey()).toString();
        return "{%s:%s,%s".formatted(name, first, tree.toString().substring(1));
    }

    static String nested(int depth, boolean objects) {
        return objects ? "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) : "[".repeat(depth) + "]".repeat(depth);
    }

    private static JsonNode another(JsonNode value, RandomGenerator chance) {
        List<JsonNode> others = List.of(
                JSON.textNode("text"),
                JSON.textNode(value.asText()),
                JSON.numberNode(7),
                JSON.numberNode(new BigDecimal("0.5")),
                JSON.booleanNode(true),
                JSON.nullNode(),
                JSON.arrayNode(),
                JSON.arrayNode().add(value.deepCopy()),
                JSON.arrayNode().addNull(),
                JSON.objectNode(),
                JSON.objectNode().set("value", value.deepCopy()));
        return others.get(chance.nextInt(others.size()));
    }

    private static JsonNode hugeNumber(RandomGenerator chance) {
        List<BigDecimal> numbers = List.of(
                BigDecimal.valueOf(-1),
                BigDecimal.ZERO,
                new BigDecimal("1e-400"),
                new BigDecimal("0.0000000000000000000001"),
                BigDecimal.valueOf(Integer.MAX_VALUE).add(BigDecimal.ONE),
                BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE),
                BigDecimal.valueOf(Long.MIN_VALUE),
                new BigDecimal("1e400"),
                new BigDecimal("1e999999"),
                new BigDecimal(BigInteger.TEN.pow(900)),
                new BigDecimal("3.9999999999999999999"));
        return JSON.numberNode(numbers.get(chance.nextInt(numbers.size())));
    }

    private static List<Spot> spots(JsonNode tree) {
        List<Spot> spots = new ArrayList<>();
        collect(tree, spots);
        return spots;
    }

    private static void collect(JsonNode node, List<Spot> spots) {
        node.properties().forEach(field -> {
            spots.add(new Spot(node, field.getKey(), 0));
            collect(field.getValue(), spots);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            spots.add(new Spot(node, "", i));
            collect(node.get(i), spots);
        }
    }

    private static <T> Optional<T> any(List<T> list, RandomGenerator chance) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(chance.nextInt(list.size())));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
