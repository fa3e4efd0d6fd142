package dev.sthira.notification.message;

import static dev.sthira.kit.database.Columns.numbers;
import static dev.sthira.kit.database.Columns.texts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.message.Result.Settled;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of messages under way: claims them, and writes what became of them. Each method wants a transaction around
/// it.
@Singleton
class MessageQueue {
    private static final String OVERDUE = """
            select * from message where state = 'claimed' and claimed_until < ? and channel = ?
             order by id limit 100 for update skip locked""";
    private static final String OVER = """
            update message set state = 'expired', reason = null, content = null, ended_at = ?
             where id = any(array(select id from message where state = 'waiting' and deadline <= ? and channel = ?
                                   order by deadline limit 500 for update skip locked))
            returning *""";
    private static final String BEGIN = """
            insert into attempt (message, number, started_at)
            select id, attempts, ? from message where id = any(?)""";
    private static final String RESULTS = """
            update attempt a set ended_at = ?, outcome = r.outcome
              from unnest(?::uuid[], ?::int[], ?::text[]) as r (message, number, outcome)
             where a.message = r.message and a.number = r.number and a.outcome is null""";
    private static final String SETTLE = """
            update message m set state = r.state, claimed_until = null, unknowns = m.unknowns + r.unknowns,
                   reason = nullif(r.reason, ''),
                   due_at = case r.state when 'waiting' then r.due_at else m.due_at end,
                   content = case r.state when 'waiting' then m.content end,
                   ended_at = case r.state when 'waiting' then null else cast(? as timestamptz) end
              from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::int[])
                   as r (id, number, state, reason, due_at, unknowns)
             where m.id = r.id and m.state = 'claimed' and m.attempts = r.number
            returning m.id""";
    private static final String DISMISS = """
            update message m set state = r.state, reason = nullif(r.reason, ''), claimed_until = null, content = null,
                   ended_at = ?, attempts = m.attempts - 1
              from unnest(?::uuid[], ?::text[], ?::text[]) as r (id, state, reason)
             where m.id = r.id and m.state = 'claimed'""";
    private static final String HOLD = """
            update message m set state = 'waiting', reason = ?, claimed_until = null, due_at = r.due_at,
                   attempts = m.attempts - 1
              from unnest(?::uuid[], ?::text[]::timestamptz[]) as r (id, due_at)
             where m.id = r.id and m.state = 'claimed'""";
    private static final String SUPERSEDED = """
            select id from (select id, superseded from message where id = any(?) order by id for update) held
             where superseded""";
    private static final String GIVE_BACK = """
            update message set state = 'waiting', claimed_until = null, attempts = attempts - 1
             where id = ? and state = 'claimed' and attempts = ?""";

    private final Sql sql;
    private final Lines lines;
    private final ObjectMapper json;

    MessageQueue(Sql sql, Lines lines, ObjectMapper json) {
        this.sql = sql;
        this.lines = lines;
        this.json = json;
    }

    /// Claims what is due, oldest first, as far as there is room.
    List<Claim> claim(Channel channel, Room room, Instant now, Instant until) {
        return lines.claim(channel, room, now, until, this::claim).stream()
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

    /// Those of these messages in whose place a newer one has come; holds the rows of all.
    Set<UUID> superseded(List<Message> messages) {
        return Set.copyOf(sql.list(SUPERSEDED, row -> row.uuid("id"), (Object) ids(messages, Function.identity())));
    }

    /// Writes what attempts led to, and says for which messages: not for those whose claim is not in force any more.
    Set<UUID> record(List<Settled> all, Instant now) {
        sql.update(
                RESULTS,
                now,
                ids(all, Settled::message),
                numbers(all, each -> each.message().attempts()),
                texts(all, each -> each.outcome().word()));
        return Set.copyOf(sql.list(
                SETTLE,
                row -> row.uuid("id"),
                now,
                ids(all, Settled::message),
                numbers(all, each -> each.message().attempts()),
                texts(all, each -> each.state() instanceof State.Ended end ? end.word() : "waiting"),
                texts(all, each -> each.state() instanceof State.Ended end ? end.reason() : ""),
                texts(all, each -> each.state() instanceof State.Waiting(var due) ? due.toString() : null),
                numbers(all, each -> each.outcome() instanceof Outcome.Lost ? 1 : 0)));
    }

    /// Ends claimed messages that are not to be attempted.
    void dismiss(Map<Message, State.Ended> all, Instant now) {
        if (!all.isEmpty()) {
            var ends = List.copyOf(all.entrySet());
            sql.update(
                    DISMISS,
                    now,
                    ids(ends, Map.Entry::getKey),
                    texts(ends, each -> each.getValue().word()),
                    texts(ends, each -> each.getValue().reason()));
        }
    }

    /// Lets claimed messages wait, each until then, for a reason that is shown meanwhile.
    void hold(Map<Message, Instant> all, String reason) {
        if (!all.isEmpty()) {
            var waits = List.copyOf(all.entrySet());
            sql.update(
                    HOLD,
                    reason,
                    ids(waits, Map.Entry::getKey),
                    texts(waits, each -> each.getValue().toString()));
        }
    }

    private static <T> UUID[] ids(List<T> all, Function<T, Message> message) {
        return all.stream().map(message).map(Message::id).toArray(UUID[]::new);
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
