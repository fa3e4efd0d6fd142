package dev.sthira.notification.reminder;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a recurrence rule of RFC 5545. What makes no sense, or is not kept, is an [IllegalArgumentException] that says
/// what the rule must be or have.
final class RecurrenceReader {
    private static final String EXAMPLE = "must be a recurrence rule of RFC 5545 such as FREQ=WEEKLY;BYDAY=MO,WE";
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z-]{0,19}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,4}");
    private static final Pattern DAY = Pattern.compile("([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 500;
    private static final int LONGEST_INTERVAL = 99;
    private static final int MOST_DATES = 1000;
    private static final Set<String> KEPT =
            Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST", "COUNT", "UNTIL");
    private static final Set<String> OF_THE_DAY = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final Set<String> TOO_OFTEN = Set.of("HOURLY", "MINUTELY", "SECONDLY");

    private final Map<String, String> parts;

    private RecurrenceReader(Map<String, String> parts) {
        this.parts = parts;
    }

    static Recurrence read(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw no(EXAMPLE + ", of up to " + LONGEST + " signs");
        }
        var parts = new HashMap<String, String>();
        for (var part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            var sides = part.split("=", 2);
            if (sides.length < 2 || !NAME.matcher(sides[0]).matches()) {
                throw no(EXAMPLE);
            }
            refuseWhatIsNotKept(sides[0]);
            if (parts.put(sides[0], sides[1]) != null) {
                throw no("must not have " + sides[0] + " twice");
            }
        }
        return new RecurrenceReader(parts).recurrence();
    }

    private static void refuseWhatIsNotKept(String name) {
        if (OF_THE_DAY.contains(name)) {
            throw no("must not have " + name + ": the wall time is what `time` says");
        }
        if (!KEPT.contains(name)) {
            throw no("must not have " + name + ": it may have "
                    + String.join(", ", KEPT.stream().sorted().toList()));
        }
    }

    private Recurrence recurrence() {
        var read = new Recurrence(
                frequency(),
                number("INTERVAL", 1, LONGEST_INTERVAL, 1),
                numbers("BYMONTH", 1, 12),
                numbers("BYMONTHDAY", -31, 31),
                values("BYDAY", RecurrenceReader::day),
                numbers("BYSETPOS", -366, 366),
                weekStart(),
                parts.containsKey("COUNT") ? Integer.valueOf(number("COUNT", 1, MOST_DATES, 1)) : null,
                until());
        refuseWhatDoesNotFit(read);
        return read;
    }

    private static void refuseWhatDoesNotFit(Recurrence read) {
        if (read.count() != null && read.until() != null) {
            throw no("must not have both COUNT and UNTIL");
        }
        if (read.frequency() == Frequency.WEEKLY && !read.monthDays().isEmpty()) {
            throw no("must not have BYMONTHDAY with FREQ=WEEKLY");
        }
        if (!read.positions().isEmpty()
                && read.days().isEmpty()
                && read.monthDays().isEmpty()
                && read.months().isEmpty()) {
            throw no("must not have BYSETPOS without BYDAY, BYMONTHDAY or BYMONTH");
        }
        int most = mostOfAWeekday(read);
        if (read.days().stream().anyMatch(day -> Math.abs(day.nth()) > most)) {
            throw no(
                    most == 0
                            ? "must not count the weekdays of BYDAY unless FREQ is MONTHLY or YEARLY"
                            : "must not count the weekdays of BYDAY beyond " + most);
        }
    }

    private static int mostOfAWeekday(Recurrence read) {
        return switch (read.frequency()) {
            case DAILY, WEEKLY -> 0;
            case MONTHLY -> 5;
            case YEARLY -> read.months().isEmpty() ? 53 : 5;
        };
    }

    private Frequency frequency() {
        var word = parts.getOrDefault("FREQ", "");
        if (TOO_OFTEN.contains(word)) {
            throw no("must not have FREQ=" + word + ": a reminder comes once a day at most");
        }
        return Arrays.stream(Frequency.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> no("must have FREQ=DAILY, WEEKLY, MONTHLY or YEARLY"));
    }

    private DayOfWeek weekStart() {
        var word = parts.getOrDefault("WKST", "MO");
        var day = DAY.matcher(word);
        if (!day.matches() || day.group(1) != null) {
            throw no("must have a weekday such as SU as WKST");
        }
        return weekday(day);
    }

    private static NthWeekday day(String word) {
        var day = DAY.matcher(word);
        if (!day.matches() || day.group(1) != null && Integer.parseInt(day.group(1)) == 0) {
            throw no("must have weekdays such as MO, or counted such as 1MO or -1FR, as BYDAY");
        }
        return new NthWeekday(day.group(1) == null ? 0 : Integer.parseInt(day.group(1)), weekday(day));
    }

    private static DayOfWeek weekday(Matcher day) {
        return Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().startsWith(day.group(2)))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable LocalDate until() {
        var text = parts.get("UNTIL");
        try {
            return text == null ? null : LocalDate.parse(text, DATE);
        } catch (DateTimeException _) {
            throw no("must have a date such as 20270131 as UNTIL");
        }
    }

    private Set<Integer> numbers(String name, int least, int most) {
        return values(name, word -> number(name, word, least, most));
    }

    private int number(String name, int least, int most, int otherwise) {
        var text = parts.get(name);
        return text == null ? otherwise : number(name, text, least, most);
    }

    private static int number(String name, String text, int least, int most) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number == 0 || number < least || number > most) {
            throw no(
                    least < 0
                            ? "must have numbers from 1 to %d, or from -1 to %d, as %s".formatted(most, least, name)
                            : "must have a number from %d to %d as %s".formatted(least, most, name));
        }
        return number;
    }

    private <T> Set<T> values(String name, Function<String, T> reading) {
        var text = parts.get(name);
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",", -1)).map(reading).collect(Collectors.toUnmodifiableSet());
    }

    private static IllegalArgumentException no(String why) {
        return new IllegalArgumentException(why);
    }
}
