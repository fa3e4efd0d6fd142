package dev.sthira.notification.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// How long a period of a recurrence is: the FREQ of RFC 5545, as far as it goes by dates.
enum Frequency {
    DAILY(ChronoUnit.DAYS),
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS),
    YEARLY(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Frequency(ChronoUnit unit) {
        this.unit = unit;
    }

    /// The first date of the period that a date lies in.
    LocalDate begin(LocalDate date, DayOfWeek weekStart) {
        return switch (this) {
            case DAILY -> date;
            case WEEKLY -> date.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTHLY -> date.withDayOfMonth(1);
            case YEARLY -> date.withDayOfYear(1);
        };
    }

    /// The first date of the period so many later.
    LocalDate later(LocalDate begin, long periods) {
        return begin.plus(periods, unit);
    }

    /// How many periods one begins after another.
    long between(LocalDate begin, LocalDate later) {
        return unit.between(begin, later);
    }
}
