package dev.sthira.notification.reminder;

import dev.sthira.notification.text.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A rule as a person would say it: "every other week on Monday at 07:00 (Europe/Berlin), until 31 January 2027".
final class RuleWords {
    private final Language language;

    private RuleWords(Language language) {
        this.language = language;
    }

    static String of(Rule rule, Language language) {
        var words = new RuleWords(language);
        var start = Objects.requireNonNullElse(rule.startsOn(), LocalDate.EPOCH);
        var days = new DayWords(rule.recurrence().from(start), language)
                .said()
                .orElseGet(() -> language.say("reminder.by-rule", rule.rrule()));
        var end = words.end(rule);
        return end.isEmpty()
                ? language.say("reminder.when", days, rule.time(), rule.zone().getId())
                : language.say(
                        "reminder.when-ending", days, rule.time(), rule.zone().getId(), end);
    }

    private String end(Rule rule) {
        var said = new ArrayList<String>();
        var count = rule.recurrence().count();
        if (count != null) {
            said.add(times(count));
        }
        var last = rule.lastDay();
        if (last != null) {
            said.add(language.say("reminder.until", date(last, language)));
        }
        return String.join(", ", said);
    }

    /// "once", "ten times", "40 times".
    private String times(int count) {
        var inWords = list("reminder.times-in-words", language);
        return count <= inWords.size() ? inWords.get(count - 1) : language.say("reminder.times", count);
    }

    /// "31 January 2027"; in French the first of a month is another word.
    static String date(LocalDate date, Language language) {
        var key = date.getDayOfMonth() == 1 ? "reminder.next.first-day" : "reminder.next.day";
        return DateTimeFormatter.ofPattern(language.say(key), language.locale()).format(date);
    }

    /// Words that stand for numbers, from the first on.
    static List<String> list(String key, Language language) {
        return List.of(language.say(key).split(", "));
    }
}
