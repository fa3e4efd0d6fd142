package dev.sthira.notification.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an address may be told of: the events of a session, by the words that its live stream has for them.
@Schema(name = "WebhookEventType")
enum EventType {
    SESSION_SCHEDULED,
    SESSION_STARTED,
    POSE_START,
    POSE_END,
    SESSION_PAUSED,
    SESSION_RESUMED,
    SESSION_REPLANNED,
    SESSION_COMPLETED,
    SESSION_ABANDONED;

    /// The word on the wire and in the database, such as `pose-start`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @return empty for one of a newer version
    static Optional<EventType> known(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
