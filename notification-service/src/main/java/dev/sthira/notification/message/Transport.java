package dev.sthira.notification.message;

import java.time.Instant;

/// A way out for the messages of one channel. Called on a virtual thread; may block, but not for longer than the claim.
public interface Transport {
    Channel channel();

    /// Sends it, once, and says what came of it; never throws on purpose.
    Outcome send(Parcel parcel);

    /// How many parcels it wants at most right now; fewer than usual while everything is refused.
    default int appetite(Instant now) {
        return Integer.MAX_VALUE;
    }
}
