package dev.sthira.session.session;

import java.util.Locale;
import java.util.Optional;

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

    public static Optional<Standing> of(String word) {
        for (Standing standing : values()) {
            if (standing.word().equals(word)) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }
}
