package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The rules of all persons; the owner always stands in the `where`.
@Singleton
class Reminders implements PersonalData {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('reminder ' || ?, 0))";
    private static final String OWN = "select * from reminder where person = ? and id = ?";
    private static final String ADD = """
            insert into reminder (person, rrule, wall_time, zone, sequence, channels, enabled, next_date, plan_at, tzdb,
                                  created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning *""";
    private static final String CHANGE = """
            update reminder set version = version + 1, rrule = ?, wall_time = ?, zone = ?, sequence = ?, channels = ?,
                   enabled = ?, next_date = ?, plan_at = ?, tzdb = ?, updated_at = ?
             where person = ? and id = ? returning *""";

    private final Sql sql;

    Reminders(Sql sql) {
        this.sql = sql;
    }

    /// How many a person has; nobody adds one to them until the transaction has ended.
    int held(Person person) {
        sql.list(ONE_AT_A_TIME, _ -> true, person.id());
        return sql.list("select count(*) from reminder where person = ?", Row::number, person.id())
                .getFirst();
    }

    List<Reminder> of(Person person) {
        return sql.list("select * from reminder where person = ? order by id", Reminders::reminder, person.id());
    }

    Optional<Reminder> of(Person person, UUID id) {
        return sql.first(OWN, Reminders::reminder, person.id(), id);
    }

    /// The same; nobody else plans or changes it until the transaction has ended.
    Optional<Reminder> held(Person person, UUID id) {
        return sql.first(OWN + " for update", Reminders::reminder, person.id(), id);
    }

    /// Adds a reminder, to be planned at once.
    Reminder add(Person person, Wish wish, Instant now) {
        return sql.list(
                        ADD,
                        Reminders::reminder,
                        person.id(),
                        wish.rule().rrule(),
                        wish.rule().time(),
                        wish.rule().zone().getId(),
                        wish.sequence(),
                        words(wish.channels()),
                        wish.enabled(),
                        ReminderPlanner.firstDate(wish.rule(), now),
                        now,
                        Tzdb.version(),
                        now,
                        now)
                .getFirst();
    }

    /// Changes a reminder that is held, to be planned at once.
    Reminder change(Reminder before, Wish wish, LocalDate nextDate, Instant now) {
        return sql.list(
                        CHANGE,
                        Reminders::reminder,
                        wish.rule().rrule(),
                        wish.rule().time(),
                        wish.rule().zone().getId(),
                        wish.sequence(),
                        words(wish.channels()),
                        wish.enabled(),
                        nextDate,
                        now,
                        Tzdb.version(),
                        now,
                        before.person().id(),
                        before.id())
                .getFirst();
    }

    void remove(Reminder reminder) {
        sql.update(
                "delete from reminder where person = ? and id = ?",
                reminder.person().id(),
                reminder.id());
    }

    /// Reads a row that has all columns of a reminder.
    static Reminder reminder(Row row) throws SQLException {
        return new Reminder(
                row.uuid("id"),
                new Person(row.text("person")),
                row.big("version"),
                Rule.parse(row.text("rrule"), LocalTime.parse(row.text("wall_time")), ZoneId.of(row.text("zone"))),
                row.text("sequence"),
                row.texts("channels").stream().map(Channel::ofWord).collect(Collectors.toUnmodifiableSet()),
                row.bool("enabled"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static String[] words(Set<Channel> channels) {
        return channels.stream().map(Channel::word).sorted().toArray(String[]::new);
    }

    @Override
    public Set<String> tables() {
        return Set.of("reminder");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("reminders", of(person).stream().map(ReminderView::of).toList());
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from reminder where person = ?", person.id());
    }
}
