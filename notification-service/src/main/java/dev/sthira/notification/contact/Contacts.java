package dev.sthira.notification.contact;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The contacts of all persons.
@Singleton
public class Contacts implements PersonalData {
    // An address that was refused is tried anew; one that was confirmed stays so.
    private static final String PUT = """
            insert into contact (person, email, name, locale, zone, confirmed, updated_at) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (person) do update
               set confirmed = excluded.confirmed or contact.confirmed and lower(contact.email) = lower(excluded.email),
                   refused = false, email = excluded.email, name = excluded.name, locale = excluded.locale,
                   zone = excluded.zone, updated_at = excluded.updated_at
            returning *""";
    private static final String CONFIRM =
            "update contact set confirmed = true where person = ? and lower(email) = lower(?)";

    private final Sql sql;
    private final InstantSource clock;
    private final Instance<AddressListener> listeners;

    Contacts(Sql sql, InstantSource clock, Instance<AddressListener> listeners) {
        this.sql = sql;
        this.clock = clock;
        this.listeners = listeners;
    }

    /// The contact of a person, if there is one.
    public Optional<Contact> of(Person person) {
        return sql.first("select * from contact where person = ?", Contacts::contact, person.id());
    }

    /// Holds the contact of a person until the caller's transaction has ended: nobody begins to send to it meanwhile.
    public void hold(Person person) {
        var _ = held(List.of(person));
    }

    /// The contacts of some persons; a change of one of them, and whoever else is about to send to it, waits until the
    /// caller's transaction has ended.
    public List<Contact> held(List<Person> persons) {
        return sql.list(
                "select * from contact where person = any(?) order by person for no key update",
                Contacts::contact,
                (Object) persons.stream().map(Person::id).toArray(String[]::new));
    }

    private static Contact contact(Row row) throws SQLException {
        return new Contact(
                new Person(row.text("person")),
                row.text("email"),
                row.textOrNull("name"),
                Locale.forLanguageTag(row.text("locale")),
                ZoneId.of(row.text("zone")),
                row.bool("refused"),
                row.bool("confirmed"));
    }

    Contact put(Contact wished) {
        return sql.list(
                        PUT,
                        Contacts::contact,
                        wished.person().id(),
                        wished.email(),
                        wished.name(),
                        wished.locale().toLanguageTag(),
                        wished.zone().getId(),
                        wished.confirmed(),
                        clock.instant())
                .getFirst();
    }

    /// The mail server says that this address does not exist: nothing more goes there until it is set again.
    public void refuse(Person person) {
        sql.update("update contact set refused = true where person = ?", person.id());
    }

    /// Whether a person is to be written to at this address.
    public boolean isAt(Person person, String email) {
        return of(person)
                .filter(contact -> contact.email().equalsIgnoreCase(email))
                .isPresent();
    }

    /// The owner of this address says that it is this person's; false if the person has another one by now.
    public boolean confirm(Person person, String email) {
        return sql.update(CONFIRM, person.id(), email) > 0;
    }

    void remove(Person person) {
        sql.update("delete from contact where person = ?", person.id());
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("contact", of(person).map(ContactView::of).stream().toList());
    }

    @Override
    public void erase(Person person) {
        of(person)
                .filter(Contact::confirmed)
                .ifPresent(contact -> listeners.forEach(feature -> feature.erased(contact.email())));
        remove(person);
    }
}
