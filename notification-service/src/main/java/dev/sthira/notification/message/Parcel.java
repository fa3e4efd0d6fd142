package dev.sthira.notification.message;

import dev.sthira.notification.preference.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claimed message, ready to go out.
///
/// @param id       the message; stays the same over all attempts
/// @param deadline worth nothing from then on
/// @param traceparent where in a trace it was made; null where nobody traced
public record Parcel(
        UUID id,
        Kind kind,
        Content content,
        Destination destination,
        @Nullable UUID topic,
        Instant deadline,
        @Nullable String traceparent) {}
