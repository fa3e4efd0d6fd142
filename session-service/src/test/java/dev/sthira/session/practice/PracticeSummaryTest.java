package dev.sthira.session.practice;

import static dev.sthira.session.session.PracticeFixture.NOON;
import static dev.sthira.session.session.PracticeFixture.at;
import static dev.sthira.session.session.PracticeFixture.plan;
import static dev.sthira.session.session.PracticeFixture.practice;
import static dev.sthira.session.session.PracticeFixture.seconds;
import static dev.sthira.session.session.PracticeFixture.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Pulse;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.practice.PracticeSummary.Visit;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Outcome;
import dev.sthira.session.session.PracticeFixture;
import dev.sthira.session.session.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeSummaryTest {

    /// Right and left of a twist, a rest, and the right once more.
    private static final Plan TWISTS = plan(List.of(
            sided("twist", "right", 0, "10"),
            sided("twist", "left", 1, "10"),
            sided("child", "both", 2, "5"),
            sided("twist", "right", 3, "20")));

    @Test
    void addsUpEachPoseAndSide() {
        var summary = summary(
                practice(TWISTS).commanded("start 0; pause 4; resume 7; skip 17; pause 30; resume 35; skip 40"));

        assertThat(summary.poses())
                .extracting(
                        PoseTotal::pose,
                        PoseTotal::side,
                        PoseTotal::segments,
                        PoseTotal::skipped,
                        PoseTotal::planned,
                        PoseTotal::held,
                        PoseTotal::paused)
                .containsExactly(
                        tuple("twist", "right", 2, 1, seconds("30"), seconds("23"), seconds("8")),
                        tuple("twist", "left", 1, 1, seconds("10"), seconds("4"), seconds("0")),
                        tuple("child", "both", 1, 0, seconds("5"), seconds("5"), seconds("0")));
    }

    @Test
    void tellsTheWholeFromItsParts() {
        var summary = summary(practice(TWISTS).commanded("start 100; pause 104; resume 107; skip 117"));

        assertThat(summary.startedAt()).isEqualTo(at("100"));
        assertThat(summary.endedAt()).isEqualTo(at("142"));
        assertThat(summary.ending()).isEqualTo(Ending.FINISHED);
        assertThat(summary.held()).isEqualTo(seconds("39"));
        assertThat(summary.paused()).isEqualTo(seconds("3"));
        assertThat(summary.heldToTheEnd()).isEqualTo(3);
        assertThat(summary.skipped()).containsExactly(1);
        assertThat(summary.stoppedIn()).isEmpty();
    }

    @Test
    void saysWhatBecameOfEachVisit() {
        var summary = summary(practice(TWISTS).commanded("start 0; skip 2; end 15"));

        assertThat(summary.visits())
                .extracting(Visit::outcome)
                .containsExactly(Outcome.SKIPPED, Outcome.HELD, Outcome.ENDED);
        assertThat(summary.visits()).extracting(Visit::held).containsExactly(seconds("2"), seconds("10"), seconds("3"));
        assertThat(summary.segments()).hasSize(4);
    }

    @Test
    void countsEachVisitOfASegmentThatWasGoneBackTo() {
        var summary = summary(practice(TWISTS).commanded("start 0; skip 4; back 6; repeat 12; end 25"));

        assertThat(summary.visits())
                .extracting(visit -> visit.segment().index(), Visit::number, Visit::outcome, Visit::held)
                .containsExactly(
                        tuple(0, 1, Outcome.SKIPPED, seconds("4")),
                        tuple(1, 1, Outcome.LEFT, seconds("2")),
                        tuple(0, 2, Outcome.LEFT, seconds("2")),
                        tuple(0, 3, Outcome.HELD, seconds("10")),
                        tuple(1, 2, Outcome.ENDED, seconds("3")));
        assertThat(summary.begun()).isEqualTo(2);
        assertThat(summary.heldToTheEnd()).isEqualTo(1);
        assertThat(summary.skipped()).containsExactly(0);
        assertThat(summary.repeated()).containsExactly(0, 0, 1);
        assertThat(summary.poses())
                .extracting(
                        PoseTotal::segments,
                        PoseTotal::skipped,
                        PoseTotal::repeated,
                        PoseTotal::planned,
                        PoseTotal::held)
                .containsExactly(
                        tuple(2, 1, 2, seconds("30"), seconds("16")),
                        tuple(1, 0, 1, seconds("10"), seconds("5")),
                        tuple(1, 0, 0, seconds("5"), seconds("0")));
    }

    @Test
    void countsWhatWasHeldForLongerAndForLongEnough() {
        var summary = summary(practice(TWISTS).commanded("start 0; hold-longer 4 30s; move-on 45; jump 46 3; end 51"));

        assertThat(summary.visits())
                .extracting(Visit::outcome, Visit::held)
                .containsExactly(
                        tuple(Outcome.HELD, seconds("40")),
                        tuple(Outcome.HELD, seconds("5")),
                        tuple(Outcome.LEFT, seconds("1")),
                        tuple(Outcome.ENDED, seconds("1")));
        assertThat(summary.heldToTheEnd()).isEqualTo(2);
        assertThat(summary.repeated()).isEmpty();
        assertThat(summary.poses().getFirst())
                .extracting(PoseTotal::planned, PoseTotal::held)
                .containsExactly(seconds("30"), seconds("41"));
    }

    @ParameterizedTest(name = "\"{0}\" stops in {1} having begun {2}, {3}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            start 0                  | none | 4 | FINISHED
            start 0; end 3           | 0    | 1 | ENDED
            start 0; end 13          | 1    | 2 | ENDED
            start 0; end 21          | 2    | 2 | ENDED
            start 0; skip 1; end 1   | 1    | 2 | ENDED
            start 0; pause 23        | 2    | 3 | ABANDONED
            start 0; pause 21        | 2    | 2 | ABANDONED
            start 0; pause 12; end 99| 1    | 2 | ENDED
            start 0; jump 3 3; end 4 | 3    | 1 | ENDED
            start 0; jump 3 3; back 8; end 9 | 2 | 4 | ENDED
            start 0; back 23; end 24 | 1    | 3 | ENDED
            start 0; back 26; end 27 | 2    | 3 | ENDED
            start 0; skip 1; skip 2; skip 3; skip 3; skip 4 | 3 | 4 | ENDED
            """)
    void knowsWhereItStopped(String log, Integer stoppedIn, int begun, Ending ending) {
        var twists = plan(List.of(
                sided("twist", "right", 0, "10"),
                sided("twist", "left", 1, "10"),
                segment(2, seconds("2"), seconds("5")),
                sided("twist", "right", 3, "20")));
        var summary = summary(practice(twists).commanded(log));

        assertThat(summary.stoppedIn()).isEqualTo(Optional.ofNullable(stoppedIn));
        assertThat(summary.begun()).isEqualTo(begun);
        assertThat(summary.ending()).isEqualTo(ending);
    }

    @Test
    void agreesWithTheTallyOfTheSession() {
        var summary = summary(practice(TWISTS).commanded("start 0; pause 0.000001; resume 9.000002; pause 12; end 20"));

        assertThat(summary.poses().stream().map(PoseTotal::held).reduce(seconds("0"), Duration::plus))
                .isEqualTo(summary.held());
        assertThat(summary.poses().stream().map(PoseTotal::paused).reduce(seconds("0"), Duration::plus))
                .isEqualTo(summary.paused());
    }

    @Test
    void findsNoPracticeInASessionThatWasNeverStarted() {
        assertThat(of(practice(TWISTS))).isEmpty();
        assertThat(of(practice(TWISTS).commanded("end 5"))).isEmpty();
    }

    @Test
    void refusesASessionThatGoesOn() {
        var session = practice(TWISTS).commanded("start 0");
        var events = Timeline.events(session.plan(), NOON, session.commands(), at("3"));

        assertThatThrownBy(() -> PracticeSummary.of(TWISTS, events)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PracticeSummary summary(PracticeFixture session) {
        return of(session).orElseThrow();
    }

    private static Optional<PracticeSummary> of(PracticeFixture session) {
        return PracticeSummary.of(
                session.plan(), Timeline.events(session.plan(), NOON, session.commands(), Instant.MAX));
    }

    private static Segment sided(String pose, String side, int index, String hold) {
        return new Segment(
                index,
                1,
                index + 1,
                "pose",
                new Segment.Pose(pose, pose, null),
                null,
                side,
                null,
                null,
                seconds(hold),
                seconds("0"),
                "Breathe.",
                Pulse.NONE);
    }
}
