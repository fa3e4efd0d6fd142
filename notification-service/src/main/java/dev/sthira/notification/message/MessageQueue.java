package dev.sthira.notification.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of messages under way: claims them, and writes what became of them. Each method wants a transaction around
/// it.
@Singleton
class MessageQueue {
    private static final String CLAIM = """
            update message set state = 'claimed', attempts = attempts + 1, claimed_until = ?
             where id = any(array(
                   select id from message
                    where channel = ? and state = 'waiting' and due_at <= ? and deadline > ? and origin <> all(?)
                    order by due_at, id limit ? for update skip locked))
            returning *""";
    private static final String OVERDUE = """
            select * from message where state = 'claimed' and claimed_until < ? and channel = ?
             order by id limit 100 for update skip locked""";
    private static final String OVER = """
            update message set state = 'expired', content = null, ended_at = ?
             where id = any(array(select id from message where state = 'waiting' and deadline <= ? and channel = ?
                                   order by deadline limit 500 for update skip locked))
            returning *""";
    private static final String BEGIN = """
            insert into attempt (message, number, started_at)
            select id, attempts, ? from message where id = any(?)""";
    private static final String RESULT = """
            update attempt set ended_at = ?, outcome = ? where message = ? and number = ? and outcome is null""";
    private static final String SUPPRESS = """
            update message set state = ?, reason = ?, claimed_until = null, content = null, ended_at = ?,
                   attempts = attempts - 1
             where id = ? and state = 'claimed'""";
    private static final String GIVE_BACK = """
            update message set state = 'waiting', claimed_until = null, attempts = attempts - 1
             where id = ? and state = 'claimed' and attempts = ?""";
    private static final Sql.Mapping<Boolean> SUPERSEDED = row -> row.bool("superseded");
    private static final String AGAIN = """
            update message set state = 'waiting', claimed_until = null, due_at = ?, unknowns = unknowns + ?
             where id = ? and state = 'claimed' and attempts = ?""";
    private static final String END = """
            update message set state = ?, reason = nullif(?, ''), claimed_until = null, content = null, ended_at = ?,
                   unknowns = unknowns + ?
             where id = ? and state = 'claimed' and attempts = ?""";

    private final Sql sql;
    private final ObjectMapper json;

    MessageQueue(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Claims what is due, oldest first; what hangs on a busy origin stays.
    List<Claim> claim(Channel channel, int most, Collection<String> busy, Instant now, Instant until) {
        return sql.list(CLAIM, this::claim, until, channel.word(), now, now, busy.toArray(String[]::new), most).stream()
                .sorted(Comparator.comparing(claim -> claim.message().due()))
                .toList();
    }

    /// Writes down that these attempts begin.
    void begin(List<UUID> claimed, Instant now) {
        sql.update(BEGIN, now, claimed.toArray(UUID[]::new));
    }

    /// Claims whose time ran out: whoever made them is gone, or too slow.
    List<Message> overdue(Channel channel, Instant now) {
        return sql.list(OVERDUE, MessageQueue::message, now, channel.word());
    }

    /// Ends what nobody needs any more.
    List<Message> expire(Channel channel, Instant now) {
        return sql.list(OVER, MessageQueue::message, now, now, channel.word());
    }

    /// Whether a newer message has come for the same device; holds the row.
    boolean superseded(Message message) {
        return sql.first("select superseded from message where id = ? for update", SUPERSEDED, message.id())
                .orElse(false);
    }

    /// Writes what an attempt led to; false if the claim is not in force any more.
    boolean record(Message message, Outcome outcome, State state, Instant now) {
        var unknown = outcome instanceof Outcome.Lost ? 1 : 0;
        sql.update(RESULT, now, outcome.word(), message.id(), message.attempts());
        return switch (state) {
            case State.Waiting(var due) -> sql.update(AGAIN, due, unknown, message.id(), message.attempts()) > 0;
            case State.Ended end ->
                sql.update(END, end.word(), end.reason(), now, unknown, message.id(), message.attempts()) > 0;
            case State.Claimed _ -> false;
        };
    }

    /// Ends a claimed message that is not to be attempted.
    void suppress(Message message, State.Suppressed state, Instant now) {
        sql.update(SUPPRESS, state.word(), state.reason(), now, message.id());
    }

    /// Gives back a claim that nothing was done with, unless it ran out meanwhile.
    void giveBack(Message message) {
        if (sql.update(GIVE_BACK, message.id(), message.attempts()) > 0) {
            sql.update("delete from attempt where message = ? and number = ?", message.id(), message.attempts());
        }
    }

    /// Forgets messages that ended long ago.
    int forget(Instant before) {
        return sql.update("delete from message where ended_at < ?", before);
    }

    private Claim claim(Row row) throws SQLException {
        var message = message(row);
        return new Claim(message, content(message.channel(), row.text("content")), row.textOrNull("traceparent"));
    }

    private Content content(Channel channel, String written) {
        try {
            return switch (channel) {
                case EMAIL -> json.readValue(written, Letter.class);
                case PUSH -> json.readValue(written, Note.class);
            };
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a content that cannot be read back", cause);
        }
    }

    private static Message message(Row row) throws SQLException {
        return new Message(
                row.uuid("id"),
                Kind.ofWord(row.text("kind")),
                Channel.ofWord(row.text("channel")),
                new Cause(row.text("cause_type"), row.text("cause_id"), row.text("cause_text")),
                Target.of(personOrNull(row), row.text("target")),
                row.text("origin"),
                row.uuidOrNull("topic"),
                row.integer("attempts"),
                row.integer("unknowns"),
                row.instant("due_at"),
                row.instant("deadline"));
    }

    private static @Nullable Person personOrNull(Row row) throws SQLException {
        var id = row.textOrNull("person");
        return id == null ? null : new Person(id);
    }
}
