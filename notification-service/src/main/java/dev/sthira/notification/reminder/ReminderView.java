package dev.sthira.notification.reminder;

import dev.sthira.notification.message.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A reminder as its person sees it.
@Schema(name = "Reminder")
record ReminderView(
        UUID id,

        @Schema(description = "The number in the ETag.", examples = "0")
        long version,

        @Schema(examples = "[\"monday\", \"wednesday\"]") List<DayOfWeek> weekdays,

        @Schema(description = "The wall time in the zone.", examples = "07:00", pattern = ReminderWish.TIME_SYNTAX)
        String time,

        @Schema(examples = "Europe/Berlin") String zone,

        @Schema(
                description = "The same weekdays as a recurrence rule of RFC 5545.",
                examples = "FREQ=WEEKLY;BYDAY=MO,WE")
        String rrule,

        @Schema(examples = "back-strengthening") String sequence,

        @Schema(examples = "[\"email\"]") List<Channel> channels,

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
