package dev.sthira.notification.practice;

import dev.sthira.notification.practice.Fields.Unreadable;
import dev.sthira.notification.practice.PracticeEvent.Counts;
import dev.sthira.notification.practice.PracticeEvent.Head;
import dev.sthira.notification.practice.PracticeEvent.Named;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.practice.PracticeEvent.Segment;
import dev.sthira.notification.practice.PracticeEvent.SequenceRef;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeEvent.Skipped;
import dev.sthira.notification.practice.PracticeEvent.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The bodies of the events that matter here, field by field.
final class EventBody {
    private static final Set<String> SIDES = Set.of("both", "left", "right", "alternating");
    private static final Set<String> KINDS = Set.of("pose", "rest");
    private static final Set<String> ENDINGS = Set.of("finished", "ended");

    private EventBody() {}

    static PracticeEvent event(String type, UUID id, UUID session, Fields body) throws Unreadable {
        var head = head(id, session, body);
        return switch (type) {
            case "session-started" -> new SessionStarted(head, body.instant("endsAt"));
            case "pose-start" ->
                new PoseStarted(
                        head,
                        segment(body.object("segment")),
                        body.has("cue") ? body.text("cue") : "",
                        body.instant("endsAt"),
                        body.has("next") ? segment(body.object("next").object("segment")) : null);
            case "session-completed" -> new SessionCompleted(head, oneOf(ENDINGS, body, "ending"), totals(body));
            case "session-abandoned" -> new SessionAbandoned(head, totals(body));
            default -> throw new IllegalArgumentException("not a type read here");
        };
    }

    private static Head head(UUID id, UUID session, Fields body) throws Unreadable {
        var sequence = body.object("sequence");
        return new Head(
                id,
                session,
                body.text("person"),
                body.integer("number"),
                body.instant("at"),
                new SequenceRef(sequence.text("slug"), sequence.integer("version"), sequence.text("title")));
    }

    private static Segment segment(Fields segment) throws Unreadable {
        return new Segment(
                segment.integer("index"),
                segment.integer("count"),
                oneOf(KINDS, segment, "kind"),
                named(segment.object("pose")),
                segment.has("variation") ? named(segment.object("variation")) : null,
                oneOf(SIDES, segment, "side"),
                segment.integerOrNull("rounds"),
                segment.integerOrNull("breaths"),
                segment.seconds("plannedSeconds"));
    }

    private static Named named(Fields named) throws Unreadable {
        return new Named(named.text("slug"), named.text("name"));
    }

    private static Totals totals(Fields body) throws Unreadable {
        var counts = body.object("segments");
        return new Totals(
                body.instantOrNull("startedAt"),
                new Counts(counts.integer("planned"), counts.integer("held"), counts.integer("skipped")),
                body.seconds("plannedSeconds"),
                body.seconds("heldSeconds"),
                body.seconds("pausedSeconds"),
                skipped(body),
                body.integer("minutes"));
    }

    private static List<Skipped> skipped(Fields body) throws Unreadable {
        var all = new ArrayList<Skipped>();
        for (var one : body.objects("skipped")) {
            all.add(new Skipped(one.integer("index"), one.text("name"), oneOf(SIDES, one, "side")));
        }
        return List.copyOf(all);
    }

    private static String oneOf(Set<String> words, Fields fields, String name) throws Unreadable {
        var word = fields.text(name);
        if (!words.contains(word)) {
            throw new Unreadable(fields.path() + name + " must be one of "
                    + words.stream().sorted().toList());
        }
        return word;
    }
}
