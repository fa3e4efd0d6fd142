package dev.sthira.catalog.sheet;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Refusals of those who ask for sheets, each with the parameter that is wrong.
final class SheetProblems {
    private static final int RETRY_SECONDS = 3;

    private SheetProblems() {}

    static HttpProblem noSequence() {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle("There is no such sequence")
                .withDetail("GET /sequences lists the classes there are.")
                .build();
    }

    static HttpProblem busy() {
        return HttpProblem.builder()
                .withStatus(Response.Status.SERVICE_UNAVAILABLE)
                .withTitle("Too many sheets at once")
                .withDetail("Others are waiting for their sheets already. Please try again in a few seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
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
        var known = words.getEnumConstants();
        return Arrays.stream(known)
                .filter(word -> Words.key(word).equals(said))
                .findFirst()
                .orElseThrow(() -> senseless(
                        parameter,
                        "must be " + Arrays.stream(known).map(Words::key).collect(Collectors.joining(" or "))));
    }
}
