package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.reminder.Reminder.Wish;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of reminders without an entity manager: what is written is what the entity holds.
@Vetoed
final class SimReminders extends Reminders {
    private static final String PUT = """
            insert into reminder (id, person, version, rrule, wall_time, zone, starts_on, ends_on, except_dates, grace_minutes, sequence,
                                  channels, travels, backs_off, enabled, next_date, plan_at, tzdb, created_at, updated_at)
            values (?, ?, ?, ?, cast(? as time), ?, ?, ?, '{}', ?, ?, ?, ?, ?, ?, cast(? as date), ?, ?, ?, ?)
            on conflict (id) do update
               set version = excluded.version, rrule = excluded.rrule, wall_time = excluded.wall_time, zone = excluded.zone,
                   grace_minutes = excluded.grace_minutes, channels = excluded.channels, enabled = excluded.enabled,
                   next_date = excluded.next_date, plan_at = excluded.plan_at, updated_at = excluded.updated_at""";

    private final Sql sql;
    private final SimTime time;

    SimReminders(Sql sql, SimTime time) {
        super(sql, InstantSource.system());
        this.sql = sql;
        this.time = time;
    }

    private List<Reminder> read(String query, Object... parameters) {
        return sql.list(query, row -> reminder(row).orElseThrow(), parameters);
    }

    @Override
    List<Reminder> of(Person person) {
        return read("select * from reminder where person = ? order by id", person.id());
    }

    @Override
    Optional<Reminder> of(Person person, UUID id) {
        return read("select * from reminder where person = ? and id = ?", person.id(), id).stream()
                .findFirst();
    }

    @Override
    Optional<Reminder> held(Person person, UUID id) {
        return read("select * from reminder where person = ? and id = ? for update", person.id(), id).stream()
                .findFirst();
    }

    @Override
    Reminder add(Person person, Wish wish, Instant now) {
        var entity = new ReminderEntity(person, now);
        entity.id = new UUID(time.random.nextLong(), time.random.nextLong());
        entity.take(wish, ReminderPlanner.firstDate(wish.rule(), now), now);
        return put(entity);
    }

    @Override
    Reminder change(Reminder before, Wish wish, @Nullable LocalDate nextDate, Instant now) {
        var entity = new ReminderEntity(before.person(), before.createdAt());
        entity.id = before.id();
        entity.take(wish, nextDate, now);
        entity.version = before.version() + 1;
        return put(entity);
    }

    private Reminder put(ReminderEntity entity) {
        sql.update(
                PUT,
                entity.id,
                entity.person,
                entity.version,
                entity.rrule,
                entity.wallTime.toString(),
                entity.zone,
                entity.startsOn,
                entity.endsOn,
                entity.graceMinutes,
                entity.sequence,
                entity.channels,
                entity.travels,
                entity.backsOff,
                entity.enabled,
                entity.nextDate == null ? null : entity.nextDate.toString(),
                entity.planAt,
                entity.tzdb,
                entity.createdAt,
                entity.updatedAt);
        return entity.reminder().orElseThrow();
    }

    @Override
    void remove(Reminder reminder) {
        sql.update("delete from reminder where id = ?", reminder.id());
    }
}
