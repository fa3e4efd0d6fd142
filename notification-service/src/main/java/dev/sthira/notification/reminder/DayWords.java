package dev.sthira.notification.reminder;

import dev.sthira.notification.text.Language;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The days of a recurrence as a person would say them, as far as one would; a recurrence that leaves nothing open.
final class DayWords {
    private static final int WEEK = DayOfWeek.values().length;
    private static final int LAST_NAMED = 5;
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Recurrence recurrence;
    private final Language language;

    DayWords(Recurrence recurrence, Language language) {
        this.recurrence = recurrence;
        this.language = language;
    }

    /// "every day", "on the first Monday of each month"; empty where there is no short way to say it.
    Optional<String> said() {
        return switch (recurrence.frequency()) {
            case DAILY -> daily();
            case WEEKLY -> weekly();
            case MONTHLY -> monthly();
            case YEARLY -> yearly();
        };
    }

    private Optional<String> daily() {
        if (!recurrence.monthDays().isEmpty() || !recurrence.positions().isEmpty()) {
            return Optional.empty();
        }
        if (!recurrence.days().isEmpty()) {
            return recurrence.interval() == 1 ? inMonths(onWeekdays()) : Optional.empty();
        }
        return inMonths(
                switch (recurrence.interval()) {
                    case 1 -> language.say("reminder.every-day");
                    case 2 -> language.say("reminder.every-other-day");
                    default -> language.say("reminder.every-days", recurrence.interval());
                });
    }

    private Optional<String> weekly() {
        if (!recurrence.positions().isEmpty()) {
            return Optional.empty();
        }
        if (recurrence.interval() == 2 && recurrence.days().size() == 1) {
            var day = recurrence.weekdays().iterator().next();
            return inMonths(language.say("reminder.every-other-weekday", name(day)));
        }
        return inMonths(every("week", onWeekdays()));
    }

    private Optional<String> monthly() {
        var days = list(datesOfMonth()).or(() -> list(countedWeekdays()));
        if (recurrence.interval() > 1) {
            return days.flatMap(list -> inMonths(every("month", onThe(list))));
        }
        var key = countedWeekdays().isEmpty() ? "reminder.dates-of-each-month" : "reminder.weekdays-of-each-month";
        return days.flatMap(list -> inMonths(language.say(key, onThe(list))));
    }

    private Optional<String> yearly() {
        if (recurrence.months().size() != 1) {
            return Optional.empty();
        }
        int month = recurrence.months().iterator().next();
        var named = Month.of(month).getDisplayName(TextStyle.FULL, language.locale());
        var dates = datesOfMonth().stream().map(day -> language.say("reminder.date-of-month", day, named));
        var weekdays = countedWeekdays().stream()
                .map(day -> language.say(
                        "reminder.weekday-of-month",
                        day,
                        RuleWords.list("reminder.of-months", language).get(month - 1)));
        return list(Stream.concat(dates, weekdays).toList()).map(days -> every("year", onThe(days)));
    }

    /// "the 15th", "the last day"; none where the recurrence has others, or names weekdays as well.
    private List<String> datesOfMonth() {
        if (!recurrence.days().isEmpty()
                || !recurrence.positions().isEmpty()
                || recurrence.monthDays().stream().anyMatch(day -> day < -1)
                || isYearly() && recurrence.monthDays().contains(-1)) {
            return List.of();
        }
        var numbers = RuleWords.list("reminder.days-of-month", language);
        return recurrence.monthDays().stream()
                .sorted(Comparator.comparingInt(DayWords::place))
                .map(day -> day == -1 ? language.say("reminder.last-day") : numbers.get(day - 1))
                .toList();
    }

    private boolean isYearly() {
        return recurrence.frequency() == Frequency.YEARLY;
    }

    /// "the first Monday", "the last weekday"; none where the recurrence names others.
    private List<String> countedWeekdays() {
        if (!recurrence.monthDays().isEmpty()) {
            return List.of();
        }
        if (recurrence.positions().isEmpty()) {
            return recurrence.days().stream().allMatch(day -> isNamed(day.nth()))
                    ? recurrence.days().stream()
                            .sorted(Comparator.<NthWeekday>comparingInt(day -> place(day.nth()))
                                    .thenComparing(NthWeekday.IN_ORDER))
                            .map(day -> nth(day.nth(), name(day.weekday())))
                            .toList()
                    : List.of();
        }
        var each = recurrence.days().stream().allMatch(day -> day.nth() == 0);
        var weekdays = recurrence.weekdays();
        if (!each || recurrence.positions().size() != 1 || !isNamed(position())) {
            return List.of();
        }
        if (weekdays.size() == 1) {
            return List.of(nth(position(), name(weekdays.iterator().next())));
        }
        return weekdays.equals(WORKDAYS) ? List.of(nth(position(), language.say("reminder.workday"))) : List.of();
    }

    /// The last one is said last.
    private static int place(int nth) {
        return nth < 0 ? Integer.MAX_VALUE + nth : nth;
    }

    private int position() {
        return recurrence.positions().iterator().next();
    }

    private static boolean isNamed(int nth) {
        return nth == -1 || nth > 0 && nth <= LAST_NAMED;
    }

    private String nth(int nth, String day) {
        var words = RuleWords.list("reminder.nth", language);
        return language.say("reminder.nth-weekday", nth == -1 ? words.getLast() : words.get(nth - 1), day);
    }

    private String onWeekdays() {
        var weekdays = EnumSet.copyOf(recurrence.weekdays());
        return weekdays.size() == WEEK && recurrence.interval() == 1
                ? language.say("reminder.every-day")
                : language.say(
                        "reminder.on-days",
                        joined(weekdays.stream().map(this::name).toList()));
    }

    private String onThe(String days) {
        return language.say("reminder.on-the", days);
    }

    private Optional<String> list(List<String> days) {
        return days.isEmpty() ? Optional.empty() : Optional.of(joined(days));
    }

    private String joined(List<String> days) {
        return language.words()
                .joined(days.stream()
                        .map(day -> language.say("reminder.weekday", day))
                        .toList());
    }

    /// "every other week on Monday and Friday"; each week is not said.
    private String every(String period, String days) {
        return switch (recurrence.interval()) {
            case 1 -> period.equals("year") ? language.say("reminder.every-year", days) : days;
            case 2 -> language.say("reminder.every-other-" + period, days);
            default -> language.say("reminder.every-" + period + "s", recurrence.interval(), days);
        };
    }

    private Optional<String> inMonths(String days) {
        var months = recurrence.months().stream()
                .sorted()
                .map(month -> Month.of(month).getDisplayName(TextStyle.FULL, language.locale()))
                .toList();
        return Optional.of(
                months.isEmpty()
                        ? days
                        : language.say(
                                "reminder.in-months", days, language.words().joined(months)));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language.locale());
    }
}
