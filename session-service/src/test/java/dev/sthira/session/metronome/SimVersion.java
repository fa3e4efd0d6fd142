package dev.sthira.session.metronome;

import dev.sthira.kit.origin.Origin;
import dev.sthira.session.session.Command;
import dev.sthira.session.session.CommandKind;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Reckoning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a version of the service makes of the rows that it shares with the others.
///
/// The old one runs the same classes; what the new one has learnt is hidden from it: a command that it never heard of,
/// an argument that it cannot read, and a rule that was stricter.
enum SimVersion {
    OLD {
        @Override
        boolean takes(CommandKind kind) {
            return kind != CommandKind.JUMP && kind != CommandKind.REPEAT && kind != CommandKind.HOLD_LONGER;
        }

        @Override
        ShardRows.Entry row(Commanded entry) {
            return switch (entry.command()) {
                case Command.Jump _ -> written(entry, "unheard-of", Reckoning.argument(entry));
                case Command.HoldLonger _ -> written(entry, Reckoning.kind(entry), "as long as a song");
                case Command.Repeat _ -> written(entry, CommandKind.START.word(), null);
                default -> NEW.row(entry);
            };
        }
    },
    NEW {
        @Override
        boolean takes(CommandKind kind) {
            return true;
        }

        @Override
        ShardRows.Entry row(Commanded entry) {
            return written(entry, Reckoning.kind(entry), Reckoning.argument(entry));
        }
    };

    /// Whether it knows that command; one that a client knows anyway is refused.
    abstract boolean takes(CommandKind kind);

    /// What it reads where that was written.
    abstract ShardRows.Entry row(Commanded entry);

    /// A log as it understands it.
    ///
    /// @throws IllegalStateException if it does not
    List<Commanded> log(List<Commanded> written) {
        return written.stream()
                .map(this::row)
                .map(row -> Commanded.of(row.version(), row.kind(), row.argument(), row.at()))
                .toList();
    }

    SimVersion other() {
        return this == OLD ? NEW : OLD;
    }

    private static ShardRows.Entry written(Commanded entry, String kind, @Nullable String argument) {
        return new ShardRows.Entry(entry.version(), kind, argument, entry.at(), Origin.NONE);
    }
}
