package dev.sthira.notification.reminder;

import dev.sthira.notification.contact.WallTimes;
import dev.sthira.notification.message.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A reminder as its person sees it.
@Schema(name = "Reminder")
record ReminderView(
        UUID id,

        @Schema(description = "The number in the ETag.", examples = "0")
        long version,

        @Schema(
                description = "The weekdays of a rule that says no more than these; null where it does.",
                examples = "[\"monday\", \"wednesday\"]")
        @Nullable
        List<DayOfWeek> weekdays,

        @Schema(description = "The dates as a recurrence rule of RFC 5545.", examples = "FREQ=WEEKLY;BYDAY=MO,WE")
        String rule,

        @Schema(
                description = "The first day, from which the rule counts; null where nobody named one and it makes no"
                        + " difference.",
                examples = "2026-11-30")
        @Nullable
        LocalDate startsOn,

        @Schema(
                description = "The last day that may have a date; null where nobody named one.",
                examples = "2027-01-31")
        @Nullable
        LocalDate endsOn,

        @Schema(description = "Dates of the rule that are left out.", examples = "[\"2026-12-25\"]")
        List<LocalDate> except,

        @Schema(description = "The wall time in the zone.", examples = "07:00", pattern = WallTimes.SYNTAX)
        String time,

        @Schema(examples = "Europe/Berlin") String zone,

        @Schema(
                description = "The same as `rule`, by an older name.",
                examples = "FREQ=WEEKLY;BYDAY=MO,WE",
                deprecated = true)
        String rrule,

        @Schema(examples = "back-strengthening") String sequence,

        @Schema(description = "What the class is to be like; null: as it usually is.") @Nullable
        PlanWishes wishes,

        @Schema(examples = "[\"email\"]") List<Channel> channels,

        @Schema(
                description = "How many minutes late it may still be sent; null: as late as any other.",
                examples = "60")
        @Nullable
        Integer graceMinutes,

        @Schema(description = "Whether the zone is the one that the person is in.")
        boolean travels,

        @Schema(description = "Whether it comes once a week when it is ignored.")
        boolean backsOff,

        boolean enabled,

        @Schema(description = "Whether the rule has named its last date: nothing comes any more.")
        boolean ended,

        Instant createdAt,

        Instant updatedAt) {
    private static @Nullable Integer graceMinutes(Reminder reminder) {
        var grace = reminder.wish().grace();
        return grace == null ? null : Math.toIntExact(grace.toMinutes());
    }

    static ReminderView of(Reminder reminder, Instant now) {
        var rule = reminder.rule();
        var weekdays = rule.weekdays().stream().sorted().toList();
        return new ReminderView(
                reminder.id(),
                reminder.version(),
                weekdays.isEmpty() ? null : weekdays,
                rule.rrule(),
                rule.startsOn(),
                rule.endsOn(),
                rule.except().stream().sorted().toList(),
                rule.time().toString(),
                rule.zone().getId(),
                rule.rrule(),
                reminder.sequence(),
                reminder.wish().plan().orNull(),
                reminder.channels().stream().sorted().toList(),
                graceMinutes(reminder),
                reminder.wish().travels(),
                reminder.wish().backsOff(),
                reminder.enabled(),
                reminder.hasEnded(now),
                reminder.createdAt(),
                reminder.updatedAt());
    }
}
