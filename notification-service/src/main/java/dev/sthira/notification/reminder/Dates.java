package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.reminder.DateRows.OfDate;
import dev.sthira.notification.reminder.Occurrence.Fit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// What a person does with single dates of a reminder, each in one transaction.
@ApplicationScoped
class Dates {
    private static final int A_YEAR = 366;
    static final Duration STILL_TO_PUT_OFF = Duration.ofHours(12);

    private final Reminders reminders;
    private final DateRows rows;
    private final Skips skips;
    private final Withdrawing withdrawing;

    Dates(Reminders reminders, DateRows rows, Skips skips, Withdrawing withdrawing) {
        this.reminders = reminders;
        this.rows = rows;
        this.skips = skips;
        this.withdrawing = withdrawing;
    }

    /// It does not come on that date, and what is on its way is taken back.
    @Transactional
    Reminded skip(Person person, UUID id, LocalDate date, Instant now) {
        return held(person, id, reminder -> {
            var today = LocalDate.ofInstant(now, reminder.rule().zone());
            if (date.isBefore(today)
                    || date.isAfter(today.plusDays(A_YEAR))
                    || !reminder.rule().names(date)) {
                return new Reminded.NothingThen(date);
            }
            skips.add(id, date);
            withdrawing.withdraw(rows.sending(id, date), OccurrenceEnd.skipped(ReminderPlanner.SKIPPED), now);
            return new Reminded.Saved(reminder);
        });
    }

    /// It comes on that date, if its time is not over.
    @Transactional
    Reminded unskip(Person person, UUID id, LocalDate date) {
        return held(person, id, reminder -> {
            skips.remove(id, date);
            return new Reminded.Saved(reminder);
        });
    }

    /// It comes so much later: than it is due, or than now if it has been. Put off again, it comes once.
    @Transactional
    Reminded snooze(Person person, UUID id, LocalDate date, Duration by, Instant now) {
        return held(
                person,
                id,
                reminder -> rows.held(id, date)
                        .filter(row -> reminder.enabled() && isToPutOff(row, now))
                        .map(row -> snoozed(reminder, date, row, by, now))
                        .orElseGet(() -> new Reminded.NothingThen(date)));
    }

    private Reminded held(Person person, UUID id, Function<Reminder, Reminded> deed) {
        return reminders.held(person, id).map(deed).orElseGet(Reminded.Unknown::new);
    }

    private static boolean isToPutOff(OfDate row, Instant now) {
        return row.fit() != Fit.NO_SUCH_DATE && row.at().isAfter(now.minus(STILL_TO_PUT_OFF));
    }

    private Reminded snoozed(Reminder reminder, LocalDate date, OfDate row, Duration by, Instant now) {
        skips.remove(reminder.id(), date);
        if (row.isPlanned()) {
            rows.putOff(row.id(), (row.at().isAfter(now) ? row.at() : now).plus(by));
        } else {
            withdrawing.withdraw(List.of(row.id()), OccurrenceEnd.skipped(ReminderPlanner.SNOOZED), now);
            rows.comeAgain(row.id(), now.plus(by));
        }
        return new Reminded.Saved(reminder);
    }
}
