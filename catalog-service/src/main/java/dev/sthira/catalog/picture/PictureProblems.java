package dev.sthira.catalog.picture;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Refusals of those who ask for pictures, each with the parameter that is wrong.
final class PictureProblems {
    private static final int LONGEST = 60;

    private PictureProblems() {}

    static HttpProblem noPose(String slug) {
        return missing(
                "There is no such pose",
                "The catalog has no pose %s; GET /poses lists the poses there are.".formatted(shown(slug)));
    }

    static HttpProblem noSequence(String slug) {
        return missing(
                "There is no such sequence",
                "The catalog has no sequence %s; GET /sequences lists the classes there are.".formatted(shown(slug)));
    }

    static HttpProblem noPicture(String slug) {
        return missing("There is no picture of this pose", "Nobody has drawn %s yet.".formatted(shown(slug)));
    }

    private static HttpProblem missing(String title, String detail) {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }

    static HttpProblem senseless(String parameter, String advice) {
        return HttpProblem.builder()
                .withStatus(422)
                .withTitle("The request can be read but makes no sense")
                .withDetail(parameter + " " + advice + ".")
                .with("violations", List.of(Violation.In.query.field(parameter).message(advice)))
                .build();
    }

    /// One of a few words, in small letters; the usual one where nothing is said.
    static <E extends Enum<E>> E word(Class<E> words, String parameter, @Nullable String said, E usual) {
        if (said == null) {
            return usual;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> name(word).equals(said))
                .findFirst()
                .orElseThrow(() -> senseless(parameter, "must be " + oneOf(words)));
    }

    private static <E extends Enum<E>> String oneOf(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(PictureProblems::name)
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([a-z]+)$", " or $1");
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    static String shown(String text) {
        var plain = text.replaceAll("[^\\p{L}\\p{N} _.-]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
