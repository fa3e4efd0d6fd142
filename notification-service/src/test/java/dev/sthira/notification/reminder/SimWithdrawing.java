package dev.sthira.notification.reminder;

import dev.sthira.notification.message.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Takes back what is on its way, or forgets to.
final class SimWithdrawing extends Withdrawing {
    private final Bug bug;

    SimWithdrawing(OccurrenceRows occurrences, Outbox outbox, Bug bug) {
        super(occurrences, outbox);
        this.bug = bug;
    }

    @Override
    void withdraw(List<UUID> sending, OccurrenceEnd end, Instant now) {
        boolean forgotten =
                bug == Bug.PRACTICE_TAKES_NOTHING_BACK && end.reason().equals(ReminderPlanner.PRACTISING)
                        || bug == Bug.CHANGE_TAKES_NOTHING_BACK && end.reason().equals("changed");
        if (!forgotten) {
            super.withdraw(sending, end, now);
        }
    }
}
