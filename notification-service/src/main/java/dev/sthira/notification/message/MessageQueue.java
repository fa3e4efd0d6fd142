package dev.sthira.notification.message;

import static dev.sthira.kit.database.Columns.numbers;
import static dev.sthira.kit.database.Columns.texts;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.message.Result.Settled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rows of messages under way: claims them, and writes what became of them. Each method wants a transaction around
/// it.
@Singleton
class MessageQueue {
    private static final String OVERDUE = """
            select * from message where state = 'claimed' and claimed_until < ? and channel = ?
             order by id limit 100 for update skip locked""";
    private static final String OVER = """
            update message set state = 'expired', content = null, ended_at = ?,
                   reason = case state when 'set-aside' then reason end
             where id = any(array(select id from message where state in ('waiting', 'set-aside') and deadline <= ? and channel = ?
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
    private static final String SET_ASIDE = """
            update message m set state = 'set-aside', reason = 'unreadable', fault = r.fault, set_aside_at = ?,
                   claimed_until = null, attempts = m.attempts - 1
              from unnest(?::uuid[], ?::text[]) as r (id, fault)
             where m.id = r.id and m.state = 'claimed'""";
    private static final String LOSE = """
            update message set state = 'unknown', reason = 'unreadable', claimed_until = null, content = null,
                   unknowns = unknowns + 1, ended_at = ?
             where id = any(?) and state = 'claimed'
            returning *""";
    /// How many messages are changed at once where all of a kind are.
    static final int SOME = 1000;

    static final String FORGET = """
            delete from message
             where id = any(array(select id from message where id < ? and ended_at < ?
                                   order by id limit %d for update skip locked))""".formatted(SOME);
    private static final String SUPERSEDED = """
            select id from (select id, superseded from message where id = any(?) order by id for update) held
             where superseded""";
    private static final String GIVE_BACK = """
            update message set state = 'waiting', claimed_until = null, attempts = attempts - 1
             where id = ? and state = 'claimed' and attempts = ?""";

    private final Sql sql;
    private final Lines lines;
    private final MessageReader reader;

    MessageQueue(Sql sql, Lines lines, MessageReader reader) {
        this.sql = sql;
        this.lines = lines;
        this.reader = reader;
    }

    /// What was claimed, the oldest of it first, and what of it cannot be read.
    record Claimed(List<Claim> claims, List<Unreadable> unreadable) {}

    /// Claims what is due, as far as there is room.
    Claimed claim(Channel channel, Room room, Instant now, Instant until) {
        var heads = lines.claim(channel, room, now, until, reader::head);
        return new Claimed(
                all(heads, Claim.class)
                        .sorted(Comparator.comparing(claim -> claim.message().due()))
                        .toList(),
                all(heads, Unreadable.class).toList());
    }

    private static <T extends Head> Stream<T> all(List<Head> heads, Class<T> type) {
        return heads.stream().filter(type::isInstance).map(type::cast);
    }

    /// Lets claimed messages that cannot be read wait until they are redriven, as if they had not been claimed.
    void setAside(List<Unreadable> all, Instant now) {
        sql.update(
                SET_ASIDE, now, all.stream().map(Unreadable::id).toArray(UUID[]::new), texts(all, Unreadable::fault));
    }

    /// Writes down that these attempts begin.
    void begin(List<UUID> claimed, Instant now) {
        sql.update(BEGIN, now, claimed.toArray(UUID[]::new));
    }

    /// Claims whose time ran out: whoever made them is gone, or too slow.
    record Overdue(List<Message> messages, List<UUID> unreadable) {}

    /// The claims whose time has run out by now.
    Overdue overdue(Channel channel, Instant now) {
        var overdue = new Overdue(new ArrayList<>(), new ArrayList<>());
        sql.each(
                OVERDUE,
                row -> {
                    var message = reader.message(row);
                    if (message.isPresent()) {
                        overdue.messages().add(message.get());
                    } else {
                        overdue.unreadable().add(row.uuid("id"));
                    }
                },
                now,
                channel.word());
        return overdue;
    }

    /// Ends claims that cannot be read and whose time ran out: nobody knows whether they may be sent once more.
    List<Ending> lose(List<UUID> unreadable, Instant now) {
        return unreadable.isEmpty()
                ? List.of()
                : sql.list(
                        LOSE,
                        row -> MessageReader.ending(row, new State.Unknown(), now),
                        now,
                        unreadable.toArray(UUID[]::new));
    }

    /// Ends what nobody needs any more.
    List<Ending> expire(Channel channel, Instant now) {
        return sql.list(OVER, row -> MessageReader.ending(row, new State.Expired(), now), now, now, channel.word());
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

    /// Forgets some messages that ended long ago, and says how many. What ended before then was made before then, and
    /// ids are made in the order of time.
    int forget(Instant before) {
        return sql.update(FORGET, DailyLimit.firstIdOf(before), before);
    }
}
