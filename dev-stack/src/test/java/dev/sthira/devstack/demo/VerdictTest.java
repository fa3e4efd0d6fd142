package dev.sthira.devstack.demo;

import static dev.sthira.devstack.demo.ClassFixture.SEGMENTS;
import static dev.sthira.devstack.demo.ClassFixture.cues;
import static dev.sthira.devstack.demo.ClassFixture.events;
import static dev.sthira.devstack.demo.ClassFixture.inPartition;
import static dev.sthira.devstack.demo.ClassFixture.late;
import static dev.sthira.devstack.demo.ClassFixture.spoiled;
import static dev.sthira.devstack.demo.ClassFixture.told;
import static dev.sthira.devstack.demo.ClassFixture.withBody;
import static dev.sthira.devstack.demo.ClassFixture.withHoldOf;
import static dev.sthira.devstack.demo.ClassFixture.withId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.topic.Published;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

    @Test
    void isGoodWhenEverythingIsAsPromised() {
        Verdict verdict = Verdict.of(SEGMENTS, events(), cues(), 1);

        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.good()).isTrue();
        assertThat(verdict.line())
                .isEqualTo("demo: 4 segments, 4 pose-start, 4 pose-end, 4 pushes, 1 mail, lateness p99 20 ms");
    }

    @Test
    void dropsRepeatsAndCountsThem() {
        List<Published> twice =
                Stream.concat(events().stream(), events().stream().skip(5)).toList();

        Verdict verdict = Verdict.of(SEGMENTS, twice, cues(), 1);

        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.repeats()).isEqualTo(events().size() - 5);
        assertThat(verdict.starts()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isBadWhenTheTopicIsNotAsPromised(String why, Consumer<List<Published>> spoil, String said) {
        Verdict verdict = Verdict.of(SEGMENTS, spoiled(spoil), cues(), 1);

        assertThat(verdict.good()).isFalse();
        assertThat(verdict.problems()).anySatisfy(problem -> assertThat(problem).contains(said));
    }

    static Stream<Arguments> isBadWhenTheTopicIsNotAsPromised() {
        return Stream.of(
                spoil("nothing on the topic", List::clear, "does not begin with session-started"),
                spoil("a hole in the numbers", events -> events.remove(4), "number 4 was expected"),
                spoil("the first event missing", events -> events.remove(0), "number 0 was expected"),
                spoil("the end missing", List::removeLast, "does not end with session-completed"),
                spoil(
                        "two events in the wrong order",
                        events -> Collections.swap(events, 7, 8),
                        "number 7 was expected"),
                spoil(
                        "an end missing",
                        events -> events.remove(10),
                        "pose-end of segment 3 was expected, nothing came"),
                spoil(
                        "a segment left out",
                        events -> events.subList(3, 7).clear(),
                        "pose-start of segment 1 was expected"),
                spoil("a segment entered twice", VerdictTest::enterAgain, "came after the last segment"),
                spoil("an event before its time", events -> replace(events, 6, Duration.ofMillis(-50)), "50 ms before"),
                spoil("late events", events -> replace(events, 6, Duration.ofMillis(1500)), "the worst by 1500 ms"),
                spoil("two partitions", events -> events.set(3, inPartition(events.get(3), 8)), "several partitions"),
                spoil("a repeat that says something else", VerdictTest::repeatWithOtherContent, "other content"),
                spoil("no pause", events -> events.subList(4, 6).clear(), "one session-paused was expected, 0 came"));
    }

    private static Arguments spoil(String why, Consumer<List<Published>> spoil, String said) {
        return Arguments.of(why, spoil, said);
    }

    private static void repeatWithOtherContent(List<Published> events) {
        events.add(withBody(events.get(3), "something else"));
    }

    private static void enterAgain(List<Published> events) {
        events.add(events.size() - 1, withId(events.get(events.size() - 3), "again"));
    }

    private static void replace(List<Published> events, int index, Duration lateness) {
        events.set(index, late(events.get(index), lateness));
    }

    @Test
    void isBadWithoutMailAndWithTwo() {
        assertThat(Verdict.of(SEGMENTS, events(), cues(), 0).problems())
                .containsExactly("one summary mail was expected, 0 came");
        assertThat(Verdict.of(SEGMENTS, events(), cues(), 2).problems())
                .containsExactly("one summary mail was expected, 2 came");
    }

    @Test
    void isBadWhenTheDeviceReceivedLessOrMoreThanWasSent() {
        Cues lost = new Cues(cues().pushes().subList(1, SEGMENTS), told("handed-over"));
        Cues doubled = new Cues(
                Stream.concat(cues().pushes().stream(), cues().pushes().stream().limit(1))
                        .toList(),
                told("handed-over"));

        assertThat(problems(lost)).containsExactly("4 cues were sent, but the device received 3");
        assertThat(problems(doubled)).containsExactly("4 cues were sent, but the device received 5");
    }

    @Test
    void isBadWhenAStartHasNoCueOrTwo() {
        List<Cues.Told> told = told("handed-over");
        Cues without = new Cues(cues().pushes().subList(1, SEGMENTS), told.subList(1, SEGMENTS));
        Cues withTwo = new Cues(
                cues().pushes(),
                Stream.concat(told.stream(), told.stream().limit(1)).toList());

        assertThat(problems(without)).containsExactly("segment 0 should have one cue, it has 0");
        assertThat(problems(withTwo)).contains("segment 0 should have one cue, it has 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"superseded", "expired", "failed", "suppressed", "unknown", "waiting", "claimed"})
    void isBadWhenACueOfALongHoldWasNotSent(String state) {
        assertThat(problems(new Cues(List.of(), told(state)))).contains("the cue of segment 0 was not sent: " + state);
    }

    @Test
    void letsANewerCueOvertakeThatOfAHoldTooShortForIt() {
        List<Published> hurried = events().stream()
                .map(event -> event.is("pose-start") ? withHoldOf(event, Duration.ofMillis(100)) : event)
                .toList();

        assertThat(Verdict.of(SEGMENTS, hurried, new Cues(List.of(), told("superseded")), 1)
                        .problems())
                .isEmpty();
        assertThat(Verdict.of(SEGMENTS, hurried, new Cues(List.of(), told("failed")), 1)
                        .problems())
                .isNotEmpty();
    }

    @Test
    void tellsWhatItFound() {
        Cues missing = new Cues(cues().pushes(), told("handed-over").subList(0, 3));

        assertThat(Verdict.of(SEGMENTS, events(), missing, 1).findings())
                .contains("12 events on the topic, 0 repeats; late by p50 20 ms, p99 20 ms, at most 20 ms")
                .contains("NOT AS PROMISED: segment 3 should have one cue, it has 0");
    }

    private static List<String> problems(Cues cues) {
        return Verdict.of(SEGMENTS, events(), cues, 1).problems();
    }
}
