package dev.sthira.session.session;

import java.util.Locale;
import java.util.Optional;

/// What can be commanded, in one word.
public enum CommandKind {
    START,
    PAUSE,
    RESUME,
    SKIP,
    END;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
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

    /// The command of this kind.
    public Command command() {
        return switch (this) {
            case START -> new Command.Start();
            case PAUSE -> new Command.Pause();
            case RESUME -> new Command.Resume();
            case SKIP -> new Command.Skip();
            case END -> new Command.End();
        };
    }
}
