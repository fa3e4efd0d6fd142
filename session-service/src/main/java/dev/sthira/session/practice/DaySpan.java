package dev.sthira.session.practice;

import dev.sthira.session.day.DayCut;
import java.time.Instant;
import java.time.LocalDate;

/// Some days in a row, as they are kept with practices, and as instants for those that were kept without a
/// day.
///
/// @param last  the last day, which is one of them
/// @param end   when the day behind it begins
record DaySpan(LocalDate first, LocalDate last, Instant begin, Instant end) {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(3000, 12, 31);

    /// Whether practices can be asked for by this day.
    static boolean knows(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    static DaySpan of(LocalDate first, LocalDate last, DayCut day) {
        return new DaySpan(first, last, day.start(first), day.start(last.plusDays(1)));
    }

    /// From a day on.
    static DaySpan from(LocalDate first, DayCut day) {
        return of(first, LATEST, day);
    }

    /// Up to a day.
    static DaySpan to(LocalDate last, DayCut day) {
        return of(EARLIEST, last, day);
    }
}
