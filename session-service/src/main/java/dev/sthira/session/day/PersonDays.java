package dev.sthira.session.day;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known about the days of each person.
@Singleton
public class PersonDays implements PersonalData {
    private static final String OF_PERSONS =
            "select person, zone, day_starts, paused_from, paused_to from person_day where person = any(?)";

    /// A day as it is exported.
    record DayView(
            @Nullable String zone,
            LocalTime startsAt,
            @Nullable LocalDate pausedFrom,
            @Nullable LocalDate pausedTo) {}

    private final Sql sql;

    PersonDays(Sql sql) {
        this.sql = sql;
    }

    public PersonDay of(Person person) {
        return of(List.of(person)).getOrDefault(person, PersonDay.USUAL);
    }

    /// Of those of them about whom anything is known.
    public Map<Person, PersonDay> of(Collection<Person> persons) {
        var days = new HashMap<Person, PersonDay>();
        String[] ids = persons.stream().map(Person::id).distinct().toArray(String[]::new);
        sql.each(OF_PERSONS, row -> days.put(new Person(row.text("person")), day(row)), (Object) ids);
        return days;
    }

    /// A name that is no zone here is one that nobody has said.
    private static PersonDay day(Row row) throws SQLException {
        var from = date(row, "paused_from");
        return new PersonDay(
                Optional.ofNullable(row.textOrNull("zone")).flatMap(Zone::of).orElse(null),
                row.at().getObject("day_starts", LocalTime.class),
                from == null ? null : new Pause(from, date(row, "paused_to")));
    }

    private static @Nullable LocalDate date(Row row, String column) throws SQLException {
        return row.at().getObject(column, LocalDate.class);
    }

    @Override
    public Set<String> tables() {
        return Set.of("person_day");
    }

    @Override
    public Map<String, ?> export(Person person) {
        String[] id = {person.id()};
        return Map.of(
                "days",
                sql.list(
                        OF_PERSONS,
                        row -> new DayView(
                                row.textOrNull("zone"),
                                row.at().getObject("day_starts", LocalTime.class),
                                date(row, "paused_from"),
                                date(row, "paused_to")),
                        (Object) id));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from person_day where person = ?", person.id());
    }
}
