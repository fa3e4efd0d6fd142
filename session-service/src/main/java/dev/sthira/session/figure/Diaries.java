package dev.sthira.session.figure;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.day.PersonDay;
import dev.sthira.session.day.PersonDays;
import dev.sthira.session.day.ZoneQuery;
import dev.sthira.session.figure.Back.Feeling;
import dev.sthira.session.figure.Purposes.Meant;
import dev.sthira.session.habit.Habit;
import dev.sthira.session.habit.Habits;
import dev.sthira.session.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads what people have practised. A practice keeps the day that was written down for it; one without gets its day
/// from the calendar it is read by.
@ApplicationScoped
public class Diaries {
    private static final String PRACTISED = "select day, started_at, held_us, sequence from practised where person = ?";

    private static final String POSES = """
            select dense_rank() over (order by p.session, p.seat) as practice, p.day, p.started_at, q.pose, q.name, q.side,
                   q.planned_us, q.held_us
            from practice p join practice_pose q using (session, seat) where p.person = ? and p.ended_at is not null""";

    private static final String FEELINGS = """
            select d.day, d.started_at, max(f.before) as before, max(f.after) as after
            from practice_feeling f join practised d on d.person = f.person and d.id = f.practice
            where f.person = ? and f.part in ('back', 'lower-back')
            group by d.day, d.started_at, d.id order by d.started_at, d.id""";

    private static final String PURPOSES = """
            with own as (select plan_id, count(*) as practices, sum(held_us) as held_us
                         from practice where person = ? and ended_at is not null group by plan_id)
            select practices, held_us, compose ->> 'intent' as intent,
                   array(select jsonb_array_elements_text(nullif(compose -> 'focus', 'null'))) as areas
            from own join plan on plan.id = plan_id
                 cross join lateral (select nullif(body::jsonb #> '{wishes,compose}', 'null') as compose) wished""";

    private static final String TITLE = """
            select body::jsonb #>> '{sequence,title}' as title from practice join plan on plan.id = plan_id
            where person = ? and sequence = ? order by started_at desc limit 1""";

    private final Sql sql;
    private final Sessions sessions;
    private final Habits habits;
    private final PersonDays days;

    Diaries(Sql sql, Sessions sessions, Habits habits, PersonDays days) {
        this.sql = sql;
        this.sessions = sessions;
        this.habits = habits;
        this.days = days;
    }

    /// All that a person has practised, to be read by the days of the zone that is asked for.
    public Diary of(Person person, ZoneQuery asked) {
        Habit habit = habits.of(person);
        Calendar calendar = calendar(person, habit, asked);
        return new Diary(
                sql.list(
                        PRACTISED,
                        row -> new Practised(
                                day(row, calendar),
                                row.instant("started_at"),
                                row.micros("held_us"),
                                row.textOrNull("sequence")),
                        person.id()),
                calendar,
                habit);
    }

    /// The days of a person, as they are in the zone that is asked for.
    public Calendar calendar(Person person, ZoneQuery asked) {
        return calendar(person, habits.of(person), asked);
    }

    private Calendar calendar(Person person, Habit habit, ZoneQuery asked) {
        PersonDay day = days.of(person);
        return Calendar.of(day, habit, asked.place(), sessions.now());
    }

    /// What each practice was for each pose and side.
    List<HeldPose> poses(Person person, Calendar calendar) {
        return sql.list(
                POSES,
                row -> new HeldPose(
                        row.integer("practice"),
                        day(row, calendar),
                        row.text("pose"),
                        row.text("name"),
                        row.text("side"),
                        row.micros("planned_us"),
                        row.micros("held_us")),
                person.id());
    }

    /// How the sides of what a person held are shared.
    public Balance balance(Person person, Calendar calendar) {
        return Balance.of(poses(person, calendar));
    }

    /// How a person's back was.
    public Back back(Person person, Calendar calendar) {
        return Back.of(sql.list(
                FEELINGS,
                row -> new Feeling(
                        day(row, calendar),
                        row.at().getObject("before", Integer.class),
                        row.at().getObject("after", Integer.class)),
                person.id()));
    }

    /// What their classes were for.
    Purposes purposes(Person person, Diary diary) {
        return Purposes.of(
                sql.list(
                        PURPOSES,
                        row -> new Meant(
                                row.textOrNull("intent"),
                                row.texts("areas"),
                                row.integer("practices"),
                                row.micros("held_us")),
                        person.id()),
                diary.practised());
    }

    /// What a class was called when they practised it last; nothing if none of it was a session.
    Optional<String> title(Person person, String sequence) {
        return sql.first(TITLE, row -> row.text("title"), person.id(), sequence);
    }

    private static LocalDate day(Row row, Calendar calendar) throws SQLException {
        LocalDate written = row.at().getObject("day", LocalDate.class);
        return written == null ? calendar.cut().day(row.instant("started_at")) : written;
    }
}
