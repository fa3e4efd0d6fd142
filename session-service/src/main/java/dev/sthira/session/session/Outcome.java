package dev.sthira.session.session;

import java.util.Locale;

/// How a segment was left.
public enum Outcome {
    HELD,
    SKIPPED,
    ENDED,
    ABANDONED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
