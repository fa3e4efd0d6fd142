package dev.sthira.notification.practice;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the fields of an event must be; a refusal names the field, never its value.
final class Must {
    static final String TEXT = "a text of 1 to 500 characters";
    static final String WHOLE = "a whole number from 0";
    static final String SECONDS = "a number of seconds";
    static final String OBJECT = "an object";
    static final String LIST = "a list of at most 1000";

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LIST = 1000;

    private Must() {}

    static String text(String name, @Nullable String value) {
        var sensible = value != null && !value.isBlank() && value.length() <= LONGEST_TEXT && value.indexOf('\0') < 0;
        return checked(sensible ? value : null, name, TEXT);
    }

    static String oneOf(Set<String> words, String name, @Nullable String value) {
        var word = text(name, value);
        return checked(
                words.contains(word) ? word : null,
                name,
                "one of " + words.stream().sorted().toList());
    }

    static UUID uuid(String name, @Nullable String value) {
        try {
            return UUID.fromString(text(name, value));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(name + " must be a UUID");
        }
    }

    static Instant instant(String name, @Nullable String value) {
        var text = text(name, value);
        try {
            var instant = Instant.parse(text);
            var sensible = instant.isAfter(EARLIEST) && instant.isBefore(LATEST);
            return checked(sensible ? instant : null, name, "an instant of this time");
        } catch (DateTimeException _) {
            throw new IllegalArgumentException(name + " must be an instant");
        }
    }

    static int whole(String name, int value) {
        return checked(value >= 0 ? value : null, name, WHOLE);
    }

    static double seconds(String name, double value) {
        return checked(value >= 0 && value < 1e9 ? value : null, name, SECONDS);
    }

    static <T> T object(String name, @Nullable T value) {
        return checked(value, name, OBJECT);
    }

    static <T> List<T> list(String name, @Nullable List<T> value) {
        return List.copyOf(checked(value != null && value.size() <= LONGEST_LIST ? value : null, name, LIST));
    }

    private static <T> T checked(@Nullable T value, String name, String wanted) {
        if (value == null) {
            throw new IllegalArgumentException(name + " must be " + wanted);
        }
        return value;
    }
}
