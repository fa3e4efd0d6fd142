package dev.sthira.notification.device;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.preference.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A push subscription of a person and what it asked for.
///
/// @param endpoint where the push service takes messages for it; a secret, like the keys
/// @param p256dh   the device's public key, an uncompressed point on P-256
/// @param auth     the secret shared with the device
/// @param kinds    what it asked for
public record Device(
        UUID id,
        Person person,
        URI endpoint,
        byte[] p256dh,
        byte[] auth,
        Set<Kind> kinds,
        @Nullable String label,
        Instant createdAt) {
    /// As its row has it.
    static Device of(
            UUID id,
            Person person,
            String endpoint,
            byte[] p256dh,
            byte[] auth,
            List<String> kinds,
            @Nullable String label,
            Instant createdAt) {
        return new Device(id, person, URI.create(endpoint), p256dh, auth, Kind.known(kinds), label, createdAt);
    }

    /// The push service it hangs on, such as `https://fcm.googleapis.com`.
    public String origin() {
        return originOf(endpoint);
    }

    static String originOf(URI endpoint) {
        return endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    }

    @Override
    public String toString() {
        return "Device[" + id + "]";
    }
}
