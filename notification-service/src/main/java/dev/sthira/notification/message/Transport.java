package dev.sthira.notification.message;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// A way out for the messages of one channel. Called on a virtual thread; may block, but not for longer than the claim.
public interface Transport {
    Channel channel();

    /// Sends it, once, and says what came of it; never throws on purpose.
    Outcome send(Parcel parcel);

    /// The origins to which nothing goes, each with the instant at which one message is tried there.
    default Map<String, Instant> stops() {
        return Map.of();
    }

    /// Lets everything go again, for what stopped it is mended.
    default void reset() {}

    /// The origins to which nothing may go right now, because everything is refused there.
    default Set<String> closed(Instant now) {
        return Set.of();
    }
}
