package dev.sthira.notification.reminder;

import static org.awaitility.Awaitility.await;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.database.DatabaseFailed;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Reminders of people, set up at whatever time a test wants it to be.
@Singleton
class ReminderFixture {
    private static final String EVERYTHING = """
            truncate catalog_copy, published_sequence, reminder, reminder_habit, practice_seen, message, contact, device,
                     unsubscribed, action_done cascade""";

    private final Sql sql;
    private final Reminders reminders;
    private final Reminding reminding;
    private final Habits habits;
    private final Planning planning;

    ReminderFixture(Sql sql, Reminders reminders, Reminding reminding, Habits habits, Planning planning) {
        this.sql = sql;
        this.reminders = reminders;
        this.reminding = reminding;
        this.habits = habits;
        this.planning = planning;
    }

    /// Messages may be under way, which look at the same tables; whoever comes off worse tries again.
    void forgetEverything() {
        await().ignoreExceptionsInstanceOf(DatabaseFailed.class)
                .until(() -> QuarkusTransaction.requiringNew().call(() -> sql.update(EVERYTHING) >= 0));
    }

    /// Every day at this wall time.
    Reminder daily(String person, String time, String zone, Instant now, Channel... channels) {
        var rule = new Rule(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(time), ZoneId.of(zone));
        return add(person, Wish.usual(rule, "back-strengthening", Set.of(channels)), now);
    }

    /// On these days, by mail.
    Reminder on(String person, String time, String zone, Instant now, DayOfWeek... days) {
        var rule = new Rule(Set.of(days), LocalTime.parse(time), ZoneId.of(zone));
        return add(person, Wish.usual(rule, "back-strengthening", Set.of(Channel.EMAIL)), now);
    }

    /// Every day by mail, wherever the person is.
    Reminder travelling(String person, String time, String zone, Instant now) {
        return add(person, wish(time, zone, true), now);
    }

    /// Every day by mail.
    Wish wish(String time, String zone, boolean travels) {
        var rule = new Rule(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(time), ZoneId.of(zone));
        return new Wish(rule, "back-strengthening", PlanWishes.NONE, Set.of(Channel.EMAIL), null, travels, true, true);
    }

    /// By mail on the dates of this rule.
    Reminder by(String rule, String startsOn, String person, String time, String zone, Instant now) {
        var dates = new Rule(
                RecurrenceReader.read(rule), LocalDate.parse(startsOn), null, LocalTime.parse(time), ZoneId.of(zone));
        return add(person, Wish.usual(dates, "back-strengthening", Set.of(Channel.EMAIL)), now);
    }

    /// The same at another wall time.
    void moved(Reminder reminder, String time, Instant now) {
        var wish = wish(time, reminder.rule().zone().getId(), false);
        var _ = reminding.change(reminder.person(), reminder.id(), Condition.THERE, wish, now);
    }

    /// As wished.
    Reminder add(String person, Wish wish, Instant now) {
        var rule = wish.rule();
        return QuarkusTransaction.requiringNew().call(() -> {
            var reminder = reminders.add(new Person(person), wish, now);
            planning.plan(
                    List.of(new ToPlan(
                            reminder.id(),
                            reminder.version(),
                            rule,
                            habits.of(reminder.person()).dayStarts(),
                            Objects.requireNonNull(ReminderPlanner.firstDate(rule, now)))),
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

    /// What the messages that wait say.
    List<String> contents() {
        return sql.list("select content from message where content is not null", row -> row.text("content"));
    }

    int count(String table) {
        return sql.first("select count(*)::int n from " + table, row -> row.integer("n"))
                .orElseThrow();
    }

    /// The one id that a query finds.
    UUID id(String query, Object... parameters) {
        return sql.first(query, row -> row.uuid("id"), parameters).orElseThrow();
    }

    int change(String statement, Object... parameters) {
        return QuarkusTransaction.requiringNew().call(() -> sql.update(statement, parameters));
    }
}
