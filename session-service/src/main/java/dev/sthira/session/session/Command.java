package dev.sthira.session.session;

import java.util.List;

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

    default CommandKind kind() {
        return switch (this) {
            case Start _ -> CommandKind.START;
            case Pause _ -> CommandKind.PAUSE;
            case Resume _ -> CommandKind.RESUME;
            case Skip _ -> CommandKind.SKIP;
            case End _ -> CommandKind.END;
        };
    }
}
