package dev.sthira.session.metronome;

import java.time.Instant;

/// Instants as nanoseconds since the epoch: what fits into a number until the year 2262.
final class Nanos {
    static final long NEVER = Long.MAX_VALUE;

    private static final long A_SECOND = 1_000_000_000L;
    private static final long LAST_SECOND = Long.MAX_VALUE / A_SECOND - 1;

    private Nanos() {}

    /// What lies too far ahead for it never comes.
    static long of(Instant at) {
        return at.getEpochSecond() > LAST_SECOND ? NEVER : at.getEpochSecond() * A_SECOND + at.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, A_SECOND), Math.floorMod(nanos, A_SECOND));
    }
}
