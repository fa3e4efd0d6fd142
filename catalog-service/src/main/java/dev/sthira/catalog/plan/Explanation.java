package dev.sthira.catalog.plan;

import org.jspecify.annotations.Nullable;

/// Why the plan is as it is, in a sentence: about one segment, or about the whole plan where there is none.
record Explanation(@Nullable Integer segment, Choice kind, String text) {

    /// What was chosen.
    enum Choice {
        VARIATION,
        DOSE,
        SIDE,
        REST,
        TRANSITION,
        REHEARSAL
    }
}
