package dev.sthira.catalog.shelf;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values in an address that must be one of a few words; any other is a 400 that names the parameter and the words.
public final class QueryWords {
    private QueryWords() {}

    /// The constant meant, in small letters with hyphens; the usual one where nothing is said.
    public static <E extends Enum<E>> E of(Class<E> words, String parameter, @Nullable String said, E usual) {
        if (said == null) {
            return usual;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> name(word).equals(said))
                .findFirst()
                .orElseThrow(() -> refuse(parameter, "must be " + oneOf(words)));
    }

    public static HttpProblem refuse(String parameter, String advice) {
        return refuse(List.of(Violation.In.query.field(parameter).message(advice)));
    }

    public static HttpProblem refuse(List<Violation> wrong) {
        var first = wrong.getFirst();
        return HttpProblem.builder()
                .withStatus(Response.Status.BAD_REQUEST)
                .withTitle("The address has a value that cannot be used")
                .withDetail("%s %s.".formatted(first.field, first.message))
                .with("violations", wrong)
                .build();
    }

    private static <E extends Enum<E>> String oneOf(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(QueryWords::name)
                .collect(Collectors.joining(", "))
                .replaceFirst(", ([a-z0-9-]+)$", " or $1");
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
