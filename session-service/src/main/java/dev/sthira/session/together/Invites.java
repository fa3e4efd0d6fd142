package dev.sthira.session.together;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Invites to sessions. Only hashes are kept: who reads the table can go nowhere.
@ApplicationScoped
class Invites {
    /// Beside whoever leads.
    static final int MOST_JOINERS = 29;

    /// Invites that still lead somewhere, for one session.
    static final int MOST_OPEN = 30;

    private static final int BYTES = 32;

    private static final String INVITE = """
            select i.id, i.session, i.seats, i.created_at, i.expires_at, i.revoked_at,
                   (select count(*) from joiner j where j.invite = i.id) as taken
            from invite i where\s""";

    private static final String GIVE = """
            insert into invite (session, hash, seats, expires_at)
            select ?, ?, ?, clock_timestamp() + ? * interval '1 microsecond'
            where (select count(*) from invite
                   where session = ? and revoked_at is null and expires_at > clock_timestamp()) < ?
            returning id""";

    /// An invite as it is handed out.
    record Given(String token, Invite invite) {}

    private final SecureRandom random = new SecureRandom();
    private final Sql sql;

    Invites(Sql sql) {
        this.sql = sql;
    }

    /// A new invite to a session; none if there are too many already.
    @Transactional
    Optional<Given> give(UUID session, int seats, Duration validity) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return sql.first(
                        GIVE,
                        row -> row.uuid("id"),
                        session,
                        hash(token),
                        seats,
                        Sql.micros(validity),
                        session,
                        MOST_OPEN)
                .flatMap(id -> sql.first(INVITE + "i.id = ?", Invites::invite, id))
                .map(invite -> new Given(token, invite));
    }

    /// All invites to a session, the newest first.
    List<Invite> of(UUID session) {
        return sql.list(INVITE + "i.session = ? order by i.created_at desc, i.id desc", Invites::invite, session);
    }

    /// The one with that token; none if it is none of ours.
    Optional<Invite> by(String token) {
        return sql.first(INVITE + "i.hash = ?", Invites::invite, hash(token));
    }

    /// Nobody new comes by it from now on.
    ///
    /// @return whether there is such an invite to the session
    boolean revoke(UUID session, UUID invite) {
        return sql.update(
                        "update invite set revoked_at = coalesce(revoked_at, clock_timestamp()) where id = ? and session = ?",
                        invite,
                        session)
                == 1;
    }

    private static Invite invite(Row row) throws SQLException {
        return new Invite(
                row.uuid("id"),
                row.uuid("session"),
                row.integer("seats"),
                row.integer("taken"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instantOrNull("revoked_at"));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
