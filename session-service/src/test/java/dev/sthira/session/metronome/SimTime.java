package dev.sthira.session.metronome;

import dev.sthira.session.session.PracticeFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// The time of a simulated world, in microseconds, and everything that is going to happen in it. What falls on one
/// instant happens in an order that is drawn.
final class SimTime {
    static final long SECOND = 1_000_000;
    static final long MILLISECOND = 1_000;

    private record Due(long at, long tie, Runnable act) {}

    final SplittableRandom random;
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::tie));
    private final Map<Place, Integer> reached = new EnumMap<>(Place.class);
    private long now;

    /// How far the database's clock is off.
    private long offset;

    private int steps;

    SimTime(long seed) {
        random = new SplittableRandom(seed);
    }

    long now() {
        return now;
    }

    /// What the database's clock says.
    Instant clock() {
        return PracticeFixture.NOON.plusNanos(1_000 * (now + offset));
    }

    void step(long microseconds) {
        offset += microseconds;
        steps++;
    }

    /// How often the database's clock was set.
    int steps() {
        return steps;
    }

    void in(long microseconds, Runnable act) {
        queue.add(new Due(now + Math.max(0, microseconds), random.nextLong(), act));
    }

    void at(long microsecond, Runnable act) {
        in(microsecond - now, act);
    }

    /// When the database's clock will say that, if it is not set in between.
    void atClock(Instant instant, Runnable act) {
        in(Duration.between(clock(), instant).toNanos() / 1_000, act);
    }

    /// Lets things happen up to and including that microsecond.
    void runUntil(long end) {
        while (!queue.isEmpty() && queue.peek().at() <= end) {
            Due due = queue.remove();
            now = due.at();
            due.act().run();
        }
        now = end;
    }

    boolean chance(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    void reached(Place place) {
        reached.merge(place, 1, Integer::sum);
    }

    Map<Place, Integer> reached() {
        return reached;
    }
}
