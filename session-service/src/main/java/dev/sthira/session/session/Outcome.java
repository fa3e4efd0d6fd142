package dev.sthira.session.session;

import java.util.Locale;

/// How a visit of a segment ended: to its end or long enough, skipped, left for another pose or for its own beginning,
/// or with the session.
public enum Outcome {
    HELD,
    SKIPPED,
    LEFT,
    ENDED,
    ABANDONED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
