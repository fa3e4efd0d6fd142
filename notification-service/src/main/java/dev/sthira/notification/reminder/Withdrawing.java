package dev.sthira.notification.reminder;

import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.reminder.OccurrenceRows.Settled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Takes back what is on its way and has not begun.
@Singleton
class Withdrawing {
    private final OccurrenceRows occurrences;
    private final Outbox outbox;

    Withdrawing(OccurrenceRows occurrences, Outbox outbox) {
        this.occurrences = occurrences;
        this.outbox = outbox;
    }

    /// Messages of these occurrences that wait end now, and with them the occurrences, unless one has gone out.
    void withdraw(List<UUID> sending, OccurrenceEnd end, Instant now) {
        for (var occurrence : sending) {
            var messages = outbox.withdraw(ReminderMessages.CAUSE, occurrence.toString(), end.reason());
            if (messages > 0) {
                occurrences.settle(List.of(new Settled(occurrence, messages, end)), now);
            }
        }
    }
}
