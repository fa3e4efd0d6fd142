package dev.sthira.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.List;

/// Refuses parameters whose values cannot be meant: a 400 that names each of them and what it must be.
public final class InvalidParameter {
    private InvalidParameter() {}

    /// Refuses a query parameter.
    ///
    /// @param advice what it must be; it follows the name in a sentence
    public static HttpProblem query(String name, String advice) {
        return of(List.of(Violation.In.query.field(name).message(advice)));
    }

    /// Refuses a header.
    ///
    /// @param advice what it must be; it follows the name in a sentence
    public static HttpProblem header(String name, String advice) {
        return of(List.of(Violation.In.header.field(name).message(advice)));
    }

    /// Refuses several at once.
    ///
    /// @param violations at least one
    public static HttpProblem of(List<Violation> violations) {
        return Standard.INVALID_PARAMETER
                .problem()
                .withDetail(violations.getFirst().field + " " + violations.getFirst().message + ".")
                .with("violations", violations)
                .build();
    }
}
