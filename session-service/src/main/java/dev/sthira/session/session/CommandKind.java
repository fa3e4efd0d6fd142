package dev.sthira.session.session;

import java.util.Locale;
import java.util.Optional;

/// What can be commanded, in one word.
public enum CommandKind {
    START,
    PAUSE,
    RESUME,
    SKIP,
    MOVE_ON,
    BACK,
    REPEAT,
    JUMP,
    HOLD_LONGER,
    END,
    SCHEDULE,
    UNSCHEDULE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of that word, exactly as [#word()] writes it.
    public static Optional<CommandKind> of(String word) {
        for (CommandKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
