package dev.sthira.devstack.launch;

import java.time.Duration;

/** How long to wait before a service that ended is started again: longer each time, unless it had lived a while. */
record BackOff(int quickEnds) {

    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final int LONGEST_SECONDS = 10;

    static BackOff none() {
        return new BackOff(0);
    }

    /** The next wait, after a life of that length. */
    BackOff after(Duration life) {
        return new BackOff(life.compareTo(A_WHILE) >= 0 ? 1 : quickEnds + 1);
    }

    Duration delay() {
        return Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(quickEnds - 1, 10)));
    }
}
