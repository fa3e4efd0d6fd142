package dev.sthira.session.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days off, for a holiday or an illness.
///
/// @param from the first day
/// @param to   the last; null while nobody knows
public record Pause(LocalDate from, @Nullable LocalDate to) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// Whether one of these days is in it.
    ///
    /// @param first the first of them
    /// @param last  the last of them
    public boolean touches(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && (to == null || !first.isAfter(to));
    }
}
