package dev.sthira.session.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a session stands.
public sealed interface State {

    /// Number of the last event, −1 when there was none yet.
    int lastNumber();

    /// Created and waiting to be started.
    ///
    /// @param number     number of the next event
    /// @param abandonsAt when it is given up, unless its start is scheduled
    /// @param startsAt   when it begins by itself
    record Ready(int number, Instant abandonsAt, @Nullable Instant startsAt) implements State {
        @Override
        public int lastNumber() {
            return number - 1;
        }
    }

    /// Under way: on the way into a pose, or in it.
    sealed interface Active extends State {
        Tally tally();

        int segment();

        Instant endsAt();

        /// The same place, with everything ahead moved on by the length of a pause.
        Active movedBy(Duration pause);

        @Override
        default int lastNumber() {
            return tally().number() - 1;
        }
    }

    /// On the way into a segment's pose, which begins at `endsAt`.
    record InTransition(Tally tally, int segment, Instant endsAt) implements Active {
        @Override
        public Active movedBy(Duration pause) {
            return new InTransition(tally.waited(pause), segment, endsAt.plus(pause));
        }
    }

    /// In a pose, until `endsAt`; `paused` is the time of pauses inside this hold.
    record InPose(Tally tally, int segment, Instant startedAt, Duration paused, Instant endsAt) implements Active {
        @Override
        public Active movedBy(Duration pause) {
            return new InPose(tally.waited(pause), segment, startedAt, paused.plus(pause), endsAt.plus(pause));
        }

        /// How long it is held by then, without the pauses.
        public Duration heldAt(Instant at) {
            return Duration.between(startedAt, at).minus(paused);
        }
    }

    /// Stopped by the person since `since`; given up at `abandonsAt`.
    record Paused(Tally tally, Active at, Instant since, Instant abandonsAt) implements State {
        @Override
        public int lastNumber() {
            return tally.number() - 1;
        }

        Duration remaining() {
            return Duration.between(since, at.endsAt());
        }
    }

    /// At its end.
    record Over(int lastNumber, Ending ending, Instant at) implements State {}
}
