package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How often a flow is gone through: what something sore minds once, it minds in every round.
final class Flows {
    private Flows() {}

    /// The same parts, those of a flow in as many rounds as the body bears; what is left alone of one flows no more.
    static List<Part> bearable(List<Part> parts, Sequence sequence, Wishes wishes) {
        return parts.stream()
                .map(part -> isAlone(part, parts, sequence) ? part.inRounds(null) : bearable(part, parts, wishes))
                .toList();
    }

    private static boolean isAlone(Part part, List<Part> parts, Sequence sequence) {
        return part.rounds() != null
                && sequence.blocks().get(part.block() - 1).steps().size() > 1
                && parts.stream().filter(other -> other.block() == part.block()).allMatch(other -> other == part);
    }

    private static Part bearable(Part part, List<Part> parts, Wishes wishes) {
        var rounds = part.rounds();
        if (rounds == null) {
            return part;
        }
        var flow = parts.stream().filter(other -> other.block() == part.block()).toList();
        return worst(flow, wishes)
                .map(concern -> {
                    var few = few(rounds, wishes.body().severity(concern));
                    return few.equals(rounds) || part != flow.getFirst()
                            ? part.inRounds(few)
                            : part.inRounds(few).noting(Reasons.fewRounds(concern));
                })
                .orElse(part);
    }

    private static Rounds few(Rounds rounds, Severity severity) {
        int most = severity == Severity.SEVERE ? rounds.shortest() : (rounds.shortest() + rounds.usual()) / 2;
        return new Rounds(rounds.shortest(), most, most);
    }

    /// What minds the flow worst, if anything minds it more than mildly.
    private static Optional<Concern> worst(List<Part> flow, Wishes wishes) {
        var body = wishes.body();
        return body.all().stream()
                .filter(concern -> body.severity(concern) != Severity.MILD)
                .filter(concern -> flow.stream()
                        .flatMap(part -> part.pose().cautions(part.form().variation()))
                        .anyMatch(caution -> caution.isFor(concern)))
                .max(Comparator.comparing(body::severity));
    }
}
