package dev.sthira.notification.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.practice.PracticeEvent.Named;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.practice.PracticeEvent.SessionReplanned;
import dev.sthira.notification.practice.PracticeEvent.SessionResumed;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeEvent.Skipped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The consumer's half of the contract: every example file of the session service is read here.
class EventReaderTest {
    @Test
    void readsAPoseStartAsTheContractHasIt() {
        var started = (PoseStarted) Events.example("pose-start").event();

        assertThat(started.head().person()).isEqualTo(new Person("6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34"));
        assertThat(started.head().number()).isEqualTo(51);
        assertThat(started.head().at()).isEqualTo(Instant.parse("2026-11-22T06:41:10.250Z"));
        assertThat(started.head().sequence().title()).isEqualTo("A stronger back in 23 minutes");
        assertThat(started.head().language()).isEqualTo("en");
        assertThat(started.segment().block()).isEqualTo(5);
        assertThat(started.segment().pose()).isEqualTo(new Named("thread-the-needle", "Thread the Needle"));
        assertThat(started.segment().side()).isEqualTo("left");
        assertThat(started.segment().plannedSeconds()).isEqualTo(60);
        assertThat(started.endsAt()).isEqualTo(Instant.parse("2026-11-22T06:42:10.250Z"));
        assertThat(started.next().breaths()).isEqualTo(10);
    }

    @Test
    void readsABreathAndASittingLikeAnyOtherSegment() {
        var started = (PoseStarted) Events.example("pose-start-breathing").event();

        assertThat(started.segment().kind()).isEqualTo("breathing");
        assertThat(started.segment().rounds()).isEqualTo(9);
        assertThat(started.next().kind()).isEqualTo("meditation");
        assertThat(started.next().plannedSeconds()).isEqualTo(600);
    }

    @Test
    void readsTheTotalsOfACompletedSession() {
        var completed = (SessionCompleted) Events.example("session-completed").event();

        assertThat(completed.ending()).isEqualTo("finished");
        assertThat(completed.totals().minutes()).isEqualTo(19);
        assertThat(completed.totals().segments().held()).isEqualTo(60);
        assertThat(completed.totals().skipped()).containsExactly(new Skipped(40, "Bow", "both", "bow"));
    }

    @Test
    void readsWhatIsReplannedAndWhatWasDoneAgain() {
        var longer = (SessionReplanned) Events.example("session-replanned").event();
        var again =
                (SessionReplanned) Events.example("session-replanned-repeat").event();
        var completed =
                (SessionCompleted) Events.example("session-completed-again").event();

        assertThat(longer.isInPose()).isTrue();
        assertThat(longer.phaseEndsAt()).isEqualTo(Instant.parse("2026-11-22T06:42:40.250Z"));
        assertThat(longer.goingOn().segment().plannedSeconds()).isEqualTo(60);
        assertThat(again.isInPose()).isFalse();
        assertThat(Events.example("pose-start-again").event()).isInstanceOf(PoseStarted.class);
        assertThat(completed.totals().repeated()).extracting(Skipped::index).containsExactly(24, 24);
        assertThat(completed.totals().doneAgain()).hasSize(2);
        assertThat(completed.totals().leftOut()).extracting(Skipped::name).containsExactly("Bow");
    }

    @Test
    void takesWhatWasSkippedAndGoneBackToForNeitherLeftOutNorDoneAgain() {
        var completed = (SessionCompleted) Events.example("session-completed")
                .with(value -> value.set("repeated", value.get("skipped")))
                .event();

        assertThat(completed.totals().leftOut()).isEmpty();
        assertThat(completed.totals().doneAgain()).isEmpty();
    }

    @Test
    void readsStartAndAbandonment() {
        assertThat(Events.example("session-started").event()).isInstanceOf(SessionStarted.class);
        assertThat(Events.example("session-abandoned").event()).isInstanceOf(SessionAbandoned.class);
    }

    @Test
    void readsWhereAPauseIsAndWhenItEndsByItself() {
        var paused = (SessionPaused) Events.example("session-paused").event();

        assertThat(paused.segment().pose()).isEqualTo(new Named("thread-the-needle", "Thread the Needle"));
        assertThat(paused.abandonsAt()).isEqualTo(Instant.parse("2026-11-22T07:41:40.250Z"));
        assertThat(Events.example("session-resumed").event()).isInstanceOf(SessionResumed.class);
    }

    @Test
    void refusesAPauseThatDoesNotSayWhereItIsOrWhenItEnds() {
        assertThat(Events.example("session-paused")
                        .with(value -> value.remove("segment"))
                        .read())
                .isEqualTo(new Decoded.Poison("segment must be an object"));
        assertThat(Events.example("session-paused")
                        .with(value -> value.put("abandonsAt", "later"))
                        .read())
                .isEqualTo(new Decoded.Poison("abandonsAt must be an instant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pose-end", "session-scheduled"})
    void passesByWhatNobodyHereNeeds(String name) {
        assertThat(Events.example(name).read()).isInstanceOf(Decoded.NotForUs.class);
    }

    @Test
    void passesByTypesThatAreNotInventedYetWithoutReadingThem() {
        var headers = Events.example("pose-start").headerBytes();
        headers.put("ce_type", "dev.sthira.pose-praised".getBytes(StandardCharsets.UTF_8));

        assertThat(EventReader.read(headers, "not even a session", new byte[] {1, 2, 3}))
                .isEqualTo(new Decoded.NotForUs("dev.sthira.pose-praised"));
    }

    @Test
    void passesByFieldsThatAreNotInventedYet() {
        var event = Events.example("pose-start")
                .with(value -> value.put("mood", "calm"))
                .segment(segment -> segment.putObject("music").put("title", "Rain"));

        assertThat(event.read()).isInstanceOf(Decoded.Readable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b", "\u2800\u3164", "\0", "\u00ad\u0301\u2060"})
    void takesNamesThatShowNothingByTheirSlugs(String nothing) {
        var started = (PoseStarted) Events.example("pose-start")
                .with(value -> value.put("cue", nothing).withObject("/sequence").put("title", nothing))
                .segment(segment -> segment.withObject("/pose").put("name", nothing))
                .event();
        var completed = (SessionCompleted) Events.example("session-completed")
                .with(value -> value.withArray("skipped").forEach(one -> ((ObjectNode) one).put("name", nothing)))
                .event();

        assertThat(started.head().sequence().title()).isEqualTo("Back strengthening");
        assertThat(started.segment().pose().name()).isEqualTo("Thread the needle");
        assertThat(completed.totals().skipped()).extracting(Skipped::name).containsExactly("One pose");
    }

    @Test
    void takesATextThatIsLongerThanAnybodyShows() {
        var event = Events.example("pose-start")
                .with(value -> value.put("cue", "c".repeat(3000))
                        .withObject("/sequence")
                        .put("title", "💪".repeat(600)));

        assertThat(event.event().head().sequence().title())
                .startsWith("💪")
                .endsWith("…")
                .hasSize(999);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void refusesWhatIsNotAnEventAndQuotesNothingOfIt(String reason, Consumer<Events> harm) {
        var event = Events.example("pose-start");
        harm.accept(event);

        assertThat(event.read()).isEqualTo(new Decoded.Poison(reason));
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                harm("the header ce_id must be there", e -> e.headers().remove("ce_id")),
                harm("the header ce_type must be there", e -> e.headers().remove("ce_type")),
                harm("ce_id must be a UUID", e -> e.headers().put("ce_id", "secret-7")),
                harm("ce_specversion must be 1.0", e -> e.headers().put("ce_specversion", "0.3")),
                harm("ce_subject must be a UUID", e -> e.headers().put("ce_subject", "somebody@example.org")),
                harm(
                        "the key must be the session",
                        e -> e.value().put("session", "00000000-0000-0000-0000-000000000001")),
                harm(
                        "person must be a text of 1 to 500 characters",
                        e -> e.value().put("person", "p".repeat(501))),
                harm(
                        "person must be a text of 1 to 500 characters",
                        e -> e.value().put("person", "a\0b")),
                harm(
                        "person must be a text of 1 to 500 characters",
                        e -> e.value().remove("person")),
                harm("number must be a whole number from 0", e -> e.value().put("number", -1)),
                harm("number must be a whole number from 0", e -> e.value().put("number", 1.5)),
                harm("at must be an instant", e -> e.value().put("at", "yesterday")),
                harm("at must be an instant of this time", e -> e.value().put("at", "+1000000000-01-01T00:00:00Z")),
                harm(
                        "endsAt must be a text of 1 to 500 characters",
                        e -> e.value().put("endsAt", 7)),
                harm(
                        "person must be a text of 1 to 500 characters",
                        e -> e.value().put("person", 7)),
                harm("segment.index must be a whole number from 0", e -> e.segment(s -> s.remove("index"))),
                harm(
                        "next.segment must be an object",
                        e -> e.value().withObject("/next").remove("segment")),
                harm("segment must be an object", e -> e.value().putArray("segment")),
                harm(
                        "segment.side must be one of [alternating, both, left, right]",
                        e -> e.segment(s -> s.put("side", "upside"))),
                harm("segment.pose must be an object", e -> e.segment(s -> s.put("pose", "Bow"))),
                harm(
                        "segment.plannedSeconds must be a number of seconds",
                        e -> e.segment(s -> s.put("plannedSeconds", -3))),
                harm(
                        "segment.plannedSeconds must be a number of seconds",
                        e -> e.segment(s -> s.put("plannedSeconds", 1e300))),
                harm("segment.rounds must be a whole number from 0", e -> e.segment(s -> s.put("rounds", "four"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poisonousEnds")
    void isAsStrictAboutWhatBecameOfASession(String reason, Consumer<Events> harm) {
        for (var name : List.of("session-completed", "session-abandoned")) {
            var event = Events.example(name);
            harm.accept(event);

            assertThat(event.read()).as(name).isEqualTo(new Decoded.Poison(reason));
        }
    }

    static Stream<Arguments> poisonousEnds() {
        return Stream.of(
                harm("startedAt must be an instant", e -> e.value().put("startedAt", "yesterday")),
                harm("segments must be an object", e -> e.value().remove("segments")),
                harm(
                        "segments.held must be a whole number from 0",
                        e -> e.value().withObject("/segments").put("held", -1)),
                harm("heldSeconds must be a number of seconds", e -> e.value().put("heldSeconds", -1)),
                harm("pausedSeconds must be a number of seconds", e -> e.value().remove("pausedSeconds")),
                harm("minutes must be a whole number from 0", e -> e.value().remove("minutes")),
                harm("skipped must be a list of at most 1000", e -> e.value().put("skipped", 7)),
                harm(
                        "person must be a text of 1 to 500 characters",
                        e -> e.value().putNull("person")));
    }

    @Test
    void refusesAnEndingThatNobodyKnows() {
        var event = Events.example("session-completed").with(value -> value.put("ending", "slept"));

        assertThat(event.read()).isEqualTo(new Decoded.Poison("ending must be one of [ended, finished]"));
    }

    private static Arguments harm(String reason, Consumer<Events> harm) {
        return Arguments.of(reason, harm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "7", "{}{}", "{\"a\":1,\"a\":2}", "{\"session\":NaN}"})
    void refusesBodiesThatAreNotOneObject(String body) {
        var event = Events.example("pose-start");

        assertThat(EventReader.read(event.headerBytes(), event.key(), body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Decoded.Poison.class);
    }

    @Test
    void refusesBytesThatAreNoText() {
        var event = Events.example("pose-start");

        assertThat(EventReader.read(event.headerBytes(), event.key(), new byte[] {'{', (byte) 0xC3, '}'}))
                .isInstanceOf(Decoded.Poison.class);
        assertThat(EventReader.read(event.headerBytes(), event.key(), new byte[300_000]))
                .isInstanceOf(Decoded.Poison.class);
        assertThat(EventReader.read(event.headerBytes(), event.key(), null)).isInstanceOf(Decoded.Poison.class);
        assertThat(EventReader.read(Map.of(), null, null)).isInstanceOf(Decoded.Poison.class);
    }
}
