package dev.sthira.session.live;

import dev.sthira.kit.person.Person;
import dev.sthira.session.device.Device;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who wants to follow a session.
///
/// @param until  when their token ends, and with it every stream it opened
/// @param device what their client calls itself, where a ticket says so
record Asker(Person person, Instant until, Optional<Device> device) {

    /// The database knows fewer instants than a token can name.
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    static Asker of(JsonWebToken token) {
        long seconds = Math.clamp(token.getExpirationTime(), 0, LATEST.getEpochSecond());
        return new Asker(new Person(token.getName()), Instant.ofEpochSecond(seconds), Optional.empty());
    }

    Asker on(@Nullable Device named) {
        return new Asker(person, until, Optional.ofNullable(named));
    }
}
