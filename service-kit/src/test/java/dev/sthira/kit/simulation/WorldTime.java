package dev.sthira.kit.simulation;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// The time of a simulated world, in microseconds, and everything that is going to happen in it. What falls on one
/// instant happens in an order that is drawn.
///
/// @param <P> places where a simulation must have been
public class WorldTime<P extends Enum<P>> {
    public static final long MILLISECOND = 1_000;
    public static final long SECOND = 1_000_000;

    private record Due(long at, long tie, Runnable act) {}

    public final SplittableRandom random;
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::tie));
    private final Map<P, Integer> reached;
    private long now;

    protected WorldTime(long seed, Class<P> places) {
        random = new SplittableRandom(seed);
        reached = new EnumMap<>(places);
    }

    public long now() {
        return now;
    }

    public void in(long microseconds, Runnable act) {
        queue.add(new Due(now + Math.max(0, microseconds), random.nextLong(), act));
    }

    public void at(long microsecond, Runnable act) {
        in(microsecond - now, act);
    }

    /// Lets things happen up to and including that microsecond.
    public void runUntil(long end) {
        while (!queue.isEmpty() && queue.peek().at() <= end) {
            Due due = queue.remove();
            now = due.at();
            due.act().run();
        }
        now = end;
    }

    public boolean chance(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    public void reached(P place) {
        reached.merge(place, 1, Integer::sum);
    }

    public Map<P, Integer> reached() {
        return reached;
    }
}
