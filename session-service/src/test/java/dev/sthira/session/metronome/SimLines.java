package dev.sthira.session.metronome;

import dev.sthira.session.metronome.SimSessions.SessionRow;
import java.time.Instant;
import java.util.function.IntFunction;

/// The lines between what is sealed and what may still be changed.
///
/// @param cursor how far a shard is sealed
record SimLines(SimTime time, IntFunction<Instant> cursor) {

    Instant cursor(int shard) {
        return cursor.apply(shard);
    }

    /// From now on something may take effect in a shard that is held.
    Instant earliest(int shard) {
        return latest(time.clock(), behind(shard));
    }

    /// When a command to that session would take effect.
    Instant earliest(SessionRow row) {
        return latest(time.clock(), floor(row));
    }

    /// Nothing takes effect before this.
    Instant floor(SessionRow row) {
        return latest(
                behind(row.shard),
                row.log.isEmpty() ? row.createdAt : row.log.getLast().at());
    }

    private Instant behind(int shard) {
        return cursor(shard).plusNanos(1_000);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
