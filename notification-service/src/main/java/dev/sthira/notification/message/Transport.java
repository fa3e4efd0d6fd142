package dev.sthira.notification.message;

import java.time.Instant;
import java.util.Set;

/// A way out for the messages of one channel. Called on a virtual thread; may block, but not for longer than the claim.
public interface Transport {
    Channel channel();

    /// Sends it, once, and says what came of it; never throws on purpose.
    Outcome send(Parcel parcel);

    /// The origins to which nothing may go right now, because everything is refused there.
    default Set<String> closed(Instant now) {
        return Set.of();
    }
}
