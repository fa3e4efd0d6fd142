package dev.sthira.notification.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;

/// A weekday of BYDAY.
///
/// @param nth which one of its month or year, from 1, or from -1 backwards; 0: each
record NthWeekday(int nth, DayOfWeek weekday) {
    static final Comparator<NthWeekday> IN_ORDER =
            Comparator.comparing(NthWeekday::nth).thenComparing(NthWeekday::weekday);

    static NthWeekday each(DayOfWeek weekday) {
        return new NthWeekday(0, weekday);
    }

    /// Whether it is that date.
    ///
    /// @param inYear whether it is counted in its year, and not in its month
    boolean is(LocalDate date, boolean inYear) {
        if (date.getDayOfWeek() != weekday) {
            return false;
        }
        if (nth == 0) {
            return true;
        }
        int day = inYear ? date.getDayOfYear() : date.getDayOfMonth();
        int length = inYear ? date.lengthOfYear() : date.lengthOfMonth();
        return nth == (nth > 0 ? (day - 1) / 7 + 1 : -((length - day) / 7 + 1));
    }

    /// As RFC 5545 writes it, such as `MO` or `-1FR`.
    String text() {
        return (nth == 0 ? "" : nth) + weekday.name().substring(0, 2);
    }
}
