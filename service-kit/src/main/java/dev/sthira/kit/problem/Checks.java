package dev.sthira.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Collects what makes no sense in a request and refuses all of it at once: 422 with a sentence per field.
public final class Checks {
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
            throw Standard.MAKES_NO_SENSE
                    .problem()
                    .withDetail(violations.getFirst().field + " " + violations.getFirst().message + ".")
                    .with("violations", violations)
                    .build();
        }
    }

    /// The body, which must be there.
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Standard.MALFORMED_BODY.problem("The body must be an object.");
        }
        return body;
    }

    /// What is not there, or is not this person's: nobody can tell which.
    public static HttpProblem notFound() {
        return Standard.NOT_FOUND.problem("There is nothing at this address.");
    }
}
