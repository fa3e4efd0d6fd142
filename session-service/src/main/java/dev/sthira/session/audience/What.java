package dev.sthira.session.audience;

import java.util.Locale;
import java.util.Set;

/// What a practice of a sequence came to, or what was done at one of its steps.
enum What {
    UNDER_WAY,
    FINISHED,
    ENDED,
    ABANDONED,
    SKIPPED,
    REPEATED;

    /// Those of which each practice has exactly one.
    static final Set<What> ENDINGS = Set.of(UNDER_WAY, FINISHED, ENDED, ABANDONED);

    /// Those endings that happen at a step.
    static final Set<What> STOPS = Set.of(ENDED, ABANDONED);

    /// As the rows have it.
    static What of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
