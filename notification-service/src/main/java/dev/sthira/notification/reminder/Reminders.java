package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules of all persons; the owner always stands in the `where`.
@Singleton
class Reminders {
    private static final String INSERT = """
            insert into reminder (person, rrule, wall_time, zone, sequence, channels, enabled, next_date, plan_at, tzdb,
                                  idempotency_key, request_hash, created_at, updated_at)
            values (?, ?, cast(? as time), ?, ?, ?, ?, cast(? as date), ?, ?, ?, ?, ?, ?)
            returning *""";
    private static final String UPDATE = """
            update reminder set version = version + 1, rrule = ?, wall_time = cast(? as time), zone = ?, sequence = ?,
                   channels = ?, enabled = ?, next_date = cast(? as date), plan_at = ?, tzdb = ?, updated_at = ?
             where id = ? and person = ?
            returning *""";
    private static final String FORGET_OLD_KEY = """
            update reminder set idempotency_key = null, request_hash = null
             where person = ? and idempotency_key = ? and created_at <= ?""";

    private final Sql sql;

    Reminders(Sql sql) {
        this.sql = sql;
    }

    /// An idempotency key and the hash of the request that came with it.
    record Key(String key, String request) {}

    /// A reminder and the hash of the request that made it.
    record Made(Reminder reminder, String request) {}

    /// Lets one transaction at a time add reminders for this person.
    void hold(String person) {
        sql.list("select 1 from pg_advisory_xact_lock(hashtextextended('reminder ' || ?, 0))", _ -> true, person);
    }

    /// What was made with this key since an instant.
    Optional<Made> madeWith(String person, String key, Instant since) {
        sql.update(FORGET_OLD_KEY, person, key, since);
        return sql.first(
                "select * from reminder where person = ? and idempotency_key = ?",
                row -> new Made(reminder(row), row.text("request_hash")),
                person,
                key);
    }

    int count(String person) {
        return sql.first("select count(*)::int n from reminder where person = ?", row -> row.integer("n"), person)
                .orElseThrow();
    }

    List<Reminder> of(String person) {
        return sql.list("select * from reminder where person = ? order by id", Reminders::reminder, person);
    }

    Optional<Reminder> of(String person, UUID id) {
        return sql.first("select * from reminder where person = ? and id = ?", Reminders::reminder, person, id);
    }

    /// The same; nobody else plans or changes it until the transaction has ended.
    Optional<Reminder> held(String person, UUID id) {
        return sql.first(
                "select * from reminder where person = ? and id = ? for update", Reminders::reminder, person, id);
    }

    Reminder add(String person, Wish wish, @Nullable Key key, Instant now) {
        return sql.first(
                        INSERT,
                        Reminders::reminder,
                        person,
                        wish.rule().rrule(),
                        wish.rule().time().toString(),
                        wish.rule().zone().getId(),
                        wish.sequence(),
                        words(wish),
                        wish.enabled(),
                        ReminderPlanner.firstDate(wish.rule(), now).toString(),
                        now,
                        Tzdb.version(),
                        key == null ? null : key.key(),
                        key == null ? null : key.request(),
                        now,
                        now)
                .orElseThrow();
    }

    Reminder change(Reminder before, Wish wish, LocalDate nextDate, Instant now) {
        return sql.first(
                        UPDATE,
                        Reminders::reminder,
                        wish.rule().rrule(),
                        wish.rule().time().toString(),
                        wish.rule().zone().getId(),
                        wish.sequence(),
                        words(wish),
                        wish.enabled(),
                        nextDate.toString(),
                        now,
                        Tzdb.version(),
                        now,
                        before.id(),
                        before.person())
                .orElseThrow();
    }

    void remove(Reminder reminder) {
        sql.update("delete from reminder where id = ? and person = ?", reminder.id(), reminder.person());
    }

    static Reminder reminder(Row row) throws SQLException {
        return new Reminder(
                row.uuid("id"),
                row.text("person"),
                row.at().getLong("version"),
                rule(row),
                row.text("sequence"),
                row.texts("channels").stream()
                        .map(word -> Channel.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                row.bool("enabled"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static Rule rule(Row row) throws SQLException {
        return Rule.parse(row.text("rrule"), LocalTime.parse(row.text("wall_time")), ZoneId.of(row.text("zone")));
    }

    private static String[] words(Wish wish) {
        return wish.channels().stream().map(Channel::word).sorted().toArray(String[]::new);
    }
}
