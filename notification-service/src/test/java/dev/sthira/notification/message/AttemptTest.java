package dev.sthira.notification.message;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.preference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final BackOff BACK_OFF = new BackOff(ofSeconds(2), ofMinutes(2));

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void endsAtOnceWhenTheAnswerIsClear(Outcome outcome, State end) {
        assertThat(after(cue(1, 0, false), outcome)).isEqualTo(end);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(new Outcome.Accepted(), new State.HandedOver()),
                Arguments.of(new Outcome.Refused("too-large"), new State.Failed("too-large")),
                Arguments.of(new Outcome.Gone("subscription-gone"), new State.Failed("subscription-gone")),
                Arguments.of(new Outcome.TooLate(), new State.Expired()));
    }

    @Test
    void waitsAndTriesAgainWhenItWasCertainlyNotTaken() {
        var state = after(cue(1, 0, false), new Outcome.Later("push-500", ZERO));

        assertThat(((State.Waiting) state).due()).isBetween(NOW, NOW.plusSeconds(2));
    }

    @Test
    void waitsAtLeastAsLongAsItWasAskedTo() {
        var state = after(cue(1, 0, false), new Outcome.Later("push-429", ofSeconds(17)));

        assertThat(state).isEqualTo(new State.Waiting(NOW.plusSeconds(17)));
    }

    @Test
    void expiresRatherThanWaitsPastItsDeadline() {
        assertThat(after(cue(1, 0, false), new Outcome.Later("push-429", ofSeconds(60))))
                .isEqualTo(new State.Expired());
    }

    @Test
    void givesWayToANewerOneInsteadOfTryingAgain() {
        assertThat(after(cue(1, 0, true), new Outcome.Later("push-500", ZERO))).isEqualTo(new State.Superseded());
        assertThat(after(cue(1, 0, true), new Outcome.Lost("no-answer"))).isEqualTo(new State.Unknown());
    }

    @ParameterizedTest(name = "{0} over {1}: at most {2} more")
    @CsvSource({
        "POSE_CUE, PUSH, 1",
        "SESSION_NUDGE, PUSH, 1",
        "SUMMARY, PUSH, 1",
        "REMINDER, PUSH, 1",
        "REMINDER, EMAIL, 0",
        "WEEKLY_DIGEST, EMAIL, 0",
        "SUMMARY, EMAIL, 1",
        "ACCOUNT, EMAIL, 2"
    })
    void repostsAfterALostAnswerOnlyAsOftenAsPromised(Kind kind, Channel channel, int most) {
        var reposts = IntStream.iterate(0, unknowns -> unknowns + 1)
                .takeWhile(unknowns -> after(
                                new Attempt(kind, channel, unknowns + 1, unknowns, false, NOW.plus(ofHours(1))),
                                new Outcome.Lost("no-answer"))
                        instanceof State.Waiting)
                .count();

        assertThat(reposts).isEqualTo(most);
    }

    @Test
    void staysUnknownWhenThereIsNoTimeToPostAgain() {
        var late = new Attempt(Kind.POSE_CUE, Channel.PUSH, 1, 0, false, NOW);

        assertThat(after(late, new Outcome.Lost("no-answer"))).isEqualTo(new State.Unknown());
    }

    @Test
    void doublesTheCeilingOfTheWaitUpToTheLongest() {
        var random = new SplittableRandom(7);
        for (int attempt = 1; attempt <= 60; attempt++) {
            var ceiling = Math.min(2000L << Math.min(attempt - 1, 30), 120_000);
            for (int i = 0; i < 200; i++) {
                assertThat(BACK_OFF.after(attempt, random)).isBetween(ZERO, Duration.ofMillis(ceiling));
            }
        }
    }

    @Test
    void spreadsTheWaitsOverTheWholeRange() {
        var random = new SplittableRandom(7);
        var waits = IntStream.range(0, 1000)
                .mapToLong(_ -> BACK_OFF.after(10, random).toMillis())
                .summaryStatistics();

        assertThat(waits.getMin()).isLessThan(5_000);
        assertThat(waits.getMax()).isGreaterThan(115_000);
        assertThat(waits.getAverage()).isBetween(50_000.0, 70_000.0);
    }

    private static Attempt cue(int number, int unknowns, boolean superseded) {
        return new Attempt(Kind.POSE_CUE, Channel.PUSH, number, unknowns, superseded, NOW.plusSeconds(60));
    }

    private static State after(Attempt attempt, Outcome outcome) {
        return attempt.after(outcome, NOW, BACK_OFF, new SplittableRandom(1));
    }
}
