package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import java.time.Duration;
import java.time.Instant;

/// What a person can do to a session, each with arguments of its own where it needs some.
public sealed interface Command {

    /// Begin.
    record Start() implements Command {}

    /// Begin by itself at an instant, with everybody who is there by then.
    record Schedule(Instant startsAt) implements Command {

        /// Nobody agrees on a class further ahead.
        static final Duration FURTHEST = Duration.ofDays(14);

        boolean isPossible(Instant at) {
            return startsAt.isAfter(at) && !startsAt.isAfter(at.plus(FURTHEST));
        }
    }

    /// Wait for a start by hand again.
    record Unschedule() implements Command {}

    /// Let the clock stand still.
    ///
    /// @param abandonAfter a pause as long as this ends the session; kept with the command, so that another setting
    ///                     changes no session that has gone by
    record Pause(Duration abandonAfter) implements Command {

        /// What it was before commands said it.
        static final Duration UNSAID = Duration.ofHours(2);
    }

    /// Go on behind a pause.
    record Resume() implements Command {}

    /// Leave the pose, or the way into it.
    record Skip() implements Command {}

    /// Have held the pose for long enough, or be ready for it before the way into it is over.
    record MoveOn() implements Command {}

    /// Go back to the pose before; once well in a pose, to its beginning.
    record Back() implements Command {}

    /// Hold the pose once more from its beginning.
    record Repeat() implements Command {}

    /// Go to any segment of the plan.
    record Jump(int segment) implements Command {}

    /// Hold the pose for longer than planned.
    record HoldLonger(Longer by) implements Command {}

    /// Stop for good.
    record End() implements Command {}

    /// How much longer.
    sealed interface Longer {

        /// The length it has in a segment of a plan.
        Duration in(Plan plan, int segment);
    }

    /// By so much time.
    record ByLength(Duration length) implements Longer {
        @Override
        public Duration in(Plan plan, int segment) {
            return length;
        }
    }

    /// By so many breaths of the plan.
    record ByBreaths(int breaths) implements Longer {
        @Override
        public Duration in(Plan plan, int segment) {
            return plan.breath(segment).multipliedBy(breaths);
        }
    }

    default CommandKind kind() {
        return switch (this) {
            case Start _ -> CommandKind.START;
            case Pause _ -> CommandKind.PAUSE;
            case Resume _ -> CommandKind.RESUME;
            case Skip _ -> CommandKind.SKIP;
            case MoveOn _ -> CommandKind.MOVE_ON;
            case Back _ -> CommandKind.BACK;
            case Repeat _ -> CommandKind.REPEAT;
            case Jump _ -> CommandKind.JUMP;
            case HoldLonger _ -> CommandKind.HOLD_LONGER;
            case End _ -> CommandKind.END;
            case Schedule _ -> CommandKind.SCHEDULE;
            case Unschedule _ -> CommandKind.UNSCHEDULE;
        };
    }
}
