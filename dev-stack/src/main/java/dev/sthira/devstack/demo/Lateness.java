package dev.sthira.devstack.demo;

import dev.sthira.devstack.topic.Published;
import java.time.Duration;
import java.util.List;

/**
 * How late a list of events came.
 *
 * @param sorted the lateness of each, shortest first
 */
record Lateness(List<Duration> sorted) {

    static Lateness of(List<Published> events) {
        return new Lateness(events.stream().map(Published::lateness).sorted().toList());
    }

    /** The smallest lateness that so many hundredths of the events do not exceed. */
    long percentileMillis(int hundredths) {
        if (sorted.isEmpty()) {
            return 0;
        }
        int rank = Math.ceilDiv(sorted.size() * hundredths, 100);
        return roundedUp(sorted.get(Math.max(0, rank - 1)));
    }

    long maxMillis() {
        return percentileMillis(100);
    }

    private static long roundedUp(Duration lateness) {
        return Math.ceilDiv(lateness.toNanos(), 1_000_000L);
    }
}
