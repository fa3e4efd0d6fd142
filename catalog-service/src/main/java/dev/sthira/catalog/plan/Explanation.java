package dev.sthira.catalog.plan;

import org.jspecify.annotations.Nullable;

/// Why the plan is as it is, in a sentence: about one segment, or about the whole plan where there is none.
public record Explanation(@Nullable Integer segment, Kind kind, String text) {

    /// What was chosen.
    public enum Kind {
        VARIATION,
        DOSE,
        SIDE,
        REST,
        TRANSITION,
        REHEARSAL
    }
}
