package dev.sthira.session.habit;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What each person has set out to do.
@Singleton
public class Habits implements PersonalData {
    private static final String OF_PERSON = "select * from habit where person = ?";

    private static final String KEEP = """
            insert into habit (person, streaks, rest_days, goal_days, goal_minutes, changed_at, version)
            values (?, ?, ?, ?, ?, ?, 1)
            on conflict (person) do update
            set streaks = excluded.streaks, rest_days = excluded.rest_days, goal_days = excluded.goal_days,
                goal_minutes = excluded.goal_minutes, changed_at = excluded.changed_at, version = habit.version + 1""";

    private final Sql sql;

    Habits(Sql sql) {
        this.sql = sql;
    }

    public Habit of(Person person) {
        return sql.first(OF_PERSON, Habits::habit, person.id()).orElse(Habit.USUAL);
    }

    void keep(Person person, Habit habit, Instant now) {
        sql.update(
                KEEP,
                person.id(),
                habit.streaks(),
                habit.restDays().stream().sorted().map(DayOfWeek::getValue).toArray(Integer[]::new),
                habit.goalDays(),
                habit.goalMinutes(),
                now);
    }

    private static Habit habit(Row row) throws SQLException {
        return new Habit(
                row.bool("streaks"),
                row.integers("rest_days").stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                row.at().getObject("goal_days", Integer.class),
                row.at().getObject("goal_minutes", Integer.class));
    }

    @Override
    public Set<String> tables() {
        return Set.of("habit");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("habits", sql.list(OF_PERSON, row -> HabitView.of(habit(row)), person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from habit where person = ?", person.id());
    }
}
