package dev.sthira.session.bench;

import java.util.Arrays;

/// How late events were, to the millisecond of the broker's clock.
final class Lateness {
    private static final int MOST = 600_000;

    private final int[] counts = new int[MOST + 1];
    private long events;

    void add(long millis) {
        counts[(int) Math.clamp(millis, 0, MOST)]++;
        events++;
    }

    void add(Lateness other) {
        Arrays.setAll(counts, i -> counts[i] + other.counts[i]);
        events += other.events;
    }

    long events() {
        return events;
    }

    /// In milliseconds; not more than so great a part of all is later.
    int at(double part) {
        long wanted = (long) Math.ceil(part * events);
        long so = 0;
        for (int millis = 0; millis <= MOST; millis++) {
            so += counts[millis];
            if (so >= wanted) {
                return millis;
            }
        }
        return MOST;
    }

    /// Tells the process that started this one.
    void say(double cpu) {
        System.out.printf("events=%d%np50=%d%np99=%d%np999=%d%ncpu=%.2f%n", events, at(0.5), at(0.99), at(0.999), cpu);
    }

    @Override
    public String toString() {
        return "p50 %d ms, p99 %d ms, p99.9 %d ms, most %d ms".formatted(at(0.5), at(0.99), at(0.999), at(1));
    }
}
