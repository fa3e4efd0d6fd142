package dev.sthira.notification.reminder;

import dev.sthira.kit.simulation.WorldTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;

/// The time of a simulated world, and what its clocks say of it.
final class SimTime extends WorldTime<Place> {
    private final Instant beginning;
    private final Deque<Runnable> whenClaimed = new ArrayDeque<>();
    private final Deque<Runnable> whenWaiting = new ArrayDeque<>();
    private long offset;
    private int steps;

    SimTime(long seed, Instant beginning) {
        super(seed, Place.class);
        this.beginning = beginning;
    }

    /// What a clock says that goes right.
    Instant clock() {
        return beginning.plus(now() + offset, ChronoUnit.MICROS);
    }

    /// How long until the clocks say so, if they are not set in between.
    long until(Instant instant) {
        return ChronoUnit.MICROS.between(clock(), instant);
    }

    void step(long microseconds) {
        offset += microseconds;
        steps++;
    }

    /// How often the clocks were set.
    int steps() {
        return steps;
    }

    /// What happens as soon as something is claimed, and about to be sent.
    void whenClaimed(Runnable act) {
        whenClaimed.add(act);
    }

    /// What happens as soon as something has to wait, and to be sent again.
    void whenWaiting(Runnable act) {
        whenWaiting.add(act);
    }

    void claimed() {
        if (!whenClaimed.isEmpty()) {
            in(random.nextLong(250 * MILLISECOND), whenClaimed.remove());
        }
    }

    void waits(long from) {
        if (!whenWaiting.isEmpty()) {
            in(from + random.nextLong(SECOND), whenWaiting.remove());
        }
    }
}
