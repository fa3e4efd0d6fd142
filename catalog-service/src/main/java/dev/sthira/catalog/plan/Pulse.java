package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Counts;
import dev.sthira.catalog.pose.Rhythm;
import dev.sthira.catalog.pose.Strokes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client draws or rings during a segment, in milliseconds at the speed of the plan. How long the person's own
/// breath is changes nothing in it: a counted breath is as long as it is counted.
public record Pulse(@Nullable Breath counts, @Nullable Quick strokes, List<Bell> bells) {
    public Pulse {
        bells = List.copyOf(bells);
    }

    /// One breath: in, held full, out, held empty.
    public record Breath(long in, long hold, long out, long pause) {

        /// Whether the breath stands still anywhere in it.
        public boolean holds() {
            return hold > 0 || pause > 0;
        }
    }

    /// So many quick breaths of so long each, and the time in which the breath then goes by itself.
    public record Quick(int count, long millis, long rest) {}

    /// The bell is struck so often, so long after the sitting began.
    public record Bell(long millis, int times) {}

    static Pulse of(Rhythm rhythm, long holdMillis, Wishes wishes) {
        var bells = rhythm.bells();
        return new Pulse(
                breath(rhythm.counts(), wishes),
                quick(rhythm.strokes(), wishes),
                bells == null
                        ? List.of()
                        : bells.within((int) (holdMillis / 1000)).stream()
                                .map(struck -> new Bell(wishes.paced(struck.second() * 1000L), struck.times()))
                                .toList());
    }

    private static @Nullable Breath breath(@Nullable Counts taught, Wishes wishes) {
        return taught == null
                ? null
                : new Breath(
                        wishes.paced(taught.in() * 1000L),
                        wishes.paced(taught.hold() * 1000L),
                        wishes.paced(taught.out() * 1000L),
                        wishes.paced(taught.pause() * 1000L));
    }

    private static @Nullable Quick quick(@Nullable Strokes taught, Wishes wishes) {
        return taught == null
                ? null
                : new Quick(taught.count(), wishes.paced(taught.millisEach()), wishes.paced(taught.rest() * 1000L));
    }
}
