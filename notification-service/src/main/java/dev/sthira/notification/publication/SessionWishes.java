package dev.sthira.notification.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.publication.CloudEvent;
import dev.sthira.kit.publication.Owed;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/// What people wish of practices that stand paused, without being there: a row, written with what they did, until Kafka
/// has it.
@Singleton
public class SessionWishes implements Owed<SessionWishes.Told> {
    private static final long LOCK = 0x5354_4849_5749L;
    private static final String OWE = """
            insert into session_wish (session, value, wished_at, request_id, traceparent) values (?, ?, ?, ?, ?)
            on conflict (session) do update set change = nextval('session_wish_change'), value = excluded.value,
                wished_at = excluded.wished_at, request_id = excluded.request_id,
                traceparent = excluded.traceparent""";

    private final Sql sql;
    private final WishSettings settings;

    SessionWishes(Sql sql, WishSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// How a pause is to end.
    ///
    /// @param command  `resume` or `end`
    /// @param pausedBy the event of the pause: once it is over, there is nothing to wish of it
    /// @param until    from then on it is too late
    public record Wish(UUID session, Person person, String command, UUID pausedBy, Instant until) {
        private String body(Instant now) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("session", session.toString())
                    .put("person", person.id())
                    .put("at", now.truncatedTo(ChronoUnit.MILLIS).toString())
                    .put("command", command)
                    .put("pausedBy", pausedBy.toString())
                    .put("until", until.toString())
                    .toString();
        }
    }

    /// The newest wish of a session.
    ///
    /// @param change counts the wishes of all
    /// @param value  the body of the record
    public record Told(UUID session, long change, String value, Instant at, Origin origin) {}

    /// Lets session-service know.
    public void wish(Wish wish, Instant now) {
        var origin = Origin.current();
        sql.update(OWE, wish.session(), wish.body(now), now, origin.requestId(), origin.traceparent());
    }

    @Override
    public boolean isOurTurn() {
        return sql.list("select pg_try_advisory_xact_lock(?) as ours", row -> row.bool("ours"), LOCK)
                .getFirst();
    }

    @Override
    public int count() {
        return sql.list("select count(*) from session_wish", Row::number).getFirst();
    }

    @Override
    public List<Told> first(int most) {
        return sql.list("select * from session_wish order by change limit ?", SessionWishes::told, most);
    }

    private static Told told(Row row) throws SQLException {
        return new Told(
                row.uuid("session"),
                row.big("change"),
                row.text("value"),
                row.instant("wished_at"),
                new Origin(row.textOrNull("request_id"), row.textOrNull("traceparent")));
    }

    @Override
    public Origin origin(Told wish) {
        return wish.origin();
    }

    @Override
    public ProducerRecord<String, byte[]> record(Told wish, Origin origin) {
        var record = new ProducerRecord<>(
                settings.topic(), wish.session().toString(), wish.value().getBytes(UTF_8));
        return new CloudEvent(
                        id(wish),
                        Publication.SOURCE,
                        "dev.sthira.command-wished",
                        wish.session().toString(),
                        wish.at().truncatedTo(ChronoUnit.MILLIS).toString(),
                        wish.change())
                .on(record, origin);
    }

    /// Wishes are counted over all sessions, so the number alone names the event.
    @Override
    public String id(Told wish) {
        return UUID.nameUUIDFromBytes(("wish/" + wish.session() + "/" + wish.change()).getBytes(UTF_8))
                .toString();
    }

    @Override
    public void told(Told wish) {
        sql.update("delete from session_wish where session = ? and change = ?", wish.session(), wish.change());
    }
}
