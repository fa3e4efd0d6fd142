package dev.sthira.session.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What can still come of a command that was given while there was no network.
///
/// No event of the past is written anew: where the past is sealed, a command takes effect now or not at all. It does
/// where it means the same now as it did then.
final class Belated {

    /// A command as old as this was given now: clocks and networks are no better.
    static final Duration FRESH = Duration.ofSeconds(2);

    /// Nobody makes up for what is longer ago.
    static final Duration LONGEST = Duration.ofHours(24);

    /// Why a command cannot take effect any more.
    enum Because {
        /// Another device has commanded since.
        OVERTAKEN,
        /// The session has gone on since: it would be another pose that is meant now.
        MOVED_ON,
        /// A class that began a while ago cannot begin then, and beginning now is not what was meant.
        TOO_LATE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private Belated() {}

    /// Whether an instant is one at which the session can have been commanded at all.
    static boolean isWithinReach(Instant given, Instant createdAt, Instant now) {
        return !given.isBefore(createdAt.minus(FRESH))
                && !given.isBefore(now.minus(LONGEST))
                && !given.isAfter(now.plus(FRESH));
    }

    /// When a command takes effect that was given at an instant of its own: then, if that is not sealed yet.
    ///
    /// @param earliest just behind what is sealed, and not before the command before it
    static Instant effective(Instant given, Instant earliest, Instant now) {
        Instant then = given.isAfter(now) ? now : given;
        return then.isBefore(earliest) ? earliest : then;
    }

    /// Why it cannot take effect; nothing if it does.
    ///
    /// @param others when another commanded last
    /// @param at     when it would take effect
    static Optional<Because> because(Session session, Instant others, Command command, Instant given, Instant at) {
        if (!given.plus(FRESH).isBefore(at)) {
            return Optional.empty();
        }
        if (given.isBefore(others)) {
            return Optional.of(Because.OVERTAKEN);
        }
        return switch (command) {
            case Command.Start _ -> Optional.of(Because.TOO_LATE);
            case Command.Skip _,
                    Command.MoveOn _,
                    Command.Back _,
                    Command.Repeat _,
                    Command.Jump _,
                    Command.HoldLonger _ ->
                hasGoneOn(session, given, at) ? Optional.of(Because.MOVED_ON) : Optional.empty();
            case Command.Pause _, Command.Resume _, Command.Schedule _, Command.Unschedule _, Command.End _ ->
                Optional.empty();
        };
    }

    private static boolean hasGoneOn(Session session, Instant since, Instant until) {
        return session.eventsUntil(until).stream().anyMatch(event -> event.at().isAfter(since));
    }
}
