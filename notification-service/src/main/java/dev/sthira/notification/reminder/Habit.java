package dev.sthira.notification.reminder;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What holds for all reminders of a person.
///
/// @param dayStarts when their day begins
/// @param zone      where they are now; null if nobody said
/// @param pause     when no reminder comes; null if there is none
record Habit(
        LocalTime dayStarts,
        @Nullable ZoneId zone,
        @Nullable Pause pause) {
    /// Of whoever has said nothing.
    static final Habit USUAL = new Habit(LocalTime.of(4, 0), null, null);
}
