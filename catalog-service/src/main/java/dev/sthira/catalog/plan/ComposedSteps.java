package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.List;

/// Writes the steps of a composed class one after the other. What asks for little may be held long, so that a long
/// class is one of long holds.
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
    private static final int[] STRONG_TIMES = {1, 2, 3, 2, 1, 1};

    private final Ways ways;
    private final Recipe recipe;
    private final int seconds;
    private final Breathing breathing;
    private Position at = Position.ANY;

    ComposedSteps(Ways ways, Recipe recipe, long millis, Breathing breathing) {
        this.ways = ways;
        this.recipe = recipe;
        this.seconds = (int) (millis / 1000);
        this.breathing = breathing;
    }

    Position at(Pose next) {
        return at == Position.ANY ? next.position().start() : at;
    }

    Step held(Pose pose) {
        return step(pose, pose.kind() == PoseKind.BREATHING ? breathing.inProportion(pose) : longer(pose));
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
        if (pose.asks() == 0) {
            return restful(usual);
        }
        if (Growth.root(pose.slug()) != null) {
            return usual;
        }
        return LongHold.of(usual, recipe.isStrong() ? STRONG_TIMES[pose.asks()] : LongHold.times(pose.asks()));
    }

    /// Only a quiet class is filled with lying still.
    private Measure restful(Measure usual) {
        var longest = LongHold.of(usual, recipe.isStrong() ? 1 : LongHold.times(0));
        return usual.unit() == Unit.SECONDS
                ? longest.upTo(Math.clamp(seconds / recipe.restfulShare(), usual.usual(), longest.longest()))
                : longest;
    }
}
