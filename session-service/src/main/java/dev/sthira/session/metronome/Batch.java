package dev.sthira.session.metronome;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// The events of one shard and tick on their way to Kafka.
final class Batch {
    private final Instant from;
    private final Instant through;
    private final AtomicInteger open;
    private volatile boolean failed;

    /// @param from    what was acknowledged before
    /// @param through the cursor up to which the batch goes
    Batch(Instant from, Instant through, int events) {
        this.from = from;
        this.through = through;
        this.open = new AtomicInteger(events);
    }

    static Batch nothing(Instant through) {
        return new Batch(through, through, 0);
    }

    Instant from() {
        return from;
    }

    Instant through() {
        return through;
    }

    boolean acknowledged() {
        return open.get() == 0 && !failed;
    }

    boolean failed() {
        return failed;
    }

    void oneAcknowledged() {
        open.decrementAndGet();
    }

    void fail() {
        failed = true;
    }
}
