package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.reminder.Occurrence.Fit;
import dev.sthira.notification.reminder.Outlook.Known;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What comes next of reminders, with all that is known beforehand.
@Singleton
class Outlooks {
    private static final Duration LONGEST_DAY = Duration.ofDays(2);

    private final DateRows dates;
    private final Habits habits;
    private final Skips skips;
    private final PracticesSeen practices;

    Outlooks(DateRows dates, Habits habits, Skips skips, PracticesSeen practices) {
        this.dates = dates;
        this.habits = habits;
        this.skips = skips;
        this.practices = practices;
    }

    /// The first so many of each of some reminders of a person, in order; what was put off comes when the person said.
    Map<UUID, List<Outlook>> of(Person person, List<Reminder> reminders, int count, Instant now) {
        var ids = reminders.stream().map(Reminder::id).toArray(UUID[]::new);
        var habit = habits.of(person);
        var practised = practices.practised(person, now.minus(LONGEST_DAY));
        var skipped = skips.of(ids);
        var putOff = dates.putOff(ids);
        var done = dates.doneUntil(ids);
        var ignored = dates.ignored(ids);
        var all = new HashMap<UUID, List<Outlook>>();
        for (var reminder : reminders) {
            var id = reminder.id();
            var known = new Known(habit, skipped.getOrDefault(id, Set.of()), practised);
            var until = done.getOrDefault(id, now);
            all.put(
                    id,
                    of(
                            reminder.rule(),
                            putOff.getOrDefault(id, Map.of()),
                            until.isAfter(now) ? until : now,
                            known,
                            reminder.heeded(ignored.getOrDefault(id, Ignored.NONE)),
                            count));
        }
        return all;
    }

    private static List<Outlook> of(
            Rule rule, Map<LocalDate, Instant> putOff, Instant after, Known known, Ignored ignored, int count) {
        var later = putOff.entrySet().stream()
                .map(each -> new Occurrence(each.getKey(), each.getValue().atZone(rule.zone()), Fit.EXACT))
                .map(occurrence -> Outlook.of(occurrence, true, known));
        var byRule = Occurrences.after(rule, after)
                .filter(each -> each.fit() != Fit.NO_SUCH_DATE && !putOff.containsKey(each.date()))
                .limit(count)
                .map(occurrence -> Outlook.of(occurrence, false, known));
        var inOrder = Stream.concat(later, byRule)
                .sorted(Comparator.comparing(Outlooks::at))
                .limit(count)
                .toList();
        return ignored.isBackedOff() ? thinned(inOrder, ignored) : inOrder;
    }

    /// Once a week, and what the person has put off.
    private static List<Outlook> thinned(List<Outlook> inOrder, Ignored ignored) {
        var all = new ArrayList<Outlook>();
        var before = ignored;
        for (var each : inOrder) {
            if (each.staysAway() != null || each.isPutOff()) {
                all.add(each);
            } else if (before.isTooSoon(at(each))) {
                all.add(each.backedOff());
            } else {
                all.add(each);
                before = before.then(at(each));
            }
        }
        return List.copyOf(all);
    }

    private static Instant at(Outlook outlook) {
        return outlook.occurrence().at().toInstant();
    }
}
