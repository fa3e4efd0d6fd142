package dev.sthira.notification.contact;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
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

    Contacts(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// The contact of a person, if there is one.
    public Optional<Contact> of(String person) {
        return findByIdOptional(person).map(ContactEntity::contact);
    }

    /// Holds the contact of a person until the caller's transaction has ended: nobody begins to send to it meanwhile.
    public void hold(String person) {
        var _ = findByIdOptional(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The contacts of some persons; a change of one of them, and whoever else is about to send to it, waits until the
    /// caller's transaction has ended.
    public List<Contact> held(List<String> persons) {
        return sql.list(
                "select * from contact where person = any(?) order by person for no key update",
                Contacts::contact,
                (Object) persons.toArray(String[]::new));
    }

    private static Contact contact(Row row) throws SQLException {
        return new Contact(
                row.text("person"),
                row.text("email"),
                row.textOrNull("name"),
                Locale.forLanguageTag(row.text("locale")),
                ZoneId.of(row.text("zone")),
                row.bool("refused"),
                row.bool("confirmed"));
    }

    Contact put(Contact wished) {
        sql.list(ONE_AT_A_TIME, _ -> true, wished.person());
        var row = findByIdOptional(wished.person(), LockModeType.PESSIMISTIC_WRITE);
        row.ifPresent(known -> known.take(wished, clock.instant()));
        var kept = row.orElseGet(() -> new ContactEntity(wished, clock.instant()));
        persistAndFlush(kept);
        return kept.contact();
    }

    /// The mail server says that this address does not exist: nothing more goes there until it is set again.
    public void refuse(String person) {
        update("refused = true where person = ?1", person);
    }

    /// Whether a person is to be written to at this address.
    public boolean isAt(String person, String email) {
        return of(person)
                .filter(contact -> contact.email().equalsIgnoreCase(email))
                .isPresent();
    }

    /// The owner of this address says that it is this person's; false if the person has another one by now.
    public boolean confirm(String person, String email) {
        return update("confirmed = true where person = ?1 and lower(email) = lower(?2)", person, email) > 0;
    }

    void remove(String person) {
        deleteById(person);
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("contact", of(person.id()).map(ContactView::of).stream().toList());
    }

    @Override
    public void erase(Person person) {
        remove(person.id());
    }
}
