package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Cue;
import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Areas;
import dev.sthira.catalog.pose.Pose.Direction;
import dev.sthira.catalog.pose.Pose.Stance;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Sidedness;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Intent;
import dev.sthira.catalog.sequence.Sequence.Offer;
import dev.sthira.catalog.sequence.Sequence.Order;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Side;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Start;
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
        return Plans.of(classOf(steps), Repertoire.of(List.of(sided(pose, steps[0].sides()))), wishes);
    }

    /// The pose with the sides that the step has.
    private static Pose sided(Pose pose, Sides sides) {
        var sidedness = switch (sides) {
            case NONE -> Sidedness.SYMMETRIC;
            case ALTERNATING -> Sidedness.ALTERNATING;
            case BOTH, RIGHT, LEFT -> Sidedness.ONE_SIDE_THEN_OTHER;
        };
        return new Pose(
                pose.slug(),
                pose.kind(),
                pose.name(),
                pose.sanskrit(),
                pose.level(),
                pose.effort(),
                pose.families(),
                sidedness,
                pose.position(),
                pose.weightOn(),
                pose.flow(),
                pose.areas(),
                pose.cues(),
                pose.variations(),
                pose.props(),
                pose.cautions(),
                pose.usualDose(),
                pose.counterPoses(),
                pose.counts(),
                pose.strokes(),
                pose.bells());
    }

    static Sequence classOf(Step... steps) {
        return classFor(List.of(Level.values()), steps);
    }

    static Sequence classFor(List<Level> levels, Step... steps) {
        var block = new Block(1, "A block", Phase.MAIN, new Start(Position.SEATED), null, List.of(steps));
        return new Sequence(
                "class",
                1,
                "A class",
                Intent.STRENGTHEN,
                List.of(Area.SPINE),
                levels.getFirst(),
                levels,
                List.of(block));
    }

    static Wishes wishes(Level level, long breathMillis, int speed) {
        return Wishes.of("class", level, breathMillis, speed);
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
                PoseKind.REST,
                "pose",
                null,
                null,
                List.of("pose"),
                null,
                step.dose(),
                Sides.NONE,
                null,
                null,
                step.transition(),
                null,
                step.cue(),
                null,
                null,
                null);
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
                step.optional(),
                step.dose(),
                step.sides(),
                step.order(),
                Side.LEFT,
                step.transition(),
                step.switchSides(),
                step.cue(),
                null,
                null,
                null);
    }

    static Step taughtAs(String variation, Step step) {
        return new Step(
                step.kind(),
                step.pose(),
                variation,
                step.byLevel(),
                step.orElse(),
                step.optional(),
                step.dose(),
                step.sides(),
                step.order(),
                step.firstSide(),
                step.transition(),
                step.switchSides(),
                step.cue(),
                null,
                null,
                null);
    }

    static Pose pose(Level level, Variation... variations) {
        return new Pose(
                "pose",
                PoseKind.POSE,
                "The Pose",
                null,
                level,
                null,
                null,
                Sidedness.SYMMETRIC,
                new Stance(Position.SEATED, Position.SEATED),
                null,
                null,
                new Areas(List.of(Area.SPINE), List.of()),
                List.of(new Cue(Cue.When.ENTER, "Come in.")),
                List.of(variations),
                null,
                null,
                breaths(3, 5, 8),
                List.of(),
                null,
                null,
                null);
    }

    static Variation variation(String slug, Direction direction, Level level, String then) {
        return new Variation(
                slug,
                "The " + slug,
                direction,
                level,
                "You do " + slug + ".",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                then,
                null,
                null,
                null);
    }

    private static Step step(Measure measure, Sides sides, Order order, List<Offer> offers, Taught... taught) {
        return new Step(
                PoseKind.POSE,
                "pose",
                null,
                offers,
                null,
                null,
                new Dose(List.of(taught), measure),
                sides,
                order,
                sides == Sides.NONE ? null : Side.RIGHT,
                new Transition(6, "Come in."),
                sides == Sides.BOTH ? new Transition(8, "Switch sides.") : null,
                "Hold.",
                null,
                null,
                null);
    }
}
