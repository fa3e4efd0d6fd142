package dev.sthira.notification.message;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: doubling, with full jitter, so that what failed together does not come
/// back together.
record BackOff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    Duration after(int attempts, RandomGenerator random) {
        var ceiling = first.multipliedBy(1L << Math.clamp(attempts - 1, 0, MOST_DOUBLINGS));
        var capped = ceiling.compareTo(longest) > 0 ? longest : ceiling;
        return Duration.ofMillis(random.nextLong(capped.toMillis() + 1));
    }
}
