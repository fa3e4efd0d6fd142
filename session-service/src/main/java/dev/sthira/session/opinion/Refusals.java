package dev.sthira.session.opinion;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// What a person is told whose opinion of a pose cannot be kept, as problems (RFC 9457).
@Singleton
final class Refusals implements ProblemKinds {
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-opinions",
            409,
            "You have an opinion of as many poses as fit",
            "A person has an opinion of 200 poses at most, and never wants 50 of them at most, as many as a wish can name. Take"
                    + " one back, then add another.");

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(TOO_MANY);
    }

    static HttpProblem tooMany() {
        return TOO_MANY.problem(
                "An opinion of %d poses can be kept, and %d of them can be poses you never want; take one back first."
                        .formatted(Opinions.MOST, Opinions.MOST_NAMED));
    }

    static HttpProblem noPose() {
        return Standard.NOT_FOUND.problem("The catalog has no pose of this name; its `GET /poses` lists them.");
    }
}
