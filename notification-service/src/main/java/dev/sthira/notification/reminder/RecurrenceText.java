package dev.sthira.notification.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a recurrence as RFC 5545 does, such as `FREQ=WEEKLY;BYDAY=MO,WE`: each one in one way.
final class RecurrenceText {
    private final List<String> parts = new ArrayList<>();

    private RecurrenceText() {}

    static String of(Recurrence recurrence) {
        var text = new RecurrenceText();
        text.part("FREQ", recurrence.frequency().name());
        if (recurrence.interval() > 1) {
            text.part("INTERVAL", String.valueOf(recurrence.interval()));
        }
        text.numbers("BYMONTH", recurrence.months());
        text.numbers("BYMONTHDAY", recurrence.monthDays());
        text.list("BYDAY", days(recurrence));
        text.numbers("BYSETPOS", recurrence.positions());
        if (recurrence.weekStart() != DayOfWeek.MONDAY) {
            text.part("WKST", NthWeekday.each(recurrence.weekStart()).text());
        }
        if (recurrence.count() != null) {
            text.part("COUNT", recurrence.count().toString());
        }
        if (recurrence.until() != null) {
            text.part("UNTIL", date(recurrence.until()));
        }
        return String.join(";", text.parts);
    }

    private static List<String> days(Recurrence recurrence) {
        return recurrence.days().stream()
                .sorted(NthWeekday.IN_ORDER)
                .map(NthWeekday::text)
                .toList();
    }

    private static String date(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private void numbers(String name, Collection<Integer> numbers) {
        list(
                name,
                numbers.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(String::valueOf)
                        .toList());
    }

    private void list(String name, List<String> values) {
        if (!values.isEmpty()) {
            part(name, values.stream().collect(Collectors.joining(",")));
        }
    }

    private void part(String name, String value) {
        parts.add(name + "=" + value);
    }
}
