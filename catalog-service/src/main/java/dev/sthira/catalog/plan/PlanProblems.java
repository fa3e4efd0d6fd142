package dev.sthira.catalog.plan;

import dev.sthira.catalog.sequence.SequenceProblems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;

/// What somebody is told whose wish cannot be planned.
public final class PlanProblems {
    private PlanProblems() {}

    /// The plan, or the problem why there is none.
    public static Plan orProblem(Planning planning) {
        return switch (planning) {
            case Planning.Planned planned -> planned.plan();
            case Planning.Refused refused -> throw of(refused);
        };
    }

    private static HttpProblem of(Planning.Refused refused) {
        return switch (refused) {
            case Planning.NoSequence none -> SequenceProblems.of(none.missing());
            case Planning.Senseless senseless -> senseless(senseless);
            case Planning.NothingLeft nothing ->
                HttpProblem.builder()
                        .withStatus(422)
                        .withTitle("Nothing of this class is left for you")
                        .withDetail("Every step is left out; the reasons say why. Another class may suit you better.")
                        .with("reasons", nothing.reasons())
                        .build();
        };
    }

    private static HttpProblem senseless(Planning.Senseless senseless) {
        var first = senseless.wrong().getFirst();
        return HttpProblem.builder()
                .withStatus(422)
                .withTitle("These wishes cannot be met")
                .withDetail("%s: %s.".formatted(first.field(), first.advice()))
                .with(
                        "violations",
                        senseless.wrong().stream()
                                .map(wrong ->
                                        Violation.In.body.field(wrong.field()).message(wrong.advice()))
                                .toList())
                .build();
    }
}
