package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Stance;
import dev.sthira.catalog.pose.Rhythm;
import dev.sthira.catalog.pose.Sidedness;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.sequence.Sequence.Order;
import dev.sthira.catalog.sequence.Sequence.Side;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.catalog.sequence.Sequence.Transition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A step that no teacher wrote: the pose as the catalog has it, for its usual dose.
final class PlainStep {
    private static final int SWITCH_SECONDS = 5;
    private static final int OWN_WAY_SECONDS = 15;

    private PlainStep() {}

    static Step of(Pose pose, Ways ways) {
        var sides = sides(pose.sidedness());
        return new Step(
                pose.kind(),
                pose.slug(),
                null,
                null,
                null,
                null,
                new Dose(List.of(new Taught.None(null)), pose.usualDose()),
                sides,
                sides == Sides.BOTH ? Order.ONE_SIDE_THEN_OTHER : null,
                sides == Sides.NONE ? null : Side.RIGHT,
                new Transition(0, Sentences.into(pose).in(ways.vocabulary())),
                sides == Sides.BOTH ? switching(pose.position(), ways) : null,
                pose.sentence(),
                null,
                null,
                null);
    }

    /// The step on the sides and in the rhythm that the form it is taken in has; the teacher's own counts are for the
    /// form that is taught.
    static Step inForm(Step step, Pose pose, Pose.@Nullable Variation variation, Ways ways) {
        var taught = Objects.equals(step.variation(), variation == null ? null : variation.slug());
        var rhythm = (taught ? step.rhythm() : Rhythm.NONE).or(pose.rhythm(variation));
        return changing(onSides(step, pose, variation, ways), pose, variation, ways)
                .in(rhythm, rhythm.roundSeconds(pose.sidedness(variation)));
    }

    /// The teacher's words for changing sides are for her form, and for who may go as she says.
    private static Step changing(Step step, Pose pose, Pose.@Nullable Variation variation, Ways ways) {
        var at = pose.position(variation);
        return step.switchSides() == null
                        || (Form.isTaught(step, pose, variation)
                                && ways.objection(at.end(), at.start()).isEmpty())
                ? step
                : step.changing(switching(at, ways));
    }

    private static Step onSides(Step step, Pose pose, Pose.@Nullable Variation variation, Ways ways) {
        return switch (pose.sidedness(variation)) {
            case SYMMETRIC -> step.on(Sides.NONE, null);
            case ALTERNATING -> step.on(Sides.ALTERNATING, null);
            case ONE_SIDE_THEN_OTHER ->
                step.sides() == Sides.NONE || step.sides() == Sides.ALTERNATING
                        ? step.on(Sides.BOTH, switching(pose.position(variation), ways))
                        : step;
        };
    }

    /// Changing sides begins where the first side ended.
    static Transition switching(Stance at, Ways ways) {
        var way = ways.between(at.end(), at.start());
        var change = Sentences.CHANGE_SIDES.in(ways.vocabulary());
        int seconds = way.open() ? way.seconds() : OWN_WAY_SECONDS;
        return new Transition(SWITCH_SECONDS + seconds, way.through().isEmpty() ? change : change + " " + way.cue());
    }

    private static Sides sides(Sidedness sidedness) {
        return switch (sidedness) {
            case SYMMETRIC -> Sides.NONE;
            case ONE_SIDE_THEN_OTHER -> Sides.BOTH;
            case ALTERNATING -> Sides.ALTERNATING;
        };
    }
}
