package dev.sthira.notification.choice;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.contact.Zones;
import dev.sthira.notification.preference.Choice;
import dev.sthira.notification.preference.Choices;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.preference.QuietHours;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What each person has said about being told. Whoever has not said where they are now is where their
/// contact says.
@Singleton
class PersonChoices implements Choices, PersonalData {
    private static final String OF_PERSONS = """
            select m.*, coalesce(h.zone, c.zone) as zone
              from message_choice m
              left join reminder_habit h on h.person = m.person
              left join contact c on c.person = m.person
             where m.person = any(?) order by m.person""";
    private static final String HELD = OF_PERSONS + " for no key update of m";
    private static final String ZONE = """
            select coalesce((select zone from reminder_habit where person = ?),
                            (select zone from contact where person = ?)) as zone""";
    private static final String PUT = """
            insert into message_choice (person, all_off, off_on_devices, quiet_from, quiet_to, most_a_day, updated_at)
            values (?, ?, ?, cast(? as time), cast(? as time), ?, ?)
            on conflict (person) do update
               set all_off = excluded.all_off, off_on_devices = excluded.off_on_devices, quiet_from = excluded.quiet_from,
                   quiet_to = excluded.quiet_to, most_a_day = excluded.most_a_day, updated_at = excluded.updated_at""";

    private final Sql sql;

    PersonChoices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Choice of(Person person) {
        return read(OF_PERSONS, Set.of(person)).getOrDefault(person, Choice.USUAL);
    }

    @Override
    public Map<Person, Choice> held(Collection<Person> persons) {
        return persons.isEmpty() ? Map.of() : read(HELD, persons);
    }

    private Map<Person, Choice> read(String statement, Collection<Person> persons) {
        var choices = new HashMap<Person, Choice>();
        sql.each(statement, row -> choices.put(new Person(row.text("person")), choice(row)), (Object)
                persons.stream().map(Person::id).toArray(String[]::new));
        return choices;
    }

    /// Where a person is; null if nobody knows.
    @Nullable
    ZoneId zone(Person person) {
        return sql.first(ZONE, row -> Optional.ofNullable(row.textOrNull("zone")), person.id(), person.id())
                .flatMap(zone -> zone)
                .map(Zones::kept)
                .orElse(null);
    }

    void put(Person person, Choice choice, Instant now) {
        var quiet = choice.quiet();
        sql.update(
                PUT,
                person.id(),
                choice.allOff(),
                choice.offOnDevices().stream().map(Kind::word).sorted().toArray(String[]::new),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.to().toString(),
                choice.mostADay(),
                now);
    }

    private static Choice choice(Row row) throws SQLException {
        var zone = row.textOrNull("zone");
        return new Choice(
                row.bool("all_off"),
                Kind.known(row.texts("off_on_devices")),
                quiet(row),
                zone == null ? null : Zones.kept(zone),
                row.at().getObject("most_a_day", Integer.class));
    }

    private static @Nullable QuietHours quiet(Row row) throws SQLException {
        var from = row.at().getObject("quiet_from", LocalTime.class);
        return from == null ? null : new QuietHours(from, row.at().getObject("quiet_to", LocalTime.class));
    }

    @Override
    public Set<String> tables() {
        return Set.of("message_choice");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("messageChoices", read(OF_PERSONS, Set.of(person)).values());
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from message_choice where person = ?", person.id());
    }
}
