package dev.sthira.notification.message;

import dev.sthira.notification.preference.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing to be sent to one target over one channel.
///
/// @param attempts how often it was tried
/// @param unknowns how many of these attempts have an unknown outcome
/// @param origin   the push service, or `email`
record Message(
        UUID id,
        Kind kind,
        Channel channel,
        Cause cause,
        Target target,
        String origin,
        @Nullable UUID topic,
        int attempts,
        int unknowns,
        Instant due,
        Instant deadline) {
    Ending ending(State.Ended state, Instant at) {
        return new Ending(id, kind.word(), channel, cause, due, state, at);
    }

    Attempt attempt(boolean superseded) {
        return new Attempt(kind, channel, attempts, unknowns, superseded, deadline);
    }
}
