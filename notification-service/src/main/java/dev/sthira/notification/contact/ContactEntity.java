package dev.sthira.notification.contact;

import dev.sthira.kit.person.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The row of a contact; a person has one.
@Entity
@Table(name = "contact")
class ContactEntity {
    @Id
    String person;

    @Column(nullable = false)
    String email;

    @Column
    @Nullable
    String name;

    @Column(nullable = false)
    String locale;

    @Column(nullable = false)
    String zone;

    @Column(nullable = false)
    boolean refused;

    @Column(nullable = false)
    boolean confirmed;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    protected ContactEntity() {}

    ContactEntity(Contact wished, Instant now) {
        this.person = wished.person().id();
        take(wished, now);
    }

    /// Becomes what is wished. An address that was refused is tried anew; one that was confirmed stays so.
    void take(Contact wished, Instant now) {
        confirmed = wished.confirmed() || (confirmed && wished.email().equalsIgnoreCase(email));
        refused = false;
        email = wished.email();
        name = wished.name();
        locale = wished.locale().toLanguageTag();
        zone = wished.zone().getId();
        updatedAt = now;
    }

    Contact contact() {
        return Contact.of(new Person(person), email, name, locale, zone, refused, confirmed);
    }
}
