package dev.sthira.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.chaos.Practised.Acknowledged;
import dev.sthira.devstack.chaos.Practised.Course;
import dev.sthira.devstack.chaos.Practised.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OracleTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T07:00:00Z");
    private static final Course TWO_POSES =
            new Course(List.of(stretch(5, 60), stretch(10, 30)), Duration.ofSeconds(8), Duration.ofSeconds(3));

    @Test
    void goesThroughAClassByItself() {
        assertThat(after("start 0"))
                .containsExactly(
                        "0 session-started 2026-11-22T07:00:00Z",
                        "1 pose-start 2026-11-22T07:00:05Z 0",
                        "2 pose-end 2026-11-22T07:01:05Z 0 held",
                        "3 pose-start 2026-11-22T07:01:15Z 1",
                        "4 pose-end 2026-11-22T07:01:45Z 1 held",
                        "5 session-completed 2026-11-22T07:01:45Z");
    }

    @Test
    void movesWhatLiesAheadByAPause() {
        assertThat(after("start 0", "pause 20", "resume 50"))
                .startsWith(
                        "0 session-started 2026-11-22T07:00:00Z",
                        "1 pose-start 2026-11-22T07:00:05Z 0",
                        "2 session-paused 2026-11-22T07:00:20Z",
                        "3 session-resumed 2026-11-22T07:00:50Z",
                        "4 pose-end 2026-11-22T07:01:35Z 0 held");
    }

    @Test
    void skipsTheWayAndThePose() {
        assertThat(after("start 0", "skip 2", "skip 9", "end 12"))
                .containsExactly(
                        "0 session-started 2026-11-22T07:00:00Z",
                        "1 pose-start 2026-11-22T07:00:02Z 0",
                        "2 pose-end 2026-11-22T07:00:09Z 0 skipped",
                        "3 session-completed 2026-11-22T07:00:12Z");
    }

    @Test
    void countsAsHeldWhatSomebodyMovesOnFrom() {
        assertThat(after("start 0", "move-on 2", "move-on 9"))
                .startsWith(
                        "0 session-started 2026-11-22T07:00:00Z",
                        "1 pose-start 2026-11-22T07:00:02Z 0",
                        "2 pose-end 2026-11-22T07:00:09Z 0 held",
                        "3 pose-start 2026-11-22T07:00:19Z 1");
    }

    @Test
    void endsInAPauseAndBeforeTheStart() {
        assertThat(after("start 0", "pause 10", "end 30"))
                .endsWith(
                        "2 session-paused 2026-11-22T07:00:10Z",
                        "3 pose-end 2026-11-22T07:00:30Z 0 ended",
                        "4 session-completed 2026-11-22T07:00:30Z");
        assertThat(after("end 3")).containsExactly("0 session-abandoned 2026-11-22T07:00:03Z");
    }

    @Test
    void putsABoundaryBeforeACommandOfTheSameInstant() {
        assertThat(after("start 0", "pause 5"))
                .endsWith("1 pose-start 2026-11-22T07:00:05Z 0", "2 session-paused 2026-11-22T07:00:05Z");
    }

    @Test
    void countsDownAndBeginsAPoseAgain() {
        assertThat(after("start 0", "repeat 20"))
                .startsWith(
                        "0 session-started 2026-11-22T07:00:00Z",
                        "1 pose-start 2026-11-22T07:00:05Z 0",
                        "2 pose-end 2026-11-22T07:00:20Z 0 left",
                        "3 session-replanned 2026-11-22T07:00:20Z",
                        "4 pose-start 2026-11-22T07:00:23Z 0",
                        "5 pose-end 2026-11-22T07:01:23Z 0 held");
    }

    @Test
    void goesBackToThePoseBeforeAndOnceItIsBegunInEarnestToItsBeginning() {
        assertThat(after("start 0", "back 11"))
                .as("the first pose has none before it")
                .contains("4 pose-start 2026-11-22T07:00:14Z 0");
        assertThat(after("start 0", "skip 6", "skip 7", "back 9"))
                .contains(
                        "4 pose-end 2026-11-22T07:00:09Z 1 left",
                        "5 session-replanned 2026-11-22T07:00:09Z",
                        "6 pose-start 2026-11-22T07:00:17Z 0");
        assertThat(after("start 0", "skip 6", "skip 7", "pause 8", "resume 20", "back 23"))
                .as("a pause is not held")
                .contains("8 pose-start 2026-11-22T07:00:31Z 0");
        assertThat(after("start 0", "skip 6", "skip 7", "back 12")).contains("6 pose-start 2026-11-22T07:00:15Z 1");
        assertThat(after("start 0", "skip 6", "back 9"))
                .as("from the way into a pose")
                .contains("3 session-replanned 2026-11-22T07:00:09Z", "4 pose-start 2026-11-22T07:00:17Z 0");
    }

    @Test
    void jumpsAndTakesABreathAtLeast() {
        assertThat(after("start 0", "jump 10 1"))
                .contains("3 session-replanned 2026-11-22T07:00:10Z", "4 pose-start 2026-11-22T07:00:20Z 1");
        assertThat(after("start 0", "skip 6", "skip 7", "jump 8 0")).contains("6 pose-start 2026-11-22T07:00:16Z 0");
    }

    @Test
    void holdsLonger() {
        assertThat(after("start 0", "hold-longer 10 PT1.5S"))
                .contains("2 session-replanned 2026-11-22T07:00:10Z", "3 pose-end 2026-11-22T07:01:06.500Z 0 held");
    }

    /// Each is a command, its second, and its argument.
    private static List<String> after(String... commands) {
        List<Acknowledged> log = new ArrayList<>();
        for (String command : commands) {
            String[] words = command.split(" ");
            String argument = words.length > 2 ? " " + words[2] : "";
            log.add(new Acknowledged(log.size() + 1, words[0] + argument, SEVEN.plusSeconds(Long.parseLong(words[1]))));
        }
        return Oracle.expects(TWO_POSES, log);
    }

    private static Stretch stretch(int way, int hold) {
        return new Stretch(Duration.ofSeconds(way), Duration.ofSeconds(hold));
    }
}
