package dev.sthira.session.figure;

import static dev.sthira.session.figure.Fixture.calendar;
import static dev.sthira.session.figure.Fixture.goal;
import static dev.sthira.session.figure.Fixture.on;
import static dev.sthira.session.figure.Fixture.paused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.habit.Habit;
import org.junit.jupiter.api.Test;

class WeekGoalTest {
    private static final String TWO_WEEKS = "2026-11-03 2026-11-05 2026-11-10 2026-11-12";

    @Test
    void countsWeeksInARowUpToTheLastWhileThisOneMayStillCome() {
        WeekGoal goal = WeekGoal.of(on(TWO_WEEKS + " 2026-11-17"), calendar(), goal(2, null));

        assertThat(goal.week().days()).isEqualTo(1);
        assertThat(goal.reached()).isFalse();
        assertThat(goal.weeksInRow()).isEqualTo(2);
    }

    @Test
    void countsThisWeekOnceItIsReached() {
        WeekGoal goal = WeekGoal.of(on(TWO_WEEKS + " 2026-11-17 2026-11-22"), calendar(), goal(2, 20));

        assertThat(goal.reached()).isTrue();
        assertThat(goal.weeksInRow()).isEqualTo(3);
    }

    @Test
    void wantsAllThatIsSet() {
        assertThat(WeekGoal.of(on("2026-11-17 2026-11-18"), calendar(), goal(2, 21))
                        .reached())
                .isFalse();
        assertThat(WeekGoal.of(on("2026-11-17 2026-11-18"), calendar(), goal(null, 20))
                        .reached())
                .isTrue();
    }

    @Test
    void breaksForAWeekWithoutAndNotForOneWithAPause() {
        assertThat(WeekGoal.of(on("2026-11-03 2026-11-17"), calendar(), goal(1, null))
                        .weeksInRow())
                .isEqualTo(1);
        assertThat(WeekGoal.of(on("2026-11-03 2026-11-17"), paused("2026-11-15", "2026-11-15"), goal(1, null))
                        .weeksInRow())
                .isEqualTo(2);
    }

    @Test
    void reachesNothingWhereNothingIsSet() {
        WeekGoal goal = WeekGoal.of(on(TWO_WEEKS), calendar(), Habit.USUAL);

        assertThat(goal.reached()).isFalse();
        assertThat(goal.weeksInRow()).isZero();
    }
}
