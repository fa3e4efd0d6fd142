package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.sequence.Sequence.Rounds;

/// How often, at least, usually and at most.
///
/// @param bearable how often somebody's body lets it be done, whatever there is time for; none of the others is more
record Extents(int shortest, int usual, int longest, int bearable) {
    Extents {
        shortest = Math.min(shortest, bearable);
        usual = Math.min(usual, bearable);
        longest = Math.min(longest, bearable);
    }

    Extents(int shortest, int usual, int longest) {
        this(shortest, usual, longest, Integer.MAX_VALUE);
    }

    static Extents of(Measure measure) {
        return new Extents(measure.shortest(), measure.usual(), measure.longest());
    }

    static Extents of(Rounds rounds) {
        return new Extents(rounds.shortest(), rounds.usual(), rounds.longest());
    }

    int at(Extent extent) {
        return switch (extent) {
            case SHORTEST -> shortest;
            case USUAL -> usual;
            case LONGEST -> longest;
        };
    }

    /// The same where the body bears no more than that.
    Extents bearing(int count) {
        return new Extents(shortest, usual, longest, Math.min(bearable, count));
    }

    Extents atLeast(int count) {
        return new Extents(Math.max(shortest, count), Math.max(usual, count), Math.max(longest, count), bearable);
    }

    Extents upTo(int count) {
        return new Extents(shortest, usual, Math.max(longest, count), bearable);
    }

    Extents noLongerThan(int count) {
        return new Extents(
                shortest,
                Math.clamp(usual, shortest, Math.max(shortest, count)),
                Math.clamp(longest, shortest, Math.max(shortest, count)),
                bearable);
    }

    Extents noLongerThanUsual() {
        return new Extents(shortest, usual, usual, bearable);
    }

    Extents asShortAsMayBe() {
        return new Extents(shortest, shortest, shortest, bearable);
    }
}
