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

    record SessionStarted(int number, Instant at, Instant endsAt) implements Event {}

    record PoseStarted(int number, Instant at, int segment, Instant endsAt) implements Event {}

    record PoseEnded(
            int number, Instant at, int segment, Instant startedAt, Duration held, Duration paused, Outcome outcome)
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
