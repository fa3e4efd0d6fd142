package dev.sthira.catalog.plan;

import dev.sthira.catalog.sequence.SequenceProblems;
import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What somebody is told whose wish cannot be planned.
@Singleton
public final class PlanProblems implements ProblemKinds {
    private static final ProblemKind WISHES_UNMET = new ProblemKind(
            "wishes-unmet",
            422,
            "These wishes cannot be met",
            "Each wish can be read, but one cannot be met or two exclude each other. `violations` names each field and what"
                    + " to change.");
    private static final ProblemKind NOTHING_LEFT = new ProblemKind(
            "nothing-left",
            422,
            "Nothing of this class is left for you",
            "Every step is left out for your body, your wishes or your props; `reasons` says why. Another class may suit you"
                    + " better.");

    private static final int MOST_SENTENCES = 5;

    PlanProblems() {}

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
                NOTHING_LEFT
                        .problem()
                        .withDetail("Every step is left out; the reasons say why. Another class may suit you better.")
                        .with("reasons", nothing.reasons())
                        .build();
        };
    }

    private static HttpProblem senseless(Planning.Senseless senseless) {
        return WISHES_UNMET
                .problem()
                .withDetail(senseless.wrong().stream()
                        .limit(MOST_SENTENCES)
                        .map(wrong -> "%s: %s.".formatted(wrong.field(), wrong.advice()))
                        .collect(Collectors.joining(" ")))
                .with(
                        "violations",
                        senseless.wrong().stream()
                                .map(wrong ->
                                        Violation.In.body.field(wrong.field()).message(wrong.advice()))
                                .toList())
                .build();
    }

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(WISHES_UNMET, NOTHING_LEFT);
    }
}
