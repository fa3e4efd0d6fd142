package dev.sthira.notification.reminder;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Goes through the dates of a recurrence in order. It begins with the period of the first date that is wanted, however
/// long ago the recurrence began; only one that counts its dates is gone through from its own beginning. For each date
/// it looks at as many days as twelve years have, and no further: what names none among them, names none.
///
/// The first day is a date only if the recurrence names it: RFC 5545 leaves open what comes of one that it does not.
final class DateWalk implements Iterator<LocalDate> {
    /// How many days are looked at for one date.
    static final int FARTHEST = 12 * 366;

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Recurrence recurrence;
    private final LocalDate wanted;
    private final LocalDate lowest;
    private final LocalDate last;
    private LocalDate period;
    private Iterator<LocalDate> found = Collections.emptyIterator();
    private @Nullable LocalDate next;
    private int counted;
    private long steps;
    private long stepsAtLast;

    /// @param start  the first day of the recurrence
    /// @param wanted the first date to find
    /// @param last   the last one; null: as the recurrence says
    DateWalk(Recurrence recurrence, LocalDate start, LocalDate wanted, @Nullable LocalDate last) {
        this.recurrence = recurrence.from(start);
        this.wanted = wanted;
        this.last = earliest(last, earliest(recurrence.until(), LATEST));
        lowest = recurrence.count() != null || wanted.isBefore(start) ? start : wanted;
        var frequency = recurrence.frequency();
        var begin = frequency.begin(start, recurrence.weekStart());
        var reached = frequency.begin(lowest, recurrence.weekStart());
        long passed = frequency.between(begin, reached) / recurrence.interval();
        period = frequency.later(begin, passed * recurrence.interval());
    }

    private static LocalDate earliest(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    /// How many days have been looked at.
    long steps() {
        return steps;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = seek();
        }
        return next != null;
    }

    @Override
    public LocalDate next() {
        var date = next == null ? seek() : next;
        if (date == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return date;
    }

    private @Nullable LocalDate seek() {
        while (true) {
            while (found.hasNext()) {
                var date = found.next();
                if (date.isAfter(last) || Integer.valueOf(counted).equals(recurrence.count())) {
                    return null;
                }
                counted++;
                stepsAtLast = steps;
                if (!date.isBefore(wanted)) {
                    return date;
                }
            }
            if (period.isAfter(last) || steps - stepsAtLast > FARTHEST) {
                return null;
            }
            found = datesOf(period).iterator();
            period = recurrence.frequency().later(period, recurrence.interval());
        }
    }

    /// Positions count all dates of the period, also those that lie before the first day.
    private List<LocalDate> datesOf(LocalDate begin) {
        var end = recurrence.frequency().later(begin, 1);
        if (recurrence.positions().isEmpty()) {
            return named(begin.isBefore(lowest) ? lowest : begin, end);
        }
        return picked(named(begin, end)).stream()
                .filter(date -> !date.isBefore(lowest))
                .toList();
    }

    private List<LocalDate> named(LocalDate from, LocalDate end) {
        var dates = new ArrayList<LocalDate>();
        for (var date = from; date.isBefore(end); date = date.plusDays(1)) {
            steps++;
            if (!recurrence.hasMonthOf(date)) {
                date = date.with(TemporalAdjusters.lastDayOfMonth());
            } else if (recurrence.fits(date)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private List<LocalDate> picked(List<LocalDate> dates) {
        int size = dates.size();
        return IntStream.range(0, size)
                .filter(i -> recurrence.positions().contains(i + 1)
                        || recurrence.positions().contains(i - size))
                .mapToObj(dates::get)
                .toList();
    }
}
