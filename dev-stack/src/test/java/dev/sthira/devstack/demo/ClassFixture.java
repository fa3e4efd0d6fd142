package dev.sthira.devstack.demo;

import dev.sthira.devstack.topic.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A class that went well, and ways to spoil it. */
final class ClassFixture {

    static final Instant START = Instant.parse("2026-11-22T06:30:00Z");
    static final int SEGMENTS = 4;

    private ClassFixture() {}

    /** started, four poses of two seconds with a pause in the second, completed; each a few milliseconds late. */
    static List<Published> events() {
        List<Published> events = new ArrayList<>();
        add(events, "session-started", null);
        for (int segment = 0; segment < SEGMENTS; segment++) {
            add(events, "pose-start", segment);
            if (segment == 1) {
                add(events, "session-paused", segment);
                add(events, "session-resumed", segment);
            }
            add(events, "pose-end", segment);
        }
        add(events, "session-completed", null);
        return events;
    }

    private static void add(List<Published> events, String type, @Nullable Integer segment) {
        int number = events.size();
        Instant at = START.plusSeconds(2L * number);
        Instant endsAt = type.equals("pose-start") ? at.plusSeconds(2) : null;
        events.add(new Published(
                7, "id-" + number, type, number, at, at.plusMillis(20), segment, "", endsAt, type + number));
    }

    static Published late(Published event, Duration lateness) {
        return copy(event, event.partition(), event.id(), event.at().plus(lateness), event.endsAt(), event.body());
    }

    static Published withHoldOf(Published event, Duration hold) {
        return copy(
                event,
                event.partition(),
                event.id(),
                event.appendedAt(),
                event.at().plus(hold),
                event.body());
    }

    static Published withBody(Published event, String body) {
        return copy(event, event.partition(), event.id(), event.appendedAt(), event.endsAt(), body);
    }

    static Published withId(Published event, String id) {
        return copy(event, event.partition(), id, event.appendedAt(), event.endsAt(), event.body());
    }

    static Published inPartition(Published event, int partition) {
        return copy(event, partition, event.id(), event.appendedAt(), event.endsAt(), event.body());
    }

    private static Published copy(
            Published event, int partition, String id, Instant appendedAt, @Nullable Instant endsAt, String body) {
        return new Published(
                partition, id, event.type(), event.number(), event.at(), appendedAt, event.segment(), "", endsAt, body);
    }

    static List<Published> spoiled(Consumer<List<Published>> spoil) {
        List<Published> events = new ArrayList<>(events());
        spoil.accept(events);
        return events;
    }

    static List<Published> starts() {
        return events().stream().filter(event -> event.is("pose-start")).toList();
    }

    static Cues cues() {
        return new Cues(
                IntStream.range(0, SEGMENTS)
                        .mapToObj(number -> new Push(number, "pose-cue", "s", "Thread the Needle", "left side, 60 s"))
                        .toList(),
                told("handed-over"));
    }

    static List<Cues.Told> told(String state) {
        return starts().stream()
                .map(start -> new Cues.Told(start.id(), "pose-cue", state))
                .toList();
    }
}
