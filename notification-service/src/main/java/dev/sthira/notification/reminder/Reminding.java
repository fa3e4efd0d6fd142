package dev.sthira.notification.reminder;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.reminder.Occurrence.Fit;
import dev.sthira.notification.reminder.OccurrenceRows.Past;
import dev.sthira.notification.reminder.OccurrenceRows.Settled;
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

/// What a person does with reminders, each in one transaction.
@ApplicationScoped
class Reminding {
    private final Reminders reminders;
    private final OccurrenceRows occurrences;
    private final Planning planning;
    private final Outbox outbox;
    private final Unsubscribes unsubscribes;
    private final ReminderSettings settings;

    Reminding(
            Reminders reminders,
            OccurrenceRows occurrences,
            Planning planning,
            Outbox outbox,
            Unsubscribes unsubscribes,
            ReminderSettings settings) {
        this.reminders = reminders;
        this.occurrences = occurrences;
        this.planning = planning;
        this.outbox = outbox;
        this.unsubscribes = unsubscribes;
        this.settings = settings;
    }

    @Transactional
    Reminded add(Person person, Wish wish, Instant now) {
        var held = reminders.held(person);
        var same = same(held, wish);
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
    Reminded change(Person person, UUID id, Condition condition, Wish wish, Instant now) {
        var others = reminders.held(person).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        return found(
                person,
                id,
                condition,
                before -> same(before.remindsLike(wish) ? List.of() : others, wish)
                        .<Reminded>map(Reminded.SameAs::new)
                        .orElseGet(() -> new Reminded.Saved(changed(before, wish, now))));
    }

    /// The one of these that would remind of the same at the same times.
    private static Optional<Reminder> same(List<Reminder> reminders, Wish wish) {
        return reminders.stream().filter(one -> one.remindsLike(wish)).findFirst();
    }

    @Transactional
    Reminded remove(Person person, UUID id, Condition condition, Instant now) {
        return found(person, id, condition, reminder -> {
            withdraw(id, "removed", now);
            reminders.remove(reminder);
            return new Reminded.Removed();
        });
    }

    private Reminded found(Person person, UUID id, Condition condition, Function<Reminder, Reminded> deed) {
        var found = reminders.held(person, id);
        if (found.isEmpty()) {
            return new Reminded.Unknown();
        }
        return condition.allows(found.get().tag()) ? deed.apply(found.get()) : new Reminded.Stale(found.get());
    }

    private Reminder changed(Reminder before, Wish wish, Instant now) {
        var nextDate = ReminderPlanner.firstDate(wish.rule(), doneUntil(before.id(), now));
        occurrences.clear(before.id(), now);
        withdraw(before.id(), "changed", now);
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

    /// The next occurrences that will be sent, if nothing speaks against it on the day.
    @Transactional
    List<Occurrence> next(Reminder reminder, int count, Instant now) {
        if (!reminder.enabled()) {
            return List.of();
        }
        return Occurrences.after(reminder.rule(), doneUntil(reminder.id(), now))
                .filter(each -> each.fit() != Fit.NO_SUCH_DATE)
                .limit(count)
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
    private void begin(Reminder reminder, LocalDate nextDate, Instant now) {
        if (reminder.enabled()) {
            planning.plan(List.of(new ToPlan(reminder.id(), reminder.version(), reminder.rule(), nextDate)), now);
            if (reminder.channels().contains(Channel.EMAIL)) {
                unsubscribes.resume(reminder.person(), Kind.REMINDER);
            }
        }
    }

    private void withdraw(UUID reminder, String reason, Instant now) {
        for (var occurrence : occurrences.sending(reminder)) {
            var messages = outbox.withdraw(ReminderMessages.CAUSE, occurrence.toString(), reason);
            if (messages > 0) {
                occurrences.settle(List.of(new Settled(occurrence, messages, OccurrenceEnd.suppressed(reason))), now);
            }
        }
    }
}
