package dev.sthira.catalog.plan;

import dev.sthira.catalog.sequence.Sequence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A sequence resolved for one person: what to do when, how long it takes at least, usually and at most, and why.
public record Plan(
        Sequence sequence, Wishes wishes, Length length, List<Segment> segments, List<Explanation> explanations) {
    public Plan {
        segments = List.copyOf(segments);
        explanations = List.copyOf(explanations);
    }

    /// The language that its names, cues and sentences are in.
    public String language() {
        return Objects.requireNonNull(sequence.language());
    }

    /// All holds and transitions of what is in this plan together, in milliseconds: with every dose as short, as usual
    /// and as long as it may be, and with those that are chosen, which is never less and never more.
    public record Length(
            long shortest,
            long usual,
            long longest,
            long planned,
            @Nullable Wished wished) {}

    /// The length that was wished for, in milliseconds, what came of it before any rehearsal, and why that is not the
    /// same, or null where it is.
    public record Wished(long millis, long inLife, @Nullable Obstacle obstacle) {}

    /// Why a plan is shorter or longer than it should be.
    public enum Obstacle {
        /// Nothing more may be left out or held shorter.
        AS_SHORT_AS_MAY_BE,
        /// Everything is held as long as it may be.
        AS_LONG_AS_MAY_BE,
        /// The body, the props or the wishes leave too little of the class, and that is held as long as it may be.
        TOO_LITTLE_IS_LEFT
    }
}
