package dev.sthira.session.practice;

import static dev.sthira.session.session.PracticeFixture.seconds;
import static dev.sthira.session.session.PracticeFixture.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.practice.SequenceFigures.Course;
import dev.sthira.session.practice.SequenceFigures.Starts;
import dev.sthira.session.practice.SequenceFigures.Step;
import dev.sthira.session.practice.SequenceFigures.Times;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.PracticeFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequenceFiguresTest {

    /// The long plan has a step of two sides in the middle, which the short one leaves out.
    private static final Map<String, Plan> PLANS = Map.of(
            "long", PracticeFixture.plan(List.of(of(0, 1), of(1, 2), of(2, 2), of(3, 3))),
            "short", PracticeFixture.plan(List.of(of(0, 1), of(1, 3))));

    @Test
    void addsUpWhatPlansOfOneVersionShare() {
        var figures = figures(
                List.of(
                        new Course("long", Ending.FINISHED, 4, -1, 10),
                        new Course("short", Ending.FINISHED, 2, -1, 5),
                        new Course("long", Ending.ENDED, 2, 1, 3),
                        new Course("long", Ending.ENDED, 1, 1, 2),
                        new Course("long", Ending.ABANDONED, 3, 2, 1),
                        new Course("short", Ending.ABANDONED, 0, 0, 4)),
                List.of(new Times("long", 1, 6), new Times("long", 2, 1), new Times("short", 1, 2)),
                List.of(new Times("long", 0, 2), new Times("long", 2, 3)));

        assertThat(figures.finished()).isEqualTo(15);
        assertThat(figures.ended()).isEqualTo(5);
        assertThat(figures.abandoned()).isEqualTo(5);
        assertThat(figures.steps())
                .extracting(
                        Step::step,
                        Step::planned,
                        Step::begun,
                        Step::skips,
                        Step::repeats,
                        Step::ended,
                        Step::abandoned)
                .containsExactly(
                        tuple(1, 25, 21, 0, 2, 0, 4), tuple(2, 16, 14, 7, 3, 5, 1), tuple(3, 25, 15, 2, 0, 0, 0));
    }

    @Test
    void knowsNothingPracticesInterceptorThatAreNotOver() {
        var figures = figures(List.of(), List.of(), List.of());

        assertThat(figures.starts()).isEqualTo(30);
        assertThat(figures.people()).isEqualTo(12);
        assertThat(figures.finished()).isZero();
        assertThat(figures.steps()).isEmpty();
    }

    private static SequenceFigures figures(List<Course> courses, List<Times> skips, List<Times> repeats) {
        return SequenceFigures.of(new Starts(1, 30, 12), courses, skips, repeats, PLANS::get);
    }

    private static Segment of(int index, int step) {
        Segment plain = segment(index, seconds("1"), seconds("10"));
        return new Segment(
                index,
                1,
                step,
                plain.kind(),
                plain.pose(),
                null,
                plain.side(),
                null,
                null,
                plain.hold(),
                plain.transition(),
                plain.cue(),
                Pulse.NONE);
    }
}
