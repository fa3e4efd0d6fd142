package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.link.LinkToken;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The secret addresses of calendars; a person has one at most.
@Singleton
class CalendarAddresses implements PersonalData {
    private static final String PUT = """
            insert into calendar_address (person, token, created_at) values (?, ?, ?)
            on conflict (person) do update set token = excluded.token, created_at = excluded.created_at""";
    private static final String SINCE = "select created_at from calendar_address where person = ?";

    private final Sql sql;

    CalendarAddresses(Sql sql) {
        this.sql = sql;
    }

    /// From now on the calendar is at this address and at no other.
    void put(Person person, LinkToken token, Instant now) {
        sql.update(PUT, person.id(), token.hash(), now);
    }

    /// Since when the calendar is at the address it has, if it is at one.
    Optional<Instant> since(Person person) {
        return sql.first(SINCE, row -> row.instant("created_at"), person.id());
    }

    /// Whose calendar is at an address.
    Optional<Person> at(LinkToken token) {
        return sql.first(
                "select person from calendar_address where token = ?",
                row -> new Person(row.text("person")),
                token.hash());
    }

    /// The calendar is at no address any more, whether it was or not.
    void remove(Person person) {
        sql.update("delete from calendar_address where person = ?", person.id());
    }

    private record Since(Instant createdAt) {}

    @Override
    public Set<String> tables() {
        return Set.of("calendar_address");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "calendarAddresses", since(person).map(Since::new).stream().toList());
    }

    @Override
    public void erase(Person person) {
        remove(person);
    }
}
