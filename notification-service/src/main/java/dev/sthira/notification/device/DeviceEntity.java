package dev.sthira.notification.device;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.preference.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/// The row of a push subscription.
@Entity
@Table(name = "device")
class DeviceEntity {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(nullable = false)
    String person;

    @Column(nullable = false)
    String endpoint;

    @Column(nullable = false)
    String origin;

    @Column(nullable = false)
    byte[] p256dh;

    @Column(nullable = false)
    byte[] auth;

    @Column(nullable = false)
    String[] kinds;

    @Column
    @Nullable
    String label;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    /// Becomes what is wished; only its id stays.
    DeviceEntity take(Device wished) {
        person = wished.person().id();
        endpoint = wished.endpoint().toString();
        origin = wished.origin();
        p256dh = wished.p256dh();
        auth = wished.auth();
        kinds = wished.kinds().stream().map(Kind::word).toArray(String[]::new);
        label = wished.label();
        createdAt = wished.createdAt();
        return this;
    }

    Device device() {
        return Device.of(id, new Person(person), endpoint, p256dh, auth, List.of(kinds), label, createdAt);
    }
}
