package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.List;

/// Writes the steps of a composed class one after the other. What asks for little may be held long, so that a long
/// class
/// is one of long holds.
final class ComposedSteps {
    /// The simplest salutation: up, down, back, onto the belly, back, and up again.
    static final List<String> SALUTATION = List.of(
            "upward-salute",
            "standing-forward-bend",
            "half-forward-bend",
            "plank",
            "cobra",
            "downward-dog",
            "half-forward-bend",
            "standing-forward-bend",
            "upward-salute",
            "mountain");

    private static final String STAYING = "downward-dog";
    private static final int MOST_SECONDS = 600;
    private static final int MOST_COUNTS = 60;

    private final Ways ways;
    private final boolean strong;
    private Position at = Position.ANY;

    ComposedSteps(Ways ways, boolean strong) {
        this.ways = ways;
        this.strong = strong;
    }

    Position at(Pose next) {
        return at == Position.ANY ? next.position().start() : at;
    }

    Step held(Pose pose) {
        return step(pose, longer(pose));
    }

    /// A movement lasts half a breath; where the flow stays it is some breaths.
    Step movement(Pose pose) {
        return step(
                pose,
                pose.slug().equals(STAYING)
                        ? new Measure(Unit.BREATHS, 2, 3, 5, null, null)
                        : new Measure(Unit.HALF_BREATHS, 1, 1, 1, null, null));
    }

    private Step step(Pose pose, Measure measure) {
        var step = PlainStep.of(pose, ways)
                .lasting(new Dose(List.of(new Taught.None(null)), measure))
                .after(Route.into(ways, at, pose, pose.position().start()));
        at = pose.position().end().after(at);
        return step;
    }

    private Measure longer(Pose pose) {
        var usual = pose.usualDose();
        int times = strong && pose.asks() < 2 ? 2 : Math.max(1, 4 - pose.asks());
        int most = usual.unit() == Unit.SECONDS ? MOST_SECONDS : MOST_COUNTS;
        int longest = Math.max(usual.longest(), Math.min(most, usual.usual() * times));
        return new Measure(
                usual.unit(),
                usual.shortest(),
                usual.usual(),
                longest,
                usual.breathsPerRound(),
                usual.secondsPerRound());
    }
}
