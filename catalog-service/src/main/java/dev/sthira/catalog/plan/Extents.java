package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.sequence.Sequence.Rounds;

/// How often, at least, usually and at most.
record Extents(int shortest, int usual, int longest) {

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

    Extents atLeast(int count) {
        return new Extents(Math.max(shortest, count), Math.max(usual, count), Math.max(longest, count));
    }

    Extents upTo(int count) {
        return new Extents(shortest, usual, Math.max(longest, count));
    }

    Extents noLongerThan(int count) {
        return new Extents(
                shortest,
                Math.clamp(usual, shortest, Math.max(shortest, count)),
                Math.clamp(longest, shortest, Math.max(shortest, count)));
    }

    Extents noLongerThanUsual() {
        return new Extents(shortest, usual, usual);
    }

    Extents asShortAsMayBe() {
        return new Extents(shortest, shortest, shortest);
    }
}
