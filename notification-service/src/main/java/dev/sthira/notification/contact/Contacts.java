package dev.sthira.notification.contact;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The contacts of all persons.
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<ContactEntity, String>, PersonalData {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('contact ' || ?, 0))";

    private final Sql sql;
    private final InstantSource clock;
    private final Instance<AddressListener> listeners;
    private final Instance<ZoneListener> zoneListeners;

    Contacts(Sql sql, InstantSource clock, Instance<AddressListener> listeners, Instance<ZoneListener> zoneListeners) {
        this.sql = sql;
        this.clock = clock;
        this.listeners = listeners;
        this.zoneListeners = zoneListeners;
    }

    /// The contact of a person, if there is one.
    public Optional<Contact> of(Person person) {
        return findByIdOptional(person.id()).map(ContactEntity::contact);
    }

    /// Which language those of some persons read who have a contact.
    public Map<Person, Locale> locales(Set<Person> persons) {
        var locales = new HashMap<Person, Locale>();
        if (!persons.isEmpty()) {
            sql.each(
                    "select person, locale from contact where person = any(?)",
                    row -> locales.put(new Person(row.text("person")), Locale.forLanguageTag(row.text("locale"))),
                    (Object) persons.stream().map(Person::id).toArray(String[]::new));
        }
        return locales;
    }

    /// Holds the contact of a person until the caller's transaction has ended: nobody begins to send to it meanwhile.
    public void hold(Person person) {
        var _ = findByIdOptional(person.id(), LockModeType.PESSIMISTIC_WRITE);
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
        return Contact.of(
                new Person(row.text("person")),
                row.text("email"),
                row.textOrNull("name"),
                row.text("locale"),
                row.text("zone"),
                row.bool("refused"),
                row.bool("confirmed"));
    }

    Contact put(Contact wished) {
        sql.list(ONE_AT_A_TIME, _ -> true, wished.person().id());
        var row = findByIdOptional(wished.person().id(), LockModeType.PESSIMISTIC_WRITE);
        var before = row.map(ContactEntity::contact).map(Contact::zone);
        row.ifPresent(known -> known.take(wished, clock.instant()));
        var kept = row.orElseGet(() -> new ContactEntity(wished, clock.instant()));
        persistAndFlush(kept);
        if (!before.equals(Optional.of(wished.zone()))) {
            zoneListeners.forEach(feature -> feature.moved(wished.person()));
        }
        return kept.contact();
    }

    /// The mail server says that this address does not exist: nothing more goes there until it is set again.
    public void refuse(Person person) {
        update("refused = true where person = ?1", person.id());
    }

    /// Whether a person is to be written to at this address.
    public boolean isAt(Person person, String email) {
        return of(person)
                .filter(contact -> contact.email().equalsIgnoreCase(email))
                .isPresent();
    }

    /// The owner of this address says that it is this person's; false if the person has another one by now.
    public boolean confirm(Person person, String email) {
        return update("confirmed = true where person = ?1 and lower(email) = lower(?2)", person.id(), email) > 0;
    }

    void remove(Person person) {
        if (deleteById(person.id())) {
            zoneListeners.forEach(feature -> feature.moved(person));
        }
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
        deleteById(person.id());
    }
}
