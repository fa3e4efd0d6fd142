package dev.sthira.catalog.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Block;
import dev.sthira.catalog.sequence.Sequence.Intent;
import dev.sthira.catalog.sequence.Sequence.Order;
import dev.sthira.catalog.sequence.Sequence.Phase;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import dev.sthira.catalog.sequence.Sequence.Side;
import dev.sthira.catalog.sequence.Sequence.Sides;
import dev.sthira.catalog.sequence.Sequence.Start;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.catalog.sequence.Sequence.Transition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LengthTest {
    private static final Measure A_MINUTE = new Measure(Unit.SECONDS, 60, 120, 180, null, null);

    @Test
    void addsHoldsAndWays() {
        assertThat(length(null, step(A_MINUTE, Sides.NONE, null, 0), step(A_MINUTE, Sides.NONE, null, 60)))
                .isEqualTo(new Length(3, 5, 7));
    }

    @Test
    void countsBothSidesAndTheSwitchBetween() {
        assertThat(length(null, step(A_MINUTE, Sides.BOTH, Order.ONE_SIDE_THEN_OTHER, 0)))
                .isEqualTo(new Length(3, 5, 7));
        assertThat(length(null, step(A_MINUTE, Sides.RIGHT, null, 0))).isEqualTo(new Length(1, 2, 3));
    }

    @Test
    void switchesBeforeEveryRoundButTheFirstWhenSidesTakeTurns() {
        var rounds = new Measure(Unit.ROUNDS, 1, 2, 3, null, 60);

        assertThat(length(null, step(rounds, Sides.BOTH, Order.SIDE_BY_SIDE, 0)))
                .isEqualTo(new Length(3, 7, 11));
    }

    @Test
    void reckonsWithBreathsOfFourAndAHalfSeconds() {
        var breaths = new Measure(Unit.BREATHS, 20, 40, 80, null, null);

        assertThat(length(null, step(breaths, Sides.NONE, null, 0))).isEqualTo(new Length(2, 3, 6));
    }

    @Test
    void repeatsABlockThatHasRounds() {
        assertThat(length(new Rounds(2, 3, 4), step(A_MINUTE, Sides.NONE, null, 0)))
                .isEqualTo(new Length(2, 6, 12));
    }

    private static Length length(@Nullable Rounds rounds, Step... steps) {
        return Length.of(new Sequence(
                "class",
                1,
                "A class",
                Intent.BALANCE,
                List.of(),
                Level.BEGINNER,
                List.of(),
                List.of(new Block(1, "A block", Phase.MAIN, new Start(Position.STANDING), rounds, List.of(steps)))));
    }

    private static Step step(Measure measure, Sides sides, @Nullable Order order, int way) {
        return new Step(
                PoseKind.POSE,
                "pose",
                null,
                null,
                null,
                null,
                new Dose(List.of(), measure),
                sides,
                order,
                Side.RIGHT,
                new Transition(way, "Go there."),
                sides == Sides.BOTH ? new Transition(60, "Switch sides.") : null,
                "Stay.",
                null,
                null,
                null);
    }
}
