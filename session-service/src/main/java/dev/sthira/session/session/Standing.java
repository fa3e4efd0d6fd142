package dev.sthira.session.session;

import java.util.Locale;

/// A session's state in one word, as clients see it.
public enum Standing {
    READY,
    RUNNING,
    PAUSED,
    COMPLETED,
    ABANDONED;

    public static Standing of(State state) {
        return switch (state) {
            case State.Ready _ -> READY;
            case State.Active _ -> RUNNING;
            case State.Paused _ -> PAUSED;
            case State.Over over -> over.ending() == Ending.ABANDONED ? ABANDONED : COMPLETED;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The state of that word, as a query names it.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Standing fromString(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
