package dev.sthira.devstack.demo;

import dev.sthira.devstack.topic.Published;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an independent look at the topic, the inbox and the device says about one class.
 *
 * @param segments how many segments the plan had
 * @param starts how many pose-starts were on the topic, repeats dropped
 * @param ends how many pose-ends
 * @param pushes how many pushes the device received
 * @param mails how many summary mails arrived
 * @param repeats how many records only repeated an event
 * @param lateness how late the events were
 * @param overtaken how many cues of holds under a second the next pose overtook
 * @param problems what is not as promised, in sentences; empty if all is well
 */
record Verdict(
        int segments,
        long starts,
        long ends,
        int pushes,
        int mails,
        int repeats,
        Lateness lateness,
        long overtaken,
        List<String> problems) {

    /** "On time" for one event in a hundred at worst; later ones carry the mark {@code sthira_late}. */
    static final long LATEST_MILLIS = 1_000;

    static Verdict of(int segments, List<Published> records, Cues cues, int mails) {
        List<String> problems = new ArrayList<>();
        List<Published> events = withoutRepeats(records, problems);
        Lateness lateness = Lateness.of(events);
        numbers(events, problems);
        frame(events, problems);
        segments(segments, events, problems);
        punctuality(events, lateness, problems);
        cues.check(events, problems);
        if (mails != 1) {
            problems.add("one summary mail was expected, %d came".formatted(mails));
        }
        return new Verdict(
                segments,
                count(events, "pose-start"),
                count(events, "pose-end"),
                cues.pushes().size(),
                mails,
                records.size() - events.size(),
                lateness,
                cues.overtaken(),
                List.copyOf(problems));
    }

    boolean good() {
        return problems.isEmpty();
    }

    /** What was looked at, for people. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        findings.add("%d events on the topic, %d repeats; late by p50 %d ms, p99 %d ms, at most %d ms"
                .formatted(
                        lateness.sorted().size(),
                        repeats,
                        lateness.percentileMillis(50),
                        lateness.percentileMillis(99),
                        lateness.maxMillis()));
        if (overtaken > 0) {
            findings.add("%d cues of holds under a second were overtaken by the next pose".formatted(overtaken));
        }
        problems.forEach(problem -> findings.add("NOT AS PROMISED: " + problem));
        return findings;
    }

    /** The last line of the demo. */
    String line() {
        return "demo: %d segments, %d pose-start, %d pose-end, %d pushes, %d mail, lateness p99 %d ms"
                .formatted(segments, starts, ends, pushes, mails, lateness.percentileMillis(99));
    }

    private static List<Published> withoutRepeats(List<Published> records, List<String> problems) {
        Map<String, Published> first = new LinkedHashMap<>();
        for (Published record : records) {
            Published seen = first.putIfAbsent(record.id(), record);
            if (seen != null && !seen.body().equals(record.body())) {
                problems.add("event %s was repeated with other content".formatted(record.id()));
            }
        }
        return List.copyOf(first.values());
    }

    private static void numbers(List<Published> events, List<String> problems) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).number() != i) {
                problems.add("number %d was expected on the topic, but %s has number %d"
                        .formatted(i, events.get(i).type(), events.get(i).number()));
                break;
            }
        }
        if (events.stream().map(Published::partition).distinct().count() > 1) {
            problems.add("the events of one session are spread over several partitions");
        }
    }

    private static void frame(List<Published> events, List<String> problems) {
        if (events.isEmpty() || !events.getFirst().is("session-started")) {
            problems.add("the topic does not begin with session-started");
        }
        if (events.isEmpty() || !events.getLast().is("session-completed")) {
            problems.add("the topic does not end with session-completed");
        }
        for (String once : List.of("session-started", "session-paused", "session-resumed", "session-completed")) {
            long count = count(events, once);
            if (count != 1) {
                problems.add("one %s was expected, %d came".formatted(once, count));
            }
        }
    }

    private static void segments(int segments, List<Published> events, List<String> problems) {
        List<Published> poses = events.stream()
                .filter(event -> event.is("pose-start") || event.is("pose-end"))
                .toList();
        for (int i = 0; i < 2 * segments; i++) {
            String type = i % 2 == 0 ? "pose-start" : "pose-end";
            if (i >= poses.size()
                    || !poses.get(i).is(type)
                    || !Objects.equals(poses.get(i).segment(), i / 2)) {
                String instead = i >= poses.size()
                        ? "nothing"
                        : poses.get(i).type() + " of segment " + poses.get(i).segment();
                problems.add("%s of segment %d was expected, %s came".formatted(type, i / 2, instead));
                return;
            }
        }
        if (poses.size() > 2 * segments) {
            problems.add("%d pose events came after the last segment".formatted(poses.size() - 2 * segments));
        }
    }

    private static void punctuality(List<Published> events, Lateness lateness, List<String> problems) {
        // The broker cuts its timestamps to the millisecond, so up to one of them may be missing.
        events.stream()
                .filter(event -> event.lateness().toMillis() < -1)
                .findFirst()
                .ifPresent(event -> problems.add("%s number %d was published %d ms before its time"
                        .formatted(
                                event.type(), event.number(), -event.lateness().toMillis())));
        if (lateness.percentileMillis(99) > LATEST_MILLIS) {
            problems.add("one event in a hundred was more than %d ms late; the worst by %d ms"
                    .formatted(LATEST_MILLIS, lateness.maxMillis()));
        }
    }

    private static long count(List<Published> events, String type) {
        return events.stream().filter(event -> event.is(type)).count();
    }
}
