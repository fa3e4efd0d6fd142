package dev.sthira.session.session;

import java.time.Instant;

/// An entry of a session's log: the log of these and the plan are all there is to know about it.
///
/// @param version number of the entry in its session, from 1 without a gap; the session's version after it
/// @param at      the effective instant on the database's clock, never before an earlier entry's
public record Commanded(int version, Command command, Instant at) {

    /// An entry as its row holds it.
    ///
    /// @throws IllegalStateException if this version knows no such command
    public static Commanded of(int version, String kind, Instant at) {
        return CommandKind.of(kind)
                .map(known -> new Commanded(version, known.command(), at))
                .orElseThrow(() -> new IllegalStateException("there is no command '" + kind + "' in this version"));
    }
}
