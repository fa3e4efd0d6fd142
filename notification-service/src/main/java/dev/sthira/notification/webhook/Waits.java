package dev.sthira.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait before something is tried again: longer after each attempt, and never exactly as long, so that what
/// failed together does not come back together.
///
/// @param waits    after the first attempt, the second, and so on; after one more there is none
/// @param patience how long something is tried altogether, at least until it has been tried once
/// @param rest     how long an address rests at most that does not answer
record Waits(List<Duration> waits, Duration patience, Duration rest) {
    private static final int JITTER_PERCENT = 20;
    private static final int MOST_DOUBLINGS = 20;

    /// When to try again; none if that was the last time.
    ///
    /// @param attempts how many there were, at least one
    /// @param asked    how long the address asked to be left alone
    Optional<Instant> next(int attempts, Instant begun, Instant now, Duration asked, RandomGenerator random) {
        if (attempts > waits.size() || !now.isBefore(begun.plus(patience))) {
            return Optional.empty();
        }
        var wait = longer(jittered(waits.get(attempts - 1), random), asked);
        return Optional.of(now.plus(wait));
    }

    /// Until when an address rests that gave no answer, however much waits for it.
    ///
    /// @param failures how many in a row, at least one
    Instant restsUntil(int failures, Instant now, Duration asked, RandomGenerator random) {
        var doubled = waits.getFirst().multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        var wait = doubled.compareTo(rest) > 0 ? rest : doubled;
        return now.plus(longer(jittered(wait, random), asked));
    }

    private static Duration jittered(Duration wait, RandomGenerator random) {
        return wait.plusMillis(random.nextLong(wait.toMillis() * JITTER_PERCENT / 100 + 1));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
