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
            new Movement("upward-salute", 3, "arms-up"),
            new Movement("standing-forward-bend", 2, "fold"),
            new Movement("half-forward-bend", 2, "half-way"),
            new Movement("plank", 3, "step-back"),
            new Movement("cobra", 3, "lower"),
            new Movement("downward-dog", 3, "lift-the-hips"),
            new Movement("half-forward-bend", 4, "walk-forward"),
            new Movement("standing-forward-bend", 2, "let-go"),
            new Movement("upward-salute", 3, "rise"),
            new Movement(MOUNTAIN, 2, "arms-down"));

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

    /// How one comes to it is left open, as that depends on what of the class is there for somebody.
    Step held(Pose pose) {
        return step(pose, pose.kind() == PoseKind.BREATHING ? breathing.inProportion(pose) : longer(pose));
    }

    /// One movement of a flow, the seconds of the way to it, and what is said on it.
    record Movement(String pose, int seconds, String way) {}

    /// A movement lasts half a breath; where the flow stays it is some breaths.
    Step movement(Pose pose, Movement movement) {
        return step(
                        pose,
                        pose.slug().equals(STAYING)
                                ? new Measure(Unit.BREATHS, 2, 3, 5, null, null)
                                : new Measure(Unit.HALF_BREATHS, 1, 1, 1, null, null))
                .after(new Transition(movement.seconds(), ways.vocabulary().say("salutation." + movement.way())));
    }

    private Step step(Pose pose, Measure measure) {
        var step = PlainStep.of(pose, ways).lasting(new Dose(List.of(new Taught.None(null)), measure));
        var led = at == Position.ANY ? step.after(Route.into(ways, at, pose)) : step;
        at = pose.position().end().after(at);
        return led;
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
