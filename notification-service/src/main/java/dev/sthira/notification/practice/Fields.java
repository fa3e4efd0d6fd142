package dev.sthira.notification.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a JSON object strictly; what it refuses it calls by the name of the field, never by its value.
record Fields(JsonNode node, String path) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST_TEXT = 500;

    /// A field that is missing or makes no sense.
    static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason);
        }
    }

    String text(String name) throws Unreadable {
        var value = node.path(name);
        var sensible = value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= LONGEST_TEXT
                && value.textValue().indexOf('\0') < 0;
        return check(sensible, name, "a text of 1 to 500 characters").textValue();
    }

    UUID uuid(String name) throws Unreadable {
        return uuid(text(name), path + name);
    }

    static UUID uuid(String text, String where) throws Unreadable {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Unreadable(where + " must be a UUID");
        }
    }

    Instant instant(String name) throws Unreadable {
        try {
            var instant = Instant.parse(text(name));
            check(instant.isAfter(EARLIEST) && instant.isBefore(LATEST), name, "an instant of this time");
            return instant;
        } catch (DateTimeException _) {
            throw new Unreadable(path + name + " must be an instant");
        }
    }

    @Nullable
    Instant instantOrNull(String name) throws Unreadable {
        return has(name) ? instant(name) : null;
    }

    int integer(String name) throws Unreadable {
        var value = node.path(name);
        return check(value.isInt() && value.intValue() >= 0, name, "a whole number from 0")
                .intValue();
    }

    @Nullable
    Integer integerOrNull(String name) throws Unreadable {
        return has(name) ? Integer.valueOf(integer(name)) : null;
    }

    double seconds(String name) throws Unreadable {
        var value = node.path(name);
        var sensible = value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() < 1e9;
        return check(sensible, name, "a number of seconds").doubleValue();
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    Fields object(String name) throws Unreadable {
        return new Fields(check(node.path(name).isObject(), name, "an object"), path + name + ".");
    }

    List<Fields> objects(String name) throws Unreadable {
        var list = node.path(name);
        check(list.isArray() && list.size() <= 1000, name, "a list of at most 1000");
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Fields(list.get(i), path + name + "[" + i + "]."))
                .toList();
    }

    private JsonNode check(boolean sensible, String name, String wanted) throws Unreadable {
        if (!sensible) {
            throw new Unreadable(path + name + " must be " + wanted);
        }
        return node.path(name);
    }
}
