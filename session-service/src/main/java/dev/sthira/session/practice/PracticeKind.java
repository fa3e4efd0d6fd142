package dev.sthira.session.practice;

import java.util.Locale;

/// Where a practice comes from: a session on the server's clock, or its person, who entered it.
public enum PracticeKind {
    SESSION,
    ENTRY;

    /// The kind of that word, as a query names it.
    ///
    /// @throws IllegalArgumentException if there is none
    public static PracticeKind fromString(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
