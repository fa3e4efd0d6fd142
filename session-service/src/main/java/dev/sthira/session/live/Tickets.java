package dev.sthira.session.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.device.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Tickets for clients that have no headers: each opens one stream of one session once, within half a minute.
///
/// Any instance takes what another gave. Only hashes are kept: who reads the table cannot follow anybody.
@ApplicationScoped
class Tickets {

    private static final int BYTES = 32;

    private static final String GIVE = """
            insert into ticket (hash, person, session, stream_until, device_kind, device_label, expires_at)
            values (?, ?, ?, ?, ?, ?, clock_timestamp() + interval '30 seconds') returning expires_at""";

    private static final String TAKE = """
            delete from ticket where hash = ? and session = ? and expires_at > clock_timestamp()
            returning person, stream_until, device_kind, device_label""";

    private static final String LOOK = """
            select person, stream_until, device_kind, device_label from ticket
            where hash = ? and session = ? and expires_at > clock_timestamp()""";

    /// A ticket as it is handed out.
    record Ticket(String word, Instant expiresAt) {}

    private final SecureRandom random = new SecureRandom();
    private final Sql sql;

    Tickets(Sql sql) {
        this.sql = sql;
    }

    /// A new ticket for the asker, to a session of theirs; those that are past their time go.
    Ticket give(Asker asker, UUID session) {
        sql.update("delete from ticket where expires_at < clock_timestamp()");
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expiresAt = sql.first(
                        GIVE,
                        row -> row.instant("expires_at"),
                        hash(word),
                        asker.person().id(),
                        session,
                        asker.until(),
                        asker.device().map(device -> device.kind().word()).orElse(null),
                        asker.device().map(Device::label).orElse(null))
                .orElseThrow();
        return new Ticket(word, expiresAt);
    }

    /// Whose ticket that is. None if it is used, too old, of another session, or none of ours.
    Optional<Asker> look(String word, UUID session) {
        return asker(LOOK, word, session);
    }

    /// The same, and it is used up by this.
    Optional<Asker> take(String word, UUID session) {
        return asker(TAKE, word, session);
    }

    private Optional<Asker> asker(String statement, String word, UUID session) {
        return sql.first(
                statement,
                row -> new Asker(
                        new Person(row.text("person")),
                        row.instant("stream_until"),
                        Device.of(row.textOrNull("device_kind"), row.textOrNull("device_label"))),
                hash(word),
                session);
    }

    private static byte[] hash(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
