package dev.sthira.session.metronome;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Notices when the database's clock is set: from one look to the next it went otherwise than this machine's steady
/// clock, by more than the two looks took and more than clocks drift apart.
final class ClockWatch {
    private static final long A_STEP = Duration.ofMillis(250).toNanos();

    /// No clock that is let run is off by a thousandth.
    private static final int DRIFT = 1_000;

    private Instant seen = Instant.MIN;
    private long before;
    private long after;

    /// @param database what the database's clock said at some moment between `before` and `after` on the steady one
    /// @return by how much it was set since the last look, or nothing
    Optional<Duration> look(Instant database, long before, long after) {
        Optional<Duration> step = seen.equals(Instant.MIN) ? Optional.empty() : step(database, before, after);
        this.seen = database;
        this.before = before;
        this.after = after;
        return step;
    }

    private Optional<Duration> step(Instant database, long before, long after) {
        long gone = Duration.between(seen, database).toNanos();
        long least = before - this.after;
        long most = after - this.before;
        long tolerated = A_STEP + most / DRIFT;
        if (gone > most + tolerated) {
            return Optional.of(Duration.ofNanos(gone - most));
        }
        return gone < least - tolerated ? Optional.of(Duration.ofNanos(gone - least)) : Optional.empty();
    }
}
