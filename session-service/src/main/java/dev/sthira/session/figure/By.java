package dev.sthira.session.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// What figures are added up by. A week is an ISO week, Monday to Sunday, and belongs to one year alone.
public enum By {
    DAY(ChronoUnit.DAYS, 31),
    WEEK(ChronoUnit.WEEKS, 12),
    MONTH(ChronoUnit.MONTHS, 12),
    YEAR(ChronoUnit.YEARS, 5);

    private final ChronoUnit unit;
    private final int usual;

    By(ChronoUnit unit, int usual) {
        this.unit = unit;
        this.usual = usual;
    }

    /// How many are shown where nobody says.
    int usual() {
        return usual;
    }

    /// The first day of the span that a day is in.
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /// The first day of the next span.
    LocalDate next(LocalDate start) {
        return start.plus(1, unit);
    }

    /// The first day of the span so many before that of a day.
    LocalDate back(LocalDate day, int count) {
        return start(day).minus(count, unit);
    }

    /// How many spans there are from the one of a day to that of another.
    long count(LocalDate from, LocalDate to) {
        return unit.between(start(from), start(to)) + 1;
    }

    /// What a span is called: `2026-11-22`, `2026-W47`, `2026-11`, `2026`.
    public String name(LocalDate start) {
        return switch (this) {
            case DAY -> start.toString();
            case WEEK ->
                "%d-W%02d"
                        .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%d-%02d".formatted(start.getYear(), start.getMonthValue());
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    /// As an address names it.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public static By fromString(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
