package dev.sthira.session.session;

import java.util.Locale;

/// How a visit of a segment ended.
public enum Outcome {
    HELD,
    SKIPPED,
    ENDED,
    ABANDONED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
