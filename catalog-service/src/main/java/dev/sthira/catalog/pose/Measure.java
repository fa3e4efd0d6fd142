package dev.sthira.catalog.pose;

import dev.sthira.catalog.pose.Taught.Unit;
import org.jspecify.annotations.Nullable;

/// What a planner reckons with, whatever was taught: three counts, and the length of a round where rounds are counted.
public record Measure(
        Unit unit,
        int shortest,
        int usual,
        int longest,
        @Nullable Integer breathsPerRound,
        @Nullable Integer secondsPerRound) {

    /// Which of the three counts is meant.
    public enum Extent {
        SHORTEST,
        USUAL,
        LONGEST
    }

    public int count(Extent extent) {
        return switch (extent) {
            case SHORTEST -> shortest;
            case USUAL -> usual;
            case LONGEST -> longest;
        };
    }

    /// The time of so many, in milliseconds, when one breath takes `breathMillis`.
    public long millis(int count, long breathMillis) {
        return switch (unit) {
            case SECONDS -> count * 1000L;
            case BREATHS -> count * breathMillis;
            case HALF_BREATHS -> count * breathMillis / 2;
            case ROUNDS -> count * roundMillis(breathMillis);
        };
    }

    /// How many whole breaths so many are, or null where the clock counts and not the breath.
    public @Nullable Integer breaths(int count) {
        return switch (unit) {
            case SECONDS, HALF_BREATHS -> null;
            case BREATHS -> count;
            case ROUNDS -> breathsPerRound == null ? null : Integer.valueOf(count * breathsPerRound);
        };
    }

    /// How many rounds so many are, or null where no rounds are counted.
    public @Nullable Integer rounds(int count) {
        return unit == Unit.ROUNDS ? Integer.valueOf(count) : null;
    }

    /// The same for so many at most.
    public Measure upTo(int most) {
        return new Measure(unit, shortest, usual, most, breathsPerRound, secondsPerRound);
    }

    /// The same with rounds of so many seconds, where rounds are counted.
    public Measure inRoundsOf(@Nullable Integer seconds) {
        return unit != Unit.ROUNDS || seconds == null
                ? this
                : new Measure(unit, shortest, usual, longest, null, seconds);
    }

    private long roundMillis(long breathMillis) {
        if (breathsPerRound != null) {
            return breathsPerRound * breathMillis;
        }
        if (secondsPerRound != null) {
            return secondsPerRound * 1000L;
        }
        throw new IllegalStateException("rounds are counted, but nobody says how long a round is");
    }
}
