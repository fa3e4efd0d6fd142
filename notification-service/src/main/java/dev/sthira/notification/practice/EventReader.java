package dev.sthira.notification.practice;

import dev.sthira.notification.practice.EventBody.Common;
import dev.sthira.notification.practice.EventBody.Completed;
import dev.sthira.notification.practice.EventBody.Outcome;
import dev.sthira.notification.practice.EventBody.Paused;
import dev.sthira.notification.practice.EventBody.Pose;
import dev.sthira.notification.practice.EventBody.Replanned;
import dev.sthira.notification.practice.EventBody.Started;
import dev.sthira.notification.practice.PracticeEvent.Head;
import dev.sthira.notification.practice.PracticeEvent.Other;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionResumed;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Reads a record of the topic: CloudEvents 1.0 in binary mode, the body as `session-service/contract` shows it. Fields
/// it does not know pass.
final class EventReader {
    private static final String PREFIX = "dev.sthira.";
    static final int LONGEST_HEADER = 200;

    /// What is made of the head and the body of each type that matters here.
    private static final Map<String, BiFunction<Head, JsonBody, PracticeEvent>> TYPES = Map.of(
            "session-started", (head, body) -> body.as(Started.class).event(head),
            "pose-start", (head, body) -> body.as(Pose.class).event(head),
            "session-replanned", (head, body) -> body.as(Replanned.class).event(head),
            "session-paused", (head, body) -> body.as(Paused.class).event(head),
            "session-resumed", (head, _) -> new SessionResumed(head),
            "session-completed",
                    (head, body) -> body.as(Completed.class)
                            .event(head, body.as(Outcome.class).totals()),
            "session-abandoned",
                    (head, body) ->
                            new SessionAbandoned(head, body.as(Outcome.class).totals()));

    private EventReader() {}

    /// Whether events of this type matter here.
    static boolean reads(String type) {
        return TYPES.containsKey(type);
    }

    /// Reads what matters here; of other types no more than that they are.
    static Decoded read(Map<String, byte[]> headers, @Nullable String key, byte @Nullable [] body) {
        return read(headers, key, body, null);
    }

    /// Reads whatever is one of our events.
    static Decoded readAny(Map<String, byte[]> headers, @Nullable String key, byte @Nullable [] body) {
        return read(headers, key, body, (head, _) -> new Other(head));
    }

    private static Decoded read(
            Map<String, byte[]> headers,
            @Nullable String key,
            byte @Nullable [] body,
            @Nullable BiFunction<Head, JsonBody, PracticeEvent> otherwise) {
        try {
            var type = header(headers, "ce_type");
            if (!"1.0".equals(header(headers, "ce_specversion"))) {
                return new Decoded.Poison("ce_specversion must be 1.0");
            }
            var reading = type.startsWith(PREFIX) ? reading(type.substring(PREFIX.length()), otherwise) : null;
            if (reading == null) {
                return new Decoded.NotForUs(type);
            }
            var json = JsonBody.of(body);
            return new Decoded.Readable(reading.apply(head(headers, key, json), json));
        } catch (IllegalArgumentException refused) {
            return new Decoded.Poison(String.valueOf(refused.getMessage()));
        }
    }

    private static @Nullable BiFunction<Head, JsonBody, PracticeEvent> reading(
            String type, @Nullable BiFunction<Head, JsonBody, PracticeEvent> otherwise) {
        var known = TYPES.get(type);
        return known == null ? otherwise : known;
    }

    private static Head head(Map<String, byte[]> headers, @Nullable String key, JsonBody body) {
        var head = body.as(Common.class).head(Must.uuid("ce_id", header(headers, "ce_id")));
        mustBeTheSession(head.session(), "the key", key);
        mustBeTheSession(head.session(), "ce_subject", header(headers, "ce_subject"));
        return head;
    }

    private static void mustBeTheSession(UUID session, String name, @Nullable String said) {
        if (said == null || !session.equals(Must.uuid(name, said))) {
            throw new IllegalArgumentException(name + " must be the session");
        }
    }

    private static String header(Map<String, byte[]> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.length == 0 || value.length > LONGEST_HEADER) {
            throw new IllegalArgumentException("the header " + name + " must be there");
        }
        try {
            return JsonBody.utf8(value);
        } catch (CharacterCodingException _) {
            throw new IllegalArgumentException("the header " + name + " must be UTF-8");
        }
    }
}
