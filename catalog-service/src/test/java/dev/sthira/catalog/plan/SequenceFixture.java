package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Kind;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Direction;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Offer;
import dev.sthira.catalog.sequence.Sequence.Order;
import dev.sthira.catalog.sequence.Sequence.Side;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.catalog.sequence.Sequence.Transition;
import java.util.List;

/// Small classes that read aloud: `classOf(bothSides(held(seconds(30, 60, 90))))`.
final class SequenceFixture {
    static final Level BEGINNER = Level.BEGINNER;
    static final Level INTERMEDIATE = Level.INTERMEDIATE;
    static final Level ADVANCED = Level.ADVANCED;

    private SequenceFixture() {}

    static Plan plan(Pose pose, Wishes wishes, Step... steps) {
        return Plans.of(classOf(steps), _ -> pose, wishes);
    }

    static Sequence classOf(Step... steps) {
        return new Sequence(
                "class", 1, "A class", List.of(Level.values()), List.of(new Block(1, "A block", List.of(steps))));
    }

    static Wishes wishes(Level level, long breathMillis, int speed) {
        return new Wishes("class", level, breathMillis, speed);
    }

    static Wishes inLife() {
        return wishes(INTERMEDIATE, 4000, 1);
    }

    static Measure seconds(int shortest, int usual, int longest) {
        return new Measure(Unit.SECONDS, shortest, usual, longest, null, null);
    }

    static Measure breaths(int shortest, int usual, int longest) {
        return new Measure(Unit.BREATHS, shortest, usual, longest, null, null);
    }

    static Measure rounds(int shortest, int usual, int longest) {
        return new Measure(Unit.ROUNDS, shortest, usual, longest, 2, null);
    }

    static Step held(Measure measure, Taught... taught) {
        return step(measure, Sides.NONE, null, List.of(), taught);
    }

    static Step rest(Measure measure, Taught... taught) {
        var step = held(measure, taught);
        return new Step(
                Kind.REST,
                "pose",
                null,
                null,
                List.of("pose"),
                step.dose(),
                Sides.NONE,
                null,
                null,
                step.transition(),
                null,
                step.cue());
    }

    static Step oneSideThenOther(Measure measure, Taught... taught) {
        return step(measure, Sides.BOTH, Order.ONE_SIDE_THEN_OTHER, List.of(), taught);
    }

    static Step sideBySide(Measure measure, Taught... taught) {
        return step(measure, Sides.BOTH, Order.SIDE_BY_SIDE, List.of(), taught);
    }

    static Step alternating(Measure measure, Taught... taught) {
        return step(measure, Sides.ALTERNATING, null, List.of(), taught);
    }

    static Step offering(Offer... offers) {
        return step(breaths(3, 5, 8), Sides.NONE, null, List.of(offers), new Taught.Exactly(Unit.BREATHS, 5, null));
    }

    static Step leftFirst(Step step) {
        return new Step(
                step.kind(),
                step.pose(),
                step.variation(),
                step.byLevel(),
                step.orElse(),
                step.dose(),
                step.sides(),
                step.order(),
                Side.LEFT,
                step.transition(),
                step.switchSides(),
                step.cue());
    }

    static Step taughtAs(String variation, Step step) {
        return new Step(
                step.kind(),
                step.pose(),
                variation,
                step.byLevel(),
                step.orElse(),
                step.dose(),
                step.sides(),
                step.order(),
                step.firstSide(),
                step.transition(),
                step.switchSides(),
                step.cue());
    }

    static Pose pose(Level level, Variation... variations) {
        return new Pose("pose", Kind.POSE, "The Pose", null, level, List.of(variations));
    }

    static Variation variation(String slug, Direction direction, Level level, String then) {
        return new Variation(slug, "The " + slug, direction, level, "You do " + slug + ".", null, then);
    }

    private static Step step(Measure measure, Sides sides, Order order, List<Offer> offers, Taught... taught) {
        return new Step(
                Kind.POSE,
                "pose",
                null,
                offers,
                null,
                new Dose(List.of(taught), measure),
                sides,
                order,
                sides == Sides.NONE ? null : Side.RIGHT,
                new Transition(6, "Come in."),
                sides == Sides.BOTH ? new Transition(8, "Switch sides.") : null,
                "Hold.");
    }
}
