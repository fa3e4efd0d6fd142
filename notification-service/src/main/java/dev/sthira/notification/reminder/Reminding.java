package dev.sthira.notification.reminder;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.preference.Choices;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.reminder.OccurrenceRows.Past;
import dev.sthira.notification.reminder.Planning.ToPlan;
import dev.sthira.notification.reminder.Reminder.Wish;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a person does with reminders, each in one transaction.
@ApplicationScoped
class Reminding {
    private final Reminders reminders;
    private final OccurrenceRows occurrences;
    private final Planning planning;
    private final Habits habits;
    private final Outlooks outlooks;
    private final Choices choices;
    private final Withdrawing withdrawing;
    private final Unsubscribes unsubscribes;
    private final ReminderSettings settings;

    Reminding(
            Reminders reminders,
            OccurrenceRows occurrences,
            Planning planning,
            Habits habits,
            Outlooks outlooks,
            Choices choices,
            Withdrawing withdrawing,
            Unsubscribes unsubscribes,
            ReminderSettings settings) {
        this.reminders = reminders;
        this.occurrences = occurrences;
        this.planning = planning;
        this.habits = habits;
        this.outlooks = outlooks;
        this.choices = choices;
        this.withdrawing = withdrawing;
        this.unsubscribes = unsubscribes;
        this.settings = settings;
    }

    @Transactional
    Reminded add(Person person, Wish wished, Instant now) {
        var held = reminders.held(person);
        var wish = wished.where(habits.of(person).zone());
        var same = same(held, wish, now);
        if (same.isPresent()) {
            return new Reminded.SameAs(same.get());
        }
        if (held.size() >= settings.most()) {
            return new Reminded.TooMany(settings.most());
        }
        var reminder = reminders.add(person, wish, now);
        begin(reminder, ReminderPlanner.firstDate(wish.rule(), now), now);
        return new Reminded.Saved(reminder);
    }

    @Transactional
    Reminded change(Person person, UUID id, Condition condition, Wish wished, Instant now) {
        var others = reminders.held(person).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        var wish = wished.where(habits.of(person).zone());
        return found(
                person,
                id,
                condition,
                now,
                before -> same(before.remindsLike(wish, now) ? List.of() : others, wish, now)
                        .<Reminded>map(Reminded.SameAs::new)
                        .orElseGet(() -> new Reminded.Saved(changed(before, wish, now))));
    }

    /// The one of these that would remind of the same at the same times.
    private static Optional<Reminder> same(List<Reminder> reminders, Wish wish, Instant now) {
        return reminders.stream().filter(one -> one.remindsLike(wish, now)).findFirst();
    }

    @Transactional
    Reminded remove(Person person, UUID id, Condition condition, Instant now) {
        return found(person, id, condition, now, reminder -> {
            withdrawing.withdraw(occurrences.sending(id), OccurrenceEnd.suppressed("removed"), now);
            reminders.remove(reminder);
            return new Reminded.Removed();
        });
    }

    private Reminded found(
            Person person, UUID id, Condition condition, Instant now, Function<Reminder, Reminded> deed) {
        var found = reminders.held(person, id);
        if (found.isEmpty()) {
            return new Reminded.Unknown();
        }
        var reminder = found.get();
        return condition.allows(reminder.changeTag()) || condition.allows(reminder.tag(now))
                ? deed.apply(reminder)
                : new Reminded.Stale(reminder.tag(now));
    }

    /// Another rule for a reminder that is held.
    Reminder changed(Reminder before, Wish wish, Instant now) {
        var nextDate = ReminderPlanner.firstDate(wish.rule(), doneUntil(before.id(), now));
        occurrences.clear(before.id(), now);
        withdrawing.withdraw(occurrences.sending(before.id()), OccurrenceEnd.suppressed("changed"), now);
        var after = reminders.change(before, wish, nextDate, now);
        begin(after, nextDate, now);
        return after;
    }

    @Transactional
    List<Reminder> of(Person person) {
        return reminders.of(person);
    }

    @Transactional
    Optional<Reminder> of(Person person, UUID id) {
        return reminders.of(person, id);
    }

    /// The next occurrences, and what will become of each as things stand.
    @Transactional
    List<Outlook> next(Reminder reminder, int count, Instant now) {
        if (!reminder.enabled()) {
            return List.of();
        }
        var choice = choices.of(reminder.person());
        var grace = reminder.grace(settings.grace());
        return outlooks
                .of(reminder.person(), List.of(reminder), count, now)
                .getOrDefault(reminder.id(), List.of())
                .stream()
                .map(outlook -> outlook.heeding(choice, grace))
                .toList();
    }

    /// What became of the date that came last, if one has.
    @Transactional
    Optional<Past> last(Reminder reminder) {
        return occurrences.last(reminder.id());
    }

    /// What is done is an instant: a rule that is moved to later today, or to a zone where that date is yet to come,
    /// comes again.
    private Instant doneUntil(UUID reminder, Instant now) {
        return occurrences.doneUntil(reminder).filter(now::isBefore).orElse(now);
    }

    /// Whoever sets up a reminder by e-mail wants the mails, even after having ended them once.
    private void begin(Reminder reminder, @Nullable LocalDate nextDate, Instant now) {
        if (reminder.enabled() && nextDate != null) {
            var starts = habits.of(reminder.person()).dayStarts();
            planning.plan(
                    List.of(new ToPlan(reminder.id(), reminder.version(), reminder.rule(), starts, nextDate)), now);
            if (reminder.channels().contains(Channel.EMAIL)) {
                unsubscribes.resume(reminder.person(), Kind.REMINDER);
            }
        }
    }
}
