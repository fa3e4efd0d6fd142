package dev.sthira.catalog.plan;

import dev.sthira.catalog.sequence.Sequence;
import java.util.List;

/// A sequence resolved for one person: what to do when, how long it takes at least, usually and at most, and why.
public record Plan(
        Sequence sequence, Wishes wishes, Length length, List<Segment> segments, List<Explanation> explanations) {
    public Plan {
        segments = List.copyOf(segments);
        explanations = List.copyOf(explanations);
    }

    /// All holds and transitions together, in milliseconds: as short, as usual and as long as it may be before any
    /// length is chosen, and what the segments add up to now that one is.
    public record Length(long shortest, long usual, long longest, long planned) {}
}
