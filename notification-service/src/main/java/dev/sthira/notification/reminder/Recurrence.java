package dev.sthira.notification.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which dates: a recurrence rule of RFC 5545, section 3.3.10, as far as it goes by dates. What a rule leaves open, its
/// first day says.
///
/// @param interval   each so many periods
/// @param months     BYMONTH; empty where the rule has none, like the next three
/// @param monthDays  BYMONTHDAY, from 1, or from -1 backwards
/// @param days       BYDAY
/// @param positions  BYSETPOS, from 1, or from -1 backwards
/// @param weekStart  the first day of a week, where that matters; otherwise Monday
/// @param count      how many dates there are; null: as many as come
/// @param until      the last day; null: there is none
record Recurrence(
        Frequency frequency,
        int interval,
        Set<Integer> months,
        Set<Integer> monthDays,
        Set<NthWeekday> days,
        Set<Integer> positions,
        DayOfWeek weekStart,
        @Nullable Integer count,
        @Nullable LocalDate until) {

    Recurrence {
        months = Set.copyOf(months);
        monthDays = Set.copyOf(monthDays);
        days = Set.copyOf(days);
        positions = Set.copyOf(positions);
        if (frequency != Frequency.WEEKLY || interval == 1 && positions.isEmpty()) {
            weekStart = DayOfWeek.MONDAY;
        }
    }

    /// On these weekdays, each week, without end.
    static Recurrence weekly(Set<DayOfWeek> weekdays) {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("must name at least one weekday");
        }
        return new Recurrence(
                Frequency.WEEKLY,
                1,
                Set.of(),
                Set.of(),
                weekdays.stream().map(NthWeekday::each).collect(Collectors.toSet()),
                Set.of(),
                DayOfWeek.MONDAY,
                null,
                null);
    }

    /// Whether it says no more than weekdays.
    boolean isPlainlyWeekly() {
        return !days.isEmpty() && equals(weekly(weekdays()));
    }

    /// The weekdays that it names, each or a certain one.
    Set<DayOfWeek> weekdays() {
        return days.stream().map(NthWeekday::weekday).collect(Collectors.toSet());
    }

    /// Whether other dates come of another first day, besides that there is none before it.
    boolean needsStart() {
        return interval > 1 || count != null || !equals(from(LocalDate.EPOCH));
    }

    /// The same with all that is left open, as its first day says it.
    Recurrence from(LocalDate start) {
        return switch (frequency) {
            case DAILY -> this;
            case WEEKLY ->
                days.isEmpty() ? with(months, monthDays, Set.of(NthWeekday.each(start.getDayOfWeek()))) : this;
            case MONTHLY -> hasDays() ? this : with(months, Set.of(start.getDayOfMonth()), days);
            case YEARLY ->
                hasDays()
                        ? this
                        : with(
                                months.isEmpty() ? Set.of(start.getMonthValue()) : months,
                                Set.of(start.getDayOfMonth()),
                                days);
        };
    }

    private boolean hasDays() {
        return !days.isEmpty() || !monthDays.isEmpty();
    }

    private Recurrence with(Set<Integer> months, Set<Integer> monthDays, Set<NthWeekday> days) {
        return new Recurrence(frequency, interval, months, monthDays, days, positions, weekStart, count, until);
    }

    /// Whether dates of that month are named at all.
    boolean hasMonthOf(LocalDate date) {
        return months.isEmpty() || months.contains(date.getMonthValue());
    }

    /// Whether a date is one of its period, before positions are counted; of a rule that leaves nothing open.
    boolean fits(LocalDate date) {
        return hasMonthOf(date)
                && (monthDays.isEmpty()
                        || monthDays.contains(date.getDayOfMonth())
                        || monthDays.contains(date.getDayOfMonth() - date.lengthOfMonth() - 1))
                && (days.isEmpty() || days.stream().anyMatch(day -> day.is(date, countsInYear())));
    }

    /// The second Monday is one of the year, unless the rule has months.
    private boolean countsInYear() {
        return frequency == Frequency.YEARLY && months.isEmpty();
    }
}
