package dev.sthira.session.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person can do to a session, each with arguments of its own where it needs some.
public sealed interface Command {

    /// Begin.
    record Start() implements Command {}

    /// Let the clock stand still.
    record Pause() implements Command {}

    /// Go on behind a pause.
    record Resume() implements Command {}

    /// Leave the pose, or the way into it.
    record Skip() implements Command {}

    /// Stop for good.
    record End() implements Command {}

    /// One of each kind, with the mildest arguments it can have: what makes sense at all is tried with these.
    List<Command> MILDEST = List.of(new Start(), new Pause(), new Resume(), new Skip(), new End());

    /// What can be commanded, in one word.
    enum Kind {
        START,
        PAUSE,
        RESUME,
        SKIP,
        END;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The kind of that word, exactly as [#word()] writes it.
        public static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        /// The command of this kind.
        public Command command() {
            return switch (this) {
                case START -> new Start();
                case PAUSE -> new Pause();
                case RESUME -> new Resume();
                case SKIP -> new Skip();
                case END -> new End();
            };
        }
    }

    default Kind kind() {
        return switch (this) {
            case Start _ -> Kind.START;
            case Pause _ -> Kind.PAUSE;
            case Resume _ -> Kind.RESUME;
            case Skip _ -> Kind.SKIP;
            case End _ -> Kind.END;
        };
    }
}
