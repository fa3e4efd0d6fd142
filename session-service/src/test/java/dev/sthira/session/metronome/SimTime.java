package dev.sthira.session.metronome;

import dev.sthira.kit.simulation.WorldTime;
import dev.sthira.session.session.PracticeFixture;
import java.time.Duration;
import java.time.Instant;

/// The time of a simulated world, and what the database's clock says of it.
final class SimTime extends WorldTime<Place> {
    static final long SECOND = WorldTime.SECOND;
    static final long MILLISECOND = WorldTime.MILLISECOND;

    /// How far the database's clock is off.
    private long offset;

    private int steps;

    SimTime(long seed) {
        super(seed, Place.class);
    }

    /// What the database's clock says.
    Instant clock() {
        return PracticeFixture.NOON.plusNanos(1_000 * (now() + offset));
    }

    void step(long microseconds) {
        offset += microseconds;
        steps++;
    }

    /// How often the database's clock was set.
    int steps() {
        return steps;
    }

    /// When the database's clock will say that, if it is not set in between.
    void atClock(Instant instant, Runnable act) {
        in(Duration.between(clock(), instant).toNanos() / 1_000, act);
    }
}
