package dev.sthira.session.entry;

import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// What a person is told whose practice cannot be entered, as problems (RFC 9457).
@Singleton
final class Refusals implements ProblemKinds {
    private static final ProblemKind OVERLAPS = new ProblemKind(
            "practice-overlaps",
            409,
            "You practised something else at that time",
            "A person does one practice at a time. `practice` is the id of the other one, be it a session's or another entry:"
                    + " look at it, and enter another time or length, or change the other entry.");
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-entries",
            409,
            "There are as many entries as fit",
            "A person has 5,000 entries at most. Remove old ones to enter another.");
    private static final ProblemKind OF_A_SESSION = new ProblemKind(
            "practice-of-a-session",
            409,
            "What a session was stays as it was",
            "Only entries can be changed and removed. What you say about the practice of a session can be:"
                    + " `/practices/{practice}/feedback`.");

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(OVERLAPS, TOO_MANY, OF_A_SESSION);
    }

    static HttpProblem of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Overlaps(var other, var entered) ->
                OVERLAPS.problem()
                        .withDetail("%s is at that time: /practices/%s. Enter another time or length."
                                .formatted(entered ? "Another entry of yours" : "A session of yours", other))
                        .with("practice", other)
                        .build();
            case Outcome.TooMany _ ->
                TOO_MANY.problem("You have %d entries; remove some you do not need.".formatted(Entries.MOST));
            case Outcome.OfASession _ ->
                OF_A_SESSION.problem(
                        "This is the practice of a session, which cannot be edited; what you say about it can.");
            case Outcome.Stale(var version) ->
                Standard.PRECONDITION_FAILED.problem(
                        "The entry is at version %d now. Read it again, then change it.".formatted(version));
            case Outcome.Unknown _, Outcome.Saved _, Outcome.Removed _ -> Checks.notFound();
        };
    }
}
