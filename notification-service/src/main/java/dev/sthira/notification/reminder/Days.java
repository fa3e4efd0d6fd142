package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.reminder.Planning.ToPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a person says about all reminders at once, each in one transaction.
@ApplicationScoped
class Days {
    private final Reminders reminders;
    private final Reminding reminding;
    private final Planning planning;
    private final DateRows dates;
    private final Habits habits;
    private final PracticesSeen practices;
    private final Withdrawing withdrawing;

    Days(
            Reminders reminders,
            Reminding reminding,
            Planning planning,
            DateRows dates,
            Habits habits,
            PracticesSeen practices,
            Withdrawing withdrawing) {
        this.reminders = reminders;
        this.reminding = reminding;
        this.planning = planning;
        this.dates = dates;
        this.habits = habits;
        this.practices = practices;
        this.withdrawing = withdrawing;
    }

    @Transactional
    Habit of(Person person) {
        return habits.of(person);
    }

    /// No reminder comes on these dates, and what is on its way is taken back.
    @Transactional
    void pause(Person person, Pause pause, Instant now) {
        habits.pause(person, pause, now);
        withdrawing.withdraw(dates.sending(person, pause), OccurrenceEnd.skipped(ReminderPlanner.PAUSED), now);
    }

    @Transactional
    void resume(Person person, Instant now) {
        habits.resume(person, now);
    }

    /// What the practices of the last weeks show.
    ///
    /// @param practices how many there were
    record Usual(List<Suggestion> times, int practices) {}

    /// When a person usually practises.
    ///
    /// @param zone to tell it in; null: where the person is, or else UTC
    @Transactional
    Usual usual(Person person, @Nullable ZoneId zone, Instant now) {
        var habit = habits.of(person);
        var where = Objects.requireNonNullElse(zone == null ? habit.zone() : zone, ZoneOffset.UTC);
        var practised = practices.practised(person, now.minus(PracticesSeen.KEPT));
        return new Usual(Suggestion.of(practised, where, habit.dayStarts()), practised.size());
    }

    /// From now on the day begins then, and this is where the person is.
    @Transactional
    void day(Person person, LocalTime starts, @Nullable ZoneId zone, Instant now) {
        var held = reminders.held(person);
        habits.day(person, starts, zone, now);
        for (var one : held) {
            // One that is gone meanwhile needs no other day.
            reminders.held(person, one.id()).ifPresent(reminder -> move(reminder, starts, zone, now));
        }
    }

    private void move(Reminder reminder, LocalTime starts, @Nullable ZoneId zone, Instant now) {
        var wish = reminder.wish().where(zone);
        if (Objects.equals(wish, reminder.wish())) {
            planning.move(List.of(ToPlan.planned(reminder, starts)));
        } else {
            reminding.changed(reminder, wish, now);
        }
    }
}
