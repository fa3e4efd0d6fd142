package dev.sthira.session.session;

import static java.util.Objects.requireNonNull;

import dev.sthira.session.session.Command.ByBreaths;
import dev.sthira.session.session.Command.ByLength;
import dev.sthira.session.session.Command.HoldLonger;
import dev.sthira.session.session.Command.Jump;
import dev.sthira.session.session.Command.Pause;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry of a session's log: the log of these and the plan are all there is to know about it.
///
/// @param version number of the entry in its session, from 1 without a gap; the session's version after it
/// @param at      the effective instant on the database's clock, never before an earlier entry's
public record Commanded(int version, Command command, Instant at) {
    private static final String BREATHS = " breaths";

    /// An entry as its row holds it.
    ///
    /// @param argument what [#argument()] wrote; a pause of old has none
    /// @throws IllegalStateException if this version knows no such command
    public static Commanded of(int version, String kind, @Nullable String argument, Instant at) {
        try {
            CommandKind known = CommandKind.of(kind).orElseThrow(() -> new IllegalArgumentException("no such kind"));
            return new Commanded(version, command(known, argument), at);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException unknown) {
            throw new IllegalStateException(
                    "there is no command '%s' with %s in this version".formatted(kind, argument), unknown);
        }
    }

    /// What its row holds beside its kind: a length as ISO 8601 has it, a number of breaths or a segment.
    @Nullable
    String argument() {
        return switch (command) {
            case Pause pause -> pause.abandonAfter().toString();
            case Jump jump -> Integer.toString(jump.segment());
            case Command.Schedule(Instant startsAt) -> startsAt.toString();
            case HoldLonger(ByLength(Duration length)) -> length.toString();
            case HoldLonger(ByBreaths(int breaths)) -> breaths + BREATHS;
            case Command.Start _,
                    Command.Resume _,
                    Command.Skip _,
                    Command.MoveOn _,
                    Command.Back _,
                    Command.Repeat _,
                    Command.End _,
                    Command.Unschedule _ -> null;
        };
    }

    private static Command command(CommandKind kind, @Nullable String argument) {
        return switch (kind) {
            case START -> new Command.Start();
            case PAUSE -> new Pause(argument == null ? Pause.UNSAID : Duration.parse(argument));
            case RESUME -> new Command.Resume();
            case SKIP -> new Command.Skip();
            case MOVE_ON -> new Command.MoveOn();
            case BACK -> new Command.Back();
            case REPEAT -> new Command.Repeat();
            case JUMP -> new Jump(Integer.parseInt(requireNonNull(argument)));
            case HOLD_LONGER -> new HoldLonger(longer(requireNonNull(argument)));
            case END -> new Command.End();
            case SCHEDULE -> new Command.Schedule(Instant.parse(requireNonNull(argument)));
            case UNSCHEDULE -> new Command.Unschedule();
        };
    }

    private static Command.Longer longer(String argument) {
        return argument.endsWith(BREATHS)
                ? new ByBreaths(Integer.parseInt(argument.substring(0, argument.length() - BREATHS.length())))
                : new ByLength(Duration.parse(argument));
    }
}
