package dev.sthira.session.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.PoseStarted;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.Event.SessionPaused;
import dev.sthira.session.session.Event.SessionReplanned;
import dev.sthira.session.session.Event.SessionResumed;
import dev.sthira.session.session.Event.SessionScheduled;
import dev.sthira.session.session.Event.SessionStarted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes events as others read them; `contract/` holds an example of each. Same event, same bytes.
public final class EventFormat {

    /// The topic of all session events; a session's shard is its partition there.
    public static final String TOPIC = "sthira.session-events";

    private static final String TYPE = "dev.sthira.";
    private static final int MOST_NAMED = 50;
    private static final JsonFactory JSON = new JsonFactory();

    private EventFormat() {}

    /// The CloudEvents type of an event.
    public static String type(Event event) {
        return TYPE + name(event);
    }

    /// The type without its prefix.
    public static String name(Event event) {
        return switch (event) {
            case SessionScheduled _ -> "session-scheduled";
            case SessionStarted _ -> "session-started";
            case PoseStarted _ -> "pose-start";
            case PoseEnded _ -> "pose-end";
            case SessionPaused _ -> "session-paused";
            case SessionResumed _ -> "session-resumed";
            case SessionReplanned _ -> "session-replanned";
            case SessionOver over -> over.ending() == Ending.ABANDONED ? "session-abandoned" : "session-completed";
        };
    }

    /// The JSON body of an event, in UTF-8.
    public static byte[] value(UUID session, Person person, Plan plan, Event event) {
        try (var bytes = new ByteArrayBuilder(1024);
                JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("session", session.toString());
            json.writeStringField("person", person.id());
            json.writeNumberField("number", event.number());
            instant(json, "at", event.at());
            sequence(json, plan.sequence());
            language(json, plan.language());
            fields(json, plan, event);
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void fields(JsonGenerator json, Plan plan, Event event) throws IOException {
        switch (event) {
            case SessionScheduled scheduled -> scheduled(json, plan, scheduled);
            case SessionStarted started -> started(json, plan, started);
            case PoseStarted start -> poseStart(json, plan, start);
            case PoseEnded end -> poseEnd(json, plan, end);
            case SessionPaused paused -> paused(json, plan, paused);
            case SessionResumed resumed -> resumed(json, plan, resumed);
            case SessionReplanned replanned -> replanned(json, plan, replanned);
            case SessionOver over -> over(json, plan, over);
        }
    }

    private static void scheduled(JsonGenerator json, Plan plan, SessionScheduled scheduled) throws IOException {
        Instant startsAt = scheduled.startsAt();
        json.writeStringField("level", plan.level());
        json.writeNumberField("segments", plan.size());
        seconds(json, "plannedSeconds", plan.length());
        nullable(json, "startsAt", startsAt);
        nullable(json, "endsAt", startsAt == null ? null : startsAt.plus(plan.length()));
    }

    private static void started(JsonGenerator json, Plan plan, SessionStarted started) throws IOException {
        json.writeStringField("level", plan.level());
        json.writeNumberField("segments", plan.size());
        seconds(json, "plannedSeconds", plan.length());
        instant(json, "endsAt", started.endsAt());
        next(json, plan, 0, started.at());
    }

    private static void poseStart(JsonGenerator json, Plan plan, PoseStarted start) throws IOException {
        SegmentFormat.write(json, plan, start.segment());
        visit(json, start.visit());
        json.writeStringField("cue", plan.segment(start.segment()).cue());
        instant(json, "endsAt", start.endsAt());
        behind(json, plan, start.segment(), start.endsAt());
    }

    private static void poseEnd(JsonGenerator json, Plan plan, PoseEnded end) throws IOException {
        SegmentFormat.write(json, plan, end.segment());
        visit(json, end.visit());
        instant(json, "startedAt", end.startedAt());
        seconds(json, "heldSeconds", end.held());
        seconds(json, "pausedSeconds", end.paused());
        json.writeStringField("outcome", end.outcome().word());
    }

    private static void paused(JsonGenerator json, Plan plan, SessionPaused paused) throws IOException {
        SegmentFormat.write(json, plan, paused.segment());
        phase(json, paused.phase());
        seconds(json, "remainingSeconds", paused.remaining());
        instant(json, "abandonsAt", paused.abandonsAt());
    }

    private static void resumed(JsonGenerator json, Plan plan, SessionResumed resumed) throws IOException {
        SegmentFormat.write(json, plan, resumed.segment());
        phase(json, resumed.phase());
        seconds(json, "pausedSeconds", resumed.paused());
        instant(json, "phaseEndsAt", resumed.phaseEndsAt());
        instant(json, "endsAt", resumed.endsAt());
    }

    private static void replanned(JsonGenerator json, Plan plan, SessionReplanned replanned) throws IOException {
        Segment segment = plan.segment(replanned.segment());
        Instant holdEndsAt = replanned.phase() == Event.Phase.POSE
                ? replanned.phaseEndsAt()
                : replanned.phaseEndsAt().plus(segment.hold());
        json.writeStringField("command", replanned.command().word());
        SegmentFormat.write(json, plan, replanned.segment());
        visit(json, replanned.visit());
        json.writeStringField("cue", segment.cue());
        phase(json, replanned.phase());
        instant(json, "phaseEndsAt", replanned.phaseEndsAt());
        instant(json, "endsAt", replanned.endsAt());
        behind(json, plan, replanned.segment(), holdEndsAt);
    }

    private static void over(JsonGenerator json, Plan plan, SessionOver over) throws IOException {
        Tally tally = over.tally();
        List<Integer> skipped = tally == null ? List.of() : tally.skipped();
        List<Integer> again = tally == null ? List.of() : tally.visits().again();
        Duration held = tally == null ? Duration.ZERO : tally.held();
        json.writeStringField("ending", over.ending().word());
        nullable(json, "startedAt", tally == null ? null : tally.startedAt());
        json.writeObjectFieldStart("segments");
        json.writeNumberField("planned", plan.size());
        json.writeNumberField("held", tally == null ? 0 : tally.finished());
        json.writeNumberField("skipped", skipped.size());
        if (!again.isEmpty()) {
            json.writeNumberField("repeated", again.size());
        }
        json.writeEndObject();
        seconds(json, "plannedSeconds", plan.length());
        seconds(json, "heldSeconds", held);
        json.writeNumberField("heldShare", share(held, plan.holds()));
        seconds(json, "pausedSeconds", tally == null ? Duration.ZERO : tally.paused());
        json.writeNumberField("minutes", Math.round(held.toMillis() / 60_000.0));
        segments(json, plan, "skipped", skipped);
        if (!again.isEmpty()) {
            segments(json, plan, "repeated", again);
        }
    }

    private static void segments(JsonGenerator json, Plan plan, String field, List<Integer> visited)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (int index : visited.subList(0, Math.min(MOST_NAMED, visited.size()))) {
            Segment segment = plan.segment(index);
            json.writeStartObject();
            json.writeNumberField("index", index);
            json.writeStringField("name", segment.pose().name());
            json.writeStringField("side", segment.side());
            json.writeStringField("pose", segment.pose().slug());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// How much of the planned holds was held, from 0 to 1 in thousandths; nobody can hold more than all.
    private static BigDecimal share(Duration held, Duration holds) {
        return BigDecimal.valueOf(held.toNanos())
                .divide(BigDecimal.valueOf(holds.toNanos()), 3, RoundingMode.DOWN)
                .min(BigDecimal.ONE.setScale(3));
    }

    /// What comes behind a segment whose hold is over then.
    private static void behind(JsonGenerator json, Plan plan, int segment, Instant over) throws IOException {
        if (plan.isLast(segment)) {
            json.writeNullField("next");
        } else {
            next(json, plan, segment + 1, over);
        }
    }

    /// Only from the second visit on: hardly anybody goes back.
    private static void visit(JsonGenerator json, int visit) throws IOException {
        if (visit > 1) {
            json.writeNumberField("visit", visit);
        }
    }

    /// The pose that comes when `from` is over, if nobody commands anything.
    private static void next(JsonGenerator json, Plan plan, int index, Instant from) throws IOException {
        json.writeObjectFieldStart("next");
        SegmentFormat.write(json, plan, index);
        instant(json, "startsAt", from.plus(plan.segment(index).transition()));
        json.writeEndObject();
    }

    private static void sequence(JsonGenerator json, Plan.SequenceRef sequence) throws IOException {
        json.writeObjectFieldStart("sequence");
        json.writeStringField("slug", sequence.slug());
        json.writeNumberField("version", sequence.version());
        json.writeStringField("title", sequence.title());
        json.writeEndObject();
    }

    /// Of the names and the cue; one that nobody knows is left out.
    private static void language(JsonGenerator json, @Nullable String language) throws IOException {
        if (language != null) {
            json.writeStringField("language", language);
        }
    }

    private static void phase(JsonGenerator json, Event.Phase phase) throws IOException {
        json.writeStringField("phase", phase.name().toLowerCase(Locale.ROOT));
    }

    private static void seconds(JsonGenerator json, String field, Duration duration) throws IOException {
        json.writeNumberField(field, Seconds.of(duration));
    }

    private static void instant(JsonGenerator json, String field, Instant instant) throws IOException {
        json.writeStringField(field, instant.toString());
    }

    private static void nullable(JsonGenerator json, String field, @Nullable Instant instant) throws IOException {
        json.writeStringField(field, instant == null ? null : instant.toString());
    }
}
