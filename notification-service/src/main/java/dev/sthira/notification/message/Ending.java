package dev.sthira.notification.message;

import java.time.Instant;
import java.util.UUID;

/// That a message has come to its end, and how.
///
/// @param kind the word of its [dev.sthira.notification.preference.Kind], which this version need not know
/// @param due  when it was to be sent
public record Ending(
        UUID message, String kind, Channel channel, Cause cause, Instant due, State.Ended state, Instant at) {}
