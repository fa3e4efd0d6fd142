package dev.sthira.kit.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/// So many requests a minute for each of many callers; who was silent for a minute has all of them again.
///
/// @param name      what a caller is: the name of the policy in the headers
/// @param perMinute at least one
record Allowance(String name, long perMinute, Cache<String, Bucket> buckets, TimeMeter time) {
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MOST_CALLERS = 100_000;

    /// What is left for a caller.
    ///
    /// @param seconds until something is there again if nothing is left, else until all of it is
    record Left(boolean granted, long remaining, long seconds) {}

    static Allowance of(String name, long perMinute, InstantSource clock) {
        var time = new Time(clock);
        return new Allowance(
                name,
                perMinute,
                Caffeine.newBuilder()
                        .maximumSize(MOST_CALLERS)
                        .expireAfterAccess(WINDOW.multipliedBy(2))
                        .ticker(time::currentTimeNanos)
                        .build(),
                time);
    }

    /// The one clock of the service.
    private record Time(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    Left take(String caller) {
        var probe = buckets.get(caller, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return new Left(probe.isConsumed(), probe.getRemainingTokens(), seconds(probe));
    }

    /// This policy, as the header `RateLimit-Policy` tells it.
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, perMinute, WINDOW.toSeconds());
    }

    /// What is left, as the header `RateLimit` tells it.
    String tell(Left left) {
        return "\"%s\";r=%d;t=%d".formatted(name, left.remaining(), left.seconds());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, WINDOW)
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(ConsumptionProbe probe) {
        var nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L));
    }
}
