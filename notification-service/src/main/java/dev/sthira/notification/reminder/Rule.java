package dev.sthira.notification.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// On these dates, at this wall time, in this zone: a recurrence of RFC 5545, expanded in floating local
/// dates.
///
/// @param startsOn the first day: intervals and dates are counted from it, and there is no date before it; null where
/// it
///                 makes no difference
/// @param endsOn   the last day; null: as the recurrence says
/// @param except   dates that are left out; they count where the recurrence is counted (EXDATE)
record Rule(
        Recurrence recurrence,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<LocalDate> except,
        LocalTime time,
        ZoneId zone) {

    Rule {
        if (startsOn == null && recurrence.needsStart()) {
            throw new IllegalArgumentException("must say on which day it starts");
        }
        except = Set.copyOf(except);
    }

    /// Each week on these weekdays.
    Rule(Set<DayOfWeek> weekdays, LocalTime time, ZoneId zone) {
        this(Recurrence.weekly(weekdays), null, null, time, zone);
    }

    /// With no date left out.
    Rule(Recurrence recurrence, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, LocalTime time, ZoneId zone) {
        this(recurrence, startsOn, endsOn, Set.of(), time, zone);
    }

    /// The same in another zone.
    Rule in(ZoneId other) {
        return new Rule(recurrence, startsOn, endsOn, except, time, other);
    }

    /// The weekdays of a rule that says no more than these; none for any other.
    Set<DayOfWeek> weekdays() {
        return recurrence.isPlainlyWeekly() ? recurrence.weekdays() : Set.of();
    }

    /// The recurrence as RFC 5545 writes it, such as `FREQ=WEEKLY;BYDAY=MO,WE`.
    String rrule() {
        return RecurrenceText.of(recurrence);
    }

    /// The last day that it may have a date on; null if it has no end but its count.
    @Nullable
    LocalDate lastDay() {
        var until = recurrence.until();
        return endsOn != null && (until == null || endsOn.isBefore(until)) ? endsOn : until;
    }

    /// Whether it is one of the rule's dates.
    boolean names(LocalDate date) {
        return !except.contains(date) && walk(date, date).hasNext();
    }

    /// The local dates that the rule names from this one on, in order, whether or not the zone has them all.
    Stream<LocalDate> datesFrom(LocalDate first) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(walk(first, lastDay()), Spliterator.ORDERED), false)
                .filter(date -> !except.contains(date));
    }

    /// The dates of the recurrence, with those that are left out.
    DateWalk walk(LocalDate first, @Nullable LocalDate last) {
        var end = lastDay();
        var start = Objects.requireNonNullElse(startsOn, first);
        return new DateWalk(recurrence, start, first, end != null && last != null && end.isBefore(last) ? end : last);
    }
}
