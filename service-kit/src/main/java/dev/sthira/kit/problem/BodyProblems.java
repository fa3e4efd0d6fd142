package dev.sthira.kit.problem;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What is wrong with a body that cannot be read: 400, the field, the place and what to change; never a class name.
final class BodyProblems {
    private static final Map<String, String> SHAPES = Map.ofEntries(
            entry("String", "text"),
            entry("int", "a whole number"),
            entry("Integer", "a whole number"),
            entry("long", "a whole number"),
            entry("Long", "a whole number"),
            entry("double", "a number"),
            entry("Double", "a number"),
            entry("BigDecimal", "a number"),
            entry("boolean", "true or false"),
            entry("Boolean", "true or false"),
            entry("List", "a list"),
            entry("Set", "a list"),
            entry("UUID", "an id such as 018f3c1e-7d60-7000-8000-000000000000"),
            entry("Instant", "an instant such as 2026-11-22T07:00:00Z"),
            entry("LocalDate", "a date such as 2026-11-22"),
            entry("LocalTime", "a time of day such as 07:00"),
            entry("ZoneId", "a zone such as Europe/Berlin"));

    private BodyProblems() {}

    static HttpProblem of(JsonProcessingException cause) {
        var advice = advice(cause);
        var field = field(cause);
        var problem = Standard.MALFORMED_BODY
                .problem()
                .withDetail((field.isEmpty() ? "The body " : field + " ") + advice + place(cause) + ".");
        if (!field.isEmpty()) {
            problem.with("violations", List.of(Violation.In.body.field(field).message(advice)));
        }
        return problem.build();
    }

    private static String advice(JsonProcessingException cause) {
        return switch (cause) {
            case JsonProcessingException _
            when beyondLimits(cause) -> "is nested too deep, or a name, text or number in it is too long";
            case JsonMappingException wrong
            when wrong.getCause() instanceof InputCoercionException tooFar ->
                "must be " + NumberRange.of(wrong, tooFar);
            case JsonMappingException wrong
            when wrong.getCause() instanceof JsonProcessingException broken -> advice(broken);
            case UnrecognizedPropertyException unknown -> "is not known here; known are " + known(unknown);
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() -> unknownWord(wrong);
            case MismatchedInputException wrong
            when startsWith(wrong, "Trailing token") -> "goes on after its end; send one JSON value only";
            case MismatchedInputException wrong -> "must be " + shape(wrong.getTargetType());
            case JsonMappingException _ -> "has a value that is not acceptable";
            case JsonEOFException _ -> "ends too early";
            default -> startsWith(cause, "Duplicate field") ? "names a field twice" : "is not valid JSON";
        };
    }

    private static boolean beyondLimits(JsonProcessingException cause) {
        return cause instanceof StreamConstraintsException || cause.getCause() instanceof StreamConstraintsException;
    }

    private static boolean startsWith(JsonProcessingException cause, String words) {
        return String.valueOf(cause.getOriginalMessage()).startsWith(words);
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var names = unknown.getKnownPropertyIds();
        return names == null
                ? "none"
                : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String shape(Class<?> type) {
        return type.isEnum() ? oneOf(type) : SHAPES.getOrDefault(type.getSimpleName(), "an object");
    }

    private static String unknownWord(InvalidFormatException wrong) {
        var known = words(wrong.getTargetType());
        var near = NearWords.of(String.valueOf(wrong.getValue()), known);
        var must = "must be " + oneOf(wrong.getTargetType());
        return near.isEmpty() ? must : "is not known; did you mean %s? It %s".formatted(String.join(", ", near), must);
    }

    private static String oneOf(Class<?> type) {
        return "one of " + String.join(", ", words(type));
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String field(JsonProcessingException cause) {
        return cause instanceof JsonMappingException wrong
                ? wrong.getPath().stream()
                        .map(BodyProblems::step)
                        .collect(Collectors.joining())
                        .replaceFirst("^\\.", "")
                : "";
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + oneLine(reference.getFieldName());
    }

    // A name may be anybody's invention, and it ends up in answers and logs.
    private static String oneLine(String name) {
        return name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }

    private static String place(JsonProcessingException cause) {
        var at = cause.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }
}
