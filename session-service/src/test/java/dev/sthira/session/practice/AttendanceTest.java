package dev.sthira.session.practice;

import static dev.sthira.session.session.PracticeFixture.NOON;
import static dev.sthira.session.session.PracticeFixture.at;
import static dev.sthira.session.session.PracticeFixture.practice;
import static dev.sthira.session.session.PracticeFixture.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.practice.Attendance.Stay;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Outcome;
import dev.sthira.session.session.PracticeFixture;
import dev.sthira.session.session.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    /// Poses from 0 to 10, 10 to 20 and 20 to 40.
    private static final String PLAN = "0+10 0+10 0+20";

    @Test
    void whoWasThereAllTheTimeHasThePracticeOfWhoeverLed() {
        var session = practice(PLAN).commanded("start 0; pause 4; resume 7; back 25; skip 30; hold-longer 36 5s");
        var led = PracticeSummary.of(session.plan(), events(session)).orElseThrow();

        assertThat(attended(session, stay("0", null))).contains(led);
        assertThat(attended(session, new Stay(NOON.minusSeconds(60), at("1000"))))
                .contains(led);
    }

    @Test
    void whoCameLateAndLeftEarlyHasWhatTheyWereThereFor() {
        var summary =
                attended(practice(PLAN).commanded("start 0"), stay("4", "13")).orElseThrow();

        assertThat(summary.visits())
                .extracting(visit -> visit.held().toSeconds())
                .containsExactly(6L, 3L);
        assertThat(summary.visits())
                .extracting(PracticeSummary.Visit::outcome)
                .containsExactly(Outcome.HELD, Outcome.LEFT);
        assertThat(summary.held()).isEqualTo(seconds("9"));
        assertThat(summary.startedAt()).isEqualTo(at("4"));
        assertThat(summary.endedAt()).isEqualTo(at("13"));
        assertThat(summary.ending()).isEqualTo(Ending.ENDED);
        assertThat(summary.stoppedIn()).contains(1);
    }

    @Test
    void countsNoPauseAsHeldAndNoneThatTheyDidNotSee() {
        var session = practice(PLAN).commanded("start 0; pause 4; resume 8; pause 15; resume 16");

        var summary = attended(session, stay("6", "17")).orElseThrow();

        assertThat(summary.held()).isEqualTo(seconds("8"));
        assertThat(summary.paused()).isEqualTo(seconds("3"));
        assertThat(summary.visits().getFirst().paused()).isEqualTo(seconds("2"));
    }

    @Test
    void addsUpSeveralStays() {
        var summary = attended(practice(PLAN).commanded("start 0"), stay("0", "5"), stay("8", "12"), stay("30", null))
                .orElseThrow();

        assertThat(summary.visits())
                .extracting(visit -> visit.held().toSeconds())
                .containsExactly(7L, 2L, 10L);
        assertThat(summary.held()).isEqualTo(seconds("19"));
        assertThat(summary.ending()).isEqualTo(Ending.ENDED);
    }

    @Test
    void hasFinishedWithHalfOfTheHoldsIfTheySawTheEnd() {
        assertThat(attended(practice(PLAN).commanded("start 0"), stay("20", null))
                        .orElseThrow()
                        .ending())
                .isEqualTo(Ending.FINISHED);
        assertThat(attended(practice(PLAN).commanded("start 0"), stay("21", null))
                        .orElseThrow()
                        .ending())
                .isEqualTo(Ending.ENDED);
        assertThat(attended(practice(PLAN).commanded("start 0; pause 9"), stay("0", null))
                        .orElseThrow()
                        .ending())
                .isEqualTo(Ending.ABANDONED);
    }

    @Test
    void isNoPracticeWhereTheySawNoPose() {
        assertThat(attended(practice(PLAN).commanded("start 50"), stay("0", "49")))
                .isEmpty();
        assertThat(attended(practice(PLAN), stay("0", null))).isEmpty();
        assertThat(attended(practice(PLAN).commanded("start 0; end 5"), stay("7", null)))
                .isEmpty();
    }

    private static Optional<PracticeSummary> attended(PracticeFixture session, Stay... stays) {
        return Attendance.of(session.plan(), events(session), List.of(stays));
    }

    private static List<dev.sthira.session.session.Event> events(PracticeFixture session) {
        return Timeline.events(session.plan(), NOON, session.commands(), Instant.MAX);
    }

    private static Stay stay(String from, String until) {
        return new Stay(at(from), until == null ? null : at(until));
    }
}
