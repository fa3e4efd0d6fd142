package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.catalog.sequence.Sequence.Transition;
import java.util.List;

/// Writes the steps of a composed class one after the other. What asks for little may be held long, so that a long
/// class is one of long holds.
final class ComposedSteps {
    /// Where a salutation begins and ends.
    static final String MOUNTAIN = "mountain";

    /// The simplest salutation: up, down, back, onto the belly, back, and up again, as quickly from one to the next as
    /// teachers lead it.
    static final List<Movement> SALUTATION = List.of(
            new Movement("upward-salute", 3),
            new Movement("standing-forward-bend", 2),
            new Movement("half-forward-bend", 1),
            new Movement("plank", 3),
            new Movement("cobra", 3),
            new Movement("downward-dog", 3),
            new Movement("half-forward-bend", 4),
            new Movement("standing-forward-bend", 1),
            new Movement("upward-salute", 3),
            new Movement(MOUNTAIN, 2));

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

    /// One movement of a flow, and the seconds of the way to it.
    record Movement(String pose, int seconds) {}

    /// A movement lasts half a breath; where the flow stays it is some breaths.
    Step movement(Pose pose, int seconds) {
        var step = step(
                pose,
                pose.slug().equals(STAYING)
                        ? new Measure(Unit.BREATHS, 2, 3, 5, null, null)
                        : new Measure(Unit.HALF_BREATHS, 1, 1, 1, null, null));
        return step.after(new Transition(seconds, step.transition().cue()));
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
