package dev.sthira.notification.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The dates on which no reminder of a person comes.
///
/// @param from the first
/// @param to   the last; null while nobody knows
record Pause(LocalDate from, @Nullable LocalDate to) {
    boolean holds(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
