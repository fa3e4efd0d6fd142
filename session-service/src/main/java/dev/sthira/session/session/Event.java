package dev.sthira.session.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened in a session, at an exact instant.
public sealed interface Event {

    /// Number inside the session, from 0 without a gap.
    int number();

    Instant at();

    /// What part of a segment a session is in.
    enum Phase {
        TRANSITION,
        POSE
    }

    /// It will begin by itself.
    ///
    /// @param startsAt when; null when it waits for a start by hand again
    record SessionScheduled(
            int number, Instant at, @Nullable Instant startsAt) implements Event {}

    record SessionStarted(int number, Instant at, Instant endsAt) implements Event {}

    /// @param visit which visit of the segment it is, from 1
    record PoseStarted(int number, Instant at, int segment, int visit, Instant endsAt) implements Event {}

    /// @param visit which visit of the segment it was, from 1
    record PoseEnded(
            int number,
            Instant at,
            int segment,
            int visit,
            Instant startedAt,
            Duration held,
            Duration paused,
            Outcome outcome)
            implements Event {}

    /// What lies ahead is another than it was: the person goes elsewhere in the plan, or holds a pose for longer.
    ///
    /// @param command     back, repeat, jump or hold-longer
    /// @param segment     the segment that the session is in from now on, or on the way to
    /// @param visit       which visit of it that is, from 1
    /// @param phaseEndsAt when the way to it is over, or its hold
    /// @param endsAt      when the session will be over
    record SessionReplanned(
            int number,
            Instant at,
            CommandKind command,
            int segment,
            int visit,
            Phase phase,
            Instant phaseEndsAt,
            Instant endsAt)
            implements Event {}

    record SessionPaused(int number, Instant at, int segment, Phase phase, Duration remaining, Instant abandonsAt)
            implements Event {}

    record SessionResumed(
            int number, Instant at, int segment, Phase phase, Duration paused, Instant phaseEndsAt, Instant endsAt)
            implements Event {}

    /// The end by itself, by command, or because nobody came back; `tally` is absent when it never began.
    record SessionOver(
            int number, Instant at, Ending ending, @Nullable Tally tally) implements Event {}
}
