package dev.sthira.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What changed between two editions of a schema, for whoever wrote a program against the older one.
final class SchemaChange {
    /// Which way the value goes: a client that sends it stumbles over less, one that reads it over more.
    enum Way {
        SENT,
        READ
    }

    private static final List<String> CEILINGS = List.of("maximum", "maxLength", "maxItems");
    private static final List<String> FLOORS = List.of("minimum", "minLength", "minItems");

    private final JsonNode before;
    private final JsonNode after;
    private final Way way;
    private final Consumer<String> breaks;
    private final Set<String> underWay = new HashSet<>();

    SchemaChange(JsonNode before, JsonNode after, Way way, Consumer<String> breaks) {
        this.before = before;
        this.after = after;
        this.way = way;
        this.breaks = breaks;
    }

    void compare(String where, JsonNode older, JsonNode newer) {
        // A schema that refers to itself is compared once.
        if (!underWay.add(older + " / " + newer)) {
            return;
        }
        var one = Parts.of(before, older);
        var other = Parts.of(after, newer);
        types(where, one.types(), other.types());
        if (way == Way.SENT) {
            words(where, one, other);
            limits(where, one, other);
        }
        fields(where, one, other);
        if (!one.items().isMissingNode() && !other.items().isMissingNode()) {
            compare(where + "[]", one.items(), other.items());
        }
    }

    private void types(String where, Set<String> older, Set<String> newer) {
        var gone = new TreeSet<>(way == Way.SENT ? older : newer);
        gone.removeAll(way == Way.SENT ? newer : older);
        if (way == Way.SENT && older.isEmpty() && !newer.isEmpty()) {
            say(where, "must be %s now".formatted(String.join(" or ", newer)));
        } else if (!gone.isEmpty() && !(way == Way.SENT ? newer : older).isEmpty()) {
            say(
                    where,
                    (way == Way.SENT ? "may not be %s any more" : "may be %s now")
                            .formatted(String.join(" or ", gone)));
        }
    }

    private void words(String where, Parts older, Parts newer) {
        if (newer.words().isEmpty()) {
            return;
        }
        if (older.words().isEmpty()) {
            say(where, "takes only these words now: " + String.join(", ", newer.words()));
            return;
        }
        var gone = new TreeSet<>(older.words());
        gone.removeAll(newer.words());
        gone.forEach(word -> say(where, "does not take `%s` any more".formatted(word)));
    }

    private void limits(String where, Parts older, Parts newer) {
        CEILINGS.forEach(name -> limit(where, name, older.limit(name), newer.limit(name), -1));
        FLOORS.forEach(name -> limit(where, name, older.limit(name), newer.limit(name), 1));
        var pattern = newer.limit("pattern");
        if (!pattern.isMissingNode() && !pattern.equals(older.limit("pattern"))) {
            say(where, "must look like `%s` now".formatted(pattern.asText()));
        }
    }

    private void limit(String where, String name, JsonNode older, JsonNode newer, int tighter) {
        var isNew = older.isMissingNode() && !newer.isMissingNode();
        if (isNew || Double.compare(newer.asDouble(), older.asDouble()) == tighter && !newer.isMissingNode()) {
            say(where, "%s is %s now".formatted(name, newer.asText()));
        }
    }

    private void fields(String where, Parts older, Parts newer) {
        older.fields().forEach((name, field) -> {
            var place = where + "." + name;
            if (newer.fields().containsKey(name)) {
                compare(place, field, newer.fields().get(name));
                if (way == Way.READ
                        && older.required().contains(name)
                        && !newer.required().contains(name)) {
                    say(place, "may be missing now");
                }
            } else if (!newer.fields().isEmpty() || way == Way.READ) {
                say(place, way == Way.SENT ? "is not taken any more" : "is gone");
            }
        });
        if (way == Way.SENT) {
            newer.required().stream()
                    .filter(name -> !older.required().contains(name))
                    .sorted()
                    .forEach(name -> say(where + "." + name, "must be sent now"));
        }
    }

    private void say(String where, String what) {
        breaks.accept(where + " " + what);
    }

    /// A schema with its references followed and its parts put together.
    private record Parts(
            Set<String> types,
            Set<String> words,
            TreeMap<String, JsonNode> fields,
            Set<String> required,
            JsonNode items,
            List<JsonNode> all) {

        static Parts of(JsonNode document, JsonNode schema) {
            var all = parts(document, schema, 0).toList();
            var fields = new TreeMap<String, JsonNode>();
            all.forEach(part -> part.path("properties")
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), field.getValue())));
            return new Parts(
                    texts(all, "type")
                            .flatMap(type -> type.equals("number") ? Stream.of("number", "integer") : Stream.of(type))
                            .collect(Collectors.toSet()),
                    Stream.concat(texts(all, "enum"), texts(all, "const"))
                            .filter(word -> !word.equals("null"))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    fields,
                    texts(all, "required").collect(Collectors.toSet()),
                    all.stream()
                            .map(part -> part.path("items"))
                            .filter(items -> !items.isMissingNode())
                            .findFirst()
                            .orElse(schema.path("items")),
                    all);
        }

        // A choice counts as all that may come of it, so that one more choice is no break for who sends.
        private static Stream<JsonNode> parts(JsonNode document, JsonNode schema, int depth) {
            if (depth > 20) {
                return Stream.empty();
            }
            if (schema.has("$ref")) {
                var target = document.at(schema.path("$ref").asText().substring(1));
                return parts(document, target, depth + 1);
            }
            return Stream.concat(
                    Stream.of(schema),
                    Stream.of("allOf", "oneOf", "anyOf")
                            .flatMap(name -> schema.path(name).valueStream())
                            .flatMap(part -> parts(document, part, depth + 1)));
        }

        private static Stream<String> texts(List<JsonNode> parts, String name) {
            return parts.stream()
                    .map(part -> part.path(name))
                    .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                    .filter(JsonNode::isValueNode)
                    .filter(value -> !value.isMissingNode())
                    .map(JsonNode::asText);
        }

        JsonNode limit(String name) {
            return all.getFirst().path(name);
        }
    }
}
