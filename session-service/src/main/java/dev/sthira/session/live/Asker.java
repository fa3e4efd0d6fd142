package dev.sthira.session.live;

import dev.sthira.kit.person.Person;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who wants to follow a session.
///
/// @param until when their token ends, and with it every stream it opened
record Asker(Person person, Instant until) {

    /// The database knows fewer instants than a token can name.
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    static Asker of(JsonWebToken token) {
        long seconds = Math.clamp(token.getExpirationTime(), 0, LATEST.getEpochSecond());
        return new Asker(new Person(token.getName()), Instant.ofEpochSecond(seconds));
    }
}
