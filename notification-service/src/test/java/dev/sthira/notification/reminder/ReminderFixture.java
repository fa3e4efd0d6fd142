package dev.sthira.notification.reminder;

import static org.awaitility.Awaitility.await;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Planning.ToPlan;
import dev.sthira.notification.reminder.Reminder.Wish;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Reminders of people, set up at whatever time a test wants it to be.
@Singleton
class ReminderFixture {
    private final Sql sql;
    private final Reminders reminders;
    private final Planning planning;

    ReminderFixture(Sql sql, Reminders reminders, Planning planning) {
        this.sql = sql;
        this.reminders = reminders;
        this.planning = planning;
    }

    void forgetEverything() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> sql.update(
                                "truncate reminder, practice_seen, published_sequence, catalog_copy, message, contact, device, unsubscribed cascade"));
    }

    /// Every day at this wall time.
    Reminder daily(String person, String time, String zone, Instant now, Channel... channels) {
        var rule = new Rule(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(time), ZoneId.of(zone));
        return QuarkusTransaction.requiringNew().call(() -> {
            var reminder = reminders.add(
                    new Person(person), new Wish(rule, "back-strengthening", Set.of(channels), true), now);
            planning.plan(
                    List.of(new ToPlan(reminder.id(), reminder.version(), rule, ReminderPlanner.firstDate(rule, now))),
                    now);
            return reminder;
        });
    }

    /// The catalog has published this class and no other.
    void published(String slug) {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("""
                    insert into published_sequence (slug, change, shown, version, title, languages, titles, minutes)
                    values (?, 1, true, 1, 'Back Strengthening', '{en,de}', '{Back Strengthening,Kraft für den Rücken}', 23)
                    """, slug);
            sql.update("insert into catalog_copy (whole_since) values (now())");
        });
    }

    /// Waits until it is known that somebody has practised.
    void awaitPractice(String person) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> sql.first(
                                "select 1 as n from practice_seen where person = ?", row -> row.integer("n"), person)
                        .isPresent());
    }

    void contact(String person) {
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                        insert into contact (person, email, name, locale, zone, confirmed, updated_at)
                        values (?, ?, 'Maya', 'en', 'Europe/Berlin', true, now())""", person, person + "@example.org"));
    }

    /// The occurrences of a reminder in order, as "2026-11-23 handed-over" or "2026-11-24 skipped(practised-today)".
    List<String> occurrences(UUID reminder) {
        return sql.list("""
                select local_date || ' ' || state || coalesce('(' || reason || ')', '') as said
                  from occurrence where reminder = ? order by local_date""", row -> row.text("said"), reminder);
    }

    /// The instants at which its planned occurrences are due.
    List<Instant> planned(UUID reminder) {
        return sql.list(
                "select at from occurrence where reminder = ? and state = 'planned' order by at",
                row -> row.instant("at"),
                reminder);
    }

    /// The instants whose messages are on their way.
    List<Instant> sending(UUID reminder) {
        return sql.list(
                "select at from occurrence where reminder = ? and state = 'sending' order by at",
                row -> row.instant("at"),
                reminder);
    }

    int count(String table) {
        return sql.first("select count(*)::int n from " + table, row -> row.integer("n"))
                .orElseThrow();
    }

    int change(String statement, Object... parameters) {
        return QuarkusTransaction.requiringNew().call(() -> sql.update(statement, parameters));
    }
}
