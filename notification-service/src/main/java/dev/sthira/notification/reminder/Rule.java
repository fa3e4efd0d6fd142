package dev.sthira.notification.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/// On these weekdays, at this wall time, in this zone: a weekly rule of RFC 5545, expanded in floating local dates.
record Rule(Set<DayOfWeek> weekdays, LocalTime time, ZoneId zone) {

    private static final Set<String> KEPT = Set.of("FREQ", "BYDAY");

    Rule {
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("a rule names at least one weekday");
        }
        weekdays = Set.copyOf(weekdays);
    }

    /// Reads a weekly rule of weekdays; what it would not keep, it refuses and names.
    static Rule parse(String rrule, LocalTime time, ZoneId zone) {
        var recurrence = recurrence(rrule);
        refuseWhatIsNotKept(rrule, recurrence);
        return new Rule(
                recurrence.getByDayPart().stream()
                        .map(day -> dayOf(day.weekday))
                        .collect(Collectors.toSet()),
                time,
                zone);
    }

    private static void refuseWhatIsNotKept(String rrule, RecurrenceRule recurrence) {
        for (var part : rrule.toUpperCase(Locale.ROOT).split(";", -1)) {
            var name = part.split("=", 2)[0].strip();
            if (!KEPT.contains(name)) {
                throw new IllegalArgumentException("a rule of weekdays has no " + name);
            }
        }
        if (recurrence.getFreq() != Freq.WEEKLY) {
            throw new IllegalArgumentException("FREQ must be WEEKLY");
        }
        if (recurrence.getByDayPart() == null
                || recurrence.getByDayPart().stream().anyMatch(day -> day.pos != 0)) {
            throw new IllegalArgumentException("BYDAY must name weekdays, such as MO,WE");
        }
    }

    /// The rule as RFC 5545 writes it, such as `FREQ=WEEKLY;BYDAY=MO,WE`.
    String rrule() {
        RecurrenceRule rule = new RecurrenceRule(Freq.WEEKLY);
        rule.setByDayPart(EnumSet.copyOf(weekdays).stream()
                .map(day -> new WeekdayNum(0, Weekday.valueOf(day.name().substring(0, 2))))
                .toList());
        return rule.toString();
    }

    /// The local dates that the rule names from this one on, without end, whether or not the zone has them all.
    Stream<LocalDate> datesFrom(LocalDate first) {
        RecurrenceRuleIterator dates = recurrence(rrule())
                .iterator(new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth()));
        return Stream.generate(dates::nextDateTime)
                .map(date -> LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth()));
    }

    private static DayOfWeek dayOf(Weekday word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(word.name()))
                .findFirst()
                .orElseThrow();
    }

    private static RecurrenceRule recurrence(String rrule) {
        try {
            return new RecurrenceRule(rrule);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("not a recurrence rule such as FREQ=WEEKLY;BYDAY=MO: " + rrule, e);
        }
    }
}
