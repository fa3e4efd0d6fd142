package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.State.InPose;
import java.time.Duration;

/// What arguments of commands may be where a session stands.
///
/// @param lastSegment a jump goes to 0 to this one
/// @param longer      a pose may be held for so much longer, zero outside of one
/// @param breaths     the same in whole breaths
public record Limits(int lastSegment, Duration longer, int breaths) {

    /// Nobody holds longer by more than this at once …
    static final Duration MOST_AT_ONCE = Duration.ofHours(1);

    /// … or by more breaths, …
    static final int MOST_BREATHS = 200;

    /// … or holds a pose for more than this in all.
    static final Duration LONGEST_HOLD = Duration.ofHours(4);

    static Limits of(Plan plan, State state) {
        int last = plan.size() - 1;
        if (!(state instanceof InPose pose)) {
            return new Limits(last, Duration.ZERO, 0);
        }
        Duration room = LONGEST_HOLD.minus(pose.heldAt(pose.endsAt()));
        Duration longer = room.compareTo(MOST_AT_ONCE) > 0 ? MOST_AT_ONCE : room;
        long breaths = longer.dividedBy(plan.breath(pose.segment()));
        return longer.isNegative()
                ? new Limits(last, Duration.ZERO, 0)
                : new Limits(last, longer, (int) Math.min(MOST_BREATHS, breaths));
    }

    boolean allow(Duration length) {
        return length.isPositive() && length.compareTo(longer) <= 0;
    }

    boolean allow(int segment) {
        return 0 <= segment && segment <= lastSegment;
    }
}
