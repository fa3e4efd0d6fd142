package dev.sthira.kit.request;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether a text can be read as the type of a parameter, and what it must be if not.
final class Values {
    private Values() {}

    static Optional<String> advice(String value, Type type) {
        return switch (type) {
            case ParameterizedType many -> advice(value, many.getActualTypeArguments()[0]);
            case Class<?> one when one.isEnum() -> oneOf(value, one);
            case Class<?> one ->
                switch (one.getSimpleName()) {
                    case "int", "Integer", "OptionalInt" ->
                        reads(text -> Integer.valueOf(plain(text)), value, "must be a whole number");
                    case "long", "Long", "OptionalLong" ->
                        reads(text -> Long.valueOf(plain(text)), value, "must be a whole number");
                    case "double", "Double", "OptionalDouble" -> reads(Values::finite, value, "must be a number");
                    case "boolean", "Boolean" -> reads(Values::truth, value, "must be true or false");
                    case "UUID" ->
                        reads(Values::id, value, "must be an id such as 018f3c1e-7d60-7000-8000-000000000000");
                    case "Instant" -> reads(Instant::parse, value, "must be an instant such as 2026-11-22T07:00:00Z");
                    case "LocalDate" -> reads(LocalDate::parse, value, "must be a date such as 2026-11-22");
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    private static Optional<String> oneOf(String value, Class<?> words) {
        var known = Arrays.stream(words.getEnumConstants())
                .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        return known.contains(value)
                ? Optional.empty()
                : Optional.of(known.stream().collect(Collectors.joining(", ", "must be one of ", "")));
    }

    private static Optional<String> reads(Function<String, ?> reading, String value, String otherwise) {
        try {
            var _ = reading.apply(value);
            return Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.of(otherwise);
        }
    }

    // Java also takes a plus, and the digits of every script.
    private static String plain(String number) {
        if (!number.matches("-?[0-9]+")) {
            throw new NumberFormatException(number);
        }
        return number;
    }

    private static Double finite(String value) {
        var number = Double.valueOf(value);
        if (!Double.isFinite(number) || !value.matches("[-+0-9.eE]+")) {
            throw new NumberFormatException(value);
        }
        return number;
    }

    private static Boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    // UUID.fromString also takes shorter groups.
    private static UUID id(String value) {
        var id = UUID.fromString(value);
        if (!id.toString().equalsIgnoreCase(value)) {
            throw new IllegalArgumentException(value);
        }
        return id;
    }
}
