package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import java.time.Instant;
import java.time.InstantSource;

/// What people have said about all of their reminders, with nobody else to be told of it.
final class SimHabits extends Habits {
    private final Sql sql;

    @SuppressWarnings("NullAway") // nobody is told
    SimHabits(Sql sql) {
        super(sql, null, null, InstantSource.system());
        this.sql = sql;
    }

    @Override
    void pause(Person person, Pause pause, Instant now) {
        sql.update("""
                insert into reminder_habit (person, paused_from, paused_to, updated_at) values (?, ?, ?, ?)
                on conflict (person) do update set paused_from = excluded.paused_from, paused_to = excluded.paused_to""", person.id(), pause.from(), pause.to(), now);
    }
}
