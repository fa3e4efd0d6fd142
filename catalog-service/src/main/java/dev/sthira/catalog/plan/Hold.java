package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Segment.Side;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Order;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// One hold of a step: so many seconds, breaths or rounds on one side.
record Hold(Side side, int count) {

    /// The holds of a step in order. Two sides are two equal holds; side by side they are that for every set.
    static List<Hold> of(Step step, int count) {
        return switch (step.sides()) {
            case NONE -> List.of(new Hold(Side.BOTH, count));
            case ALTERNATING -> List.of(new Hold(Side.ALTERNATING, count));
            case RIGHT -> List.of(new Hold(Side.RIGHT, count));
            case LEFT -> List.of(new Hold(Side.LEFT, count));
            case BOTH -> takesTurns(step) ? turns(step, count) : pair(step, count);
        };
    }

    /// Whether the sides take turns round by round, so that a count is one of sets.
    static boolean takesTurns(Step step) {
        return step.order() == Order.SIDE_BY_SIDE && step.dose().planning().unit() == Unit.ROUNDS;
    }

    private static List<Hold> turns(Step step, int sets) {
        return Collections.nCopies(sets, pair(step, 1)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Hold> pair(Step step, int count) {
        var first = Objects.requireNonNullElse(step.firstSide(), Sequence.Side.RIGHT);
        return List.of(new Hold(side(first), count), new Hold(side(first.other()), count));
    }

    private static Side side(Sequence.Side side) {
        return switch (side) {
            case LEFT -> Side.LEFT;
            case RIGHT -> Side.RIGHT;
        };
    }
}
