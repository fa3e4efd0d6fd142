package dev.sthira.notification.reminder;

import dev.sthira.notification.message.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A reminder as its person sees it.
///
/// @param version the number in the ETag
/// @param time    the wall time in the zone
/// @param rrule   the same weekdays as a recurrence rule of RFC 5545
public record ReminderView(
        UUID id,
        long version,
        @Schema(examples = "[\"monday\", \"wednesday\"]") List<DayOfWeek> weekdays,
        @Schema(examples = "07:00") String time,
        @Schema(examples = "Europe/Berlin") String zone,
        @Schema(examples = "FREQ=WEEKLY;BYDAY=MO,WE") String rrule,
        @Schema(examples = "back-strengthening") String sequence,
        List<Channel> channels,
        boolean enabled,
        Instant createdAt,
        Instant updatedAt) {
    static ReminderView of(Reminder reminder) {
        return new ReminderView(
                reminder.id(),
                reminder.version(),
                reminder.rule().weekdays().stream().sorted().toList(),
                reminder.rule().time().toString(),
                reminder.rule().zone().getId(),
                reminder.rule().rrule(),
                reminder.sequence(),
                reminder.channels().stream().sorted().toList(),
                reminder.enabled(),
                reminder.createdAt(),
                reminder.updatedAt());
    }
}
