package dev.sthira.notification.message;

import dev.sthira.notification.preference.Kind;
import java.time.Instant;
import java.util.UUID;

/// That a message has come to its end, and how.
public record Ending(
        UUID message, Kind kind, Channel channel, Cause cause, Target target, State.Ended state, Instant at) {}
