package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.contact.ZoneListener;
import dev.sthira.notification.contact.Zones;
import dev.sthira.notification.publication.DayNews;
import dev.sthira.notification.publication.ToldDay;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each person has said about all of their reminders; whoever else goes by it is told.
@Singleton
class Habits implements PersonalData, ZoneListener {
    private static final String OF_PERSON = "select * from reminder_habit where person = ?";
    private static final String PAUSE = """
            insert into reminder_habit (person, paused_from, paused_to, updated_at)
            values (?, cast(? as date), cast(? as date), ?)
            on conflict (person) do update set paused_from = excluded.paused_from, paused_to = excluded.paused_to,
                                               updated_at = excluded.updated_at""";
    private static final String DAY = """
            insert into reminder_habit (person, day_starts, zone, updated_at) values (?, cast(? as time), ?, ?)
            on conflict (person) do update set day_starts = excluded.day_starts, zone = excluded.zone,
                                               updated_at = excluded.updated_at""";

    private final Sql sql;
    private final DayNews news;
    private final Contacts contacts;
    private final InstantSource clock;

    Habits(Sql sql, DayNews news, Contacts contacts, InstantSource clock) {
        this.sql = sql;
        this.news = news;
        this.contacts = contacts;
        this.clock = clock;
    }

    Habit of(Person person) {
        return sql.first(OF_PERSON, Habits::habit, person.id()).orElse(Habit.USUAL);
    }

    void pause(Person person, Pause pause, Instant now) {
        sql.update(
                PAUSE,
                person.id(),
                pause.from().toString(),
                pause.to() == null ? null : pause.to().toString(),
                now);
        tell(person, now);
    }

    /// There is no pause any more, whether there was one or not.
    void resume(Person person, Instant now) {
        int ended = sql.update(
                "update reminder_habit set paused_from = null, paused_to = null, updated_at = ? where person = ?",
                now,
                person.id());
        if (ended > 0) {
            tell(person, now);
        }
    }

    void day(Person person, LocalTime starts, @Nullable ZoneId zone, Instant now) {
        sql.update(DAY, person.id(), starts.toString(), zone == null ? null : zone.getId(), now);
        tell(person, now);
    }

    @Override
    public void moved(Person person) {
        if (of(person).zone() == null) {
            tell(person, clock.instant());
        }
    }

    /// Whoever has not said where they are now is where their contact says.
    private void tell(Person person, Instant now) {
        var habit = of(person);
        var pause = habit.pause();
        var home = contacts.of(person).map(Contact::zone).orElse(null);
        var day = new ToldDay(
                habit.dayStarts(),
                habit.zone() == null ? home : habit.zone(),
                pause == null ? null : pause.from(),
                pause == null ? null : pause.to());
        news.changed(person, day, now);
    }

    private static Habit habit(Row row) throws SQLException {
        var zone = row.textOrNull("zone");
        var from = row.at().getObject("paused_from", LocalDate.class);
        return new Habit(
                row.at().getObject("day_starts", LocalTime.class),
                zone == null ? null : Zones.kept(zone),
                from == null ? null : new Pause(from, row.at().getObject("paused_to", LocalDate.class)));
    }

    @Override
    public Set<String> tables() {
        return Set.of("reminder_habit");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("reminderHabits", sql.list(OF_PERSON, Habits::habit, person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from reminder_habit where person = ?", person.id());
        news.forgotten(person, clock.instant());
    }
}
