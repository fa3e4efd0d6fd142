package dev.sthira.session.metronome;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A shard's row.
final class SimShardRow {
    @Nullable
    UUID owner;

    Instant leaseUntil = Instant.MIN;
    long epoch;
    Instant cursor;
    Instant published;

    SimShardRow(Instant now) {
        cursor = now;
        published = now;
    }

    boolean isFree(Instant now) {
        return owner == null || leaseUntil.isBefore(now);
    }

    void taken(UUID by, Instant until) {
        owner = by;
        epoch++;
        leaseUntil = until;
    }

    boolean isOwnedBy(UUID instance, ShardRows.Mark mark) {
        return instance.equals(owner) && epoch == mark.epoch();
    }
}
