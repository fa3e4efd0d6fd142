package dev.sthira.notification.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Collects what makes no sense in a request and refuses all of it at once: 422 with a sentence per field.
public final class Checks {
    private static final int MAKES_NO_SENSE = 422;

    private final List<Violation> violations = new ArrayList<>();

    /// Reads a field that must be there; null if it is refused.
    public <V, T> @Nullable T required(
            String field, @Nullable V value, Function<V, Optional<T>> reading, String otherwise) {
        if (value == null) {
            refuse(field, "must be given");
            return null;
        }
        return optional(field, value, reading, otherwise);
    }

    /// Reads a field that may be left out; null if it is, or if it is refused.
    public <V, T> @Nullable T optional(
            String field, @Nullable V value, Function<V, Optional<T>> reading, String otherwise) {
        if (value == null) {
            return null;
        }
        var read = reading.apply(value);
        if (read.isEmpty()) {
            refuse(field, otherwise);
        }
        return read.orElse(null);
    }

    /// Refuses a field.
    public void refuse(String field, String message) {
        violations.add(Violation.In.body.field(field).message(message));
    }

    /// Throws the problem if anything was refused.
    public void done() {
        if (!violations.isEmpty()) {
            throw HttpProblem.builder()
                    .withStatus(MAKES_NO_SENSE)
                    .withTitle("The request can be read but makes no sense")
                    .with("violations", violations)
                    .build();
        }
    }

    /// The body, which must be there.
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw HttpProblem.builder()
                    .withStatus(400)
                    .withTitle("The body cannot be read")
                    .withDetail("The body must be an object.")
                    .build();
        }
        return body;
    }

    /// What is not there, or is not this person's: nobody can tell which.
    public static HttpProblem notFound() {
        return HttpProblem.builder()
                .withStatus(404)
                .withTitle("Not Found")
                .withDetail("There is nothing at this address.")
                .build();
    }
}
