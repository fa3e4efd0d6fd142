package dev.sthira.notification.message;

import static dev.sthira.kit.database.Columns.ids;
import static dev.sthira.kit.database.Columns.texts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Traces;
import dev.sthira.notification.preference.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Where features put what is to be sent, in the transaction of what caused it.
@ApplicationScoped
public class Outbox {
    /// Something new is waiting; heard once the transaction under way has been committed.
    record Added() {}

    /// What becomes of messages, one after the other.
    public sealed interface Order {
        /// A message is to be sent. A push with a topic takes the place of what waits for the same device under it.
        record Send(Draft draft) implements Order {}

        /// What of this kind still waits under this topic ends, on every device: nothing newer will come.
        record Drop(Kind kind, UUID topic) implements Order {}
    }

    private static final String INSERT = """
        insert into message (person, kind, channel, target, origin, cause_type, cause_id, cause_text, topic, title,
                             content, due_at, deadline, created_at, traceparent)
        select w.person, w.kind, w.channel, w.target, coalesce(d.origin, w.channel), w.cause_type, w.cause_id,
               w.cause_text, w.topic, w.title, cast(w.content as jsonb), w.due_at, w.deadline, ?, ?
          from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                      ?::uuid[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::timestamptz[])
               with ordinality as w (person, kind, channel, target, device, cause_type, cause_id, cause_text, topic,
                                     title, content, due_at, deadline, place)
          left join device d on d.id = w.device
         order by w.place
        on conflict on constraint message_once do nothing
        returning id, cause_type, cause_id, channel, target\
        """;
    private static final String SUPERSEDE = """
        update message set superseded = true,
               state = case state when 'claimed' then state else 'superseded' end,
               content = case state when 'claimed' then content end,
               ended_at = case state when 'claimed' then null else cast(? as timestamptz) end
         where id = any(array(
               select m.id
                 from unnest(?::uuid[], ?::text[], ?::text[]) as newer (topic, target, kind)
                 join message m on m.topic = newer.topic
                where m.state in ('waiting', 'claimed', 'set-aside') and (newer.target is null or m.target = newer.target)
                      and (newer.kind is null or m.kind = newer.kind)
                      and not exists (select from unnest(?::uuid[]) as kept (id) where kept.id = m.id)
                order by m.id for update of m))\
        """;
    private static final String WAITING =
            "select topic, target from message where topic = any(?::uuid[]) and kind = ? and state = 'waiting'";
    private static final String WITHDRAW = """
        update message set superseded = superseded or state = 'claimed',
               state = case state when 'claimed' then state else 'suppressed' end,
               reason = case state when 'claimed' then reason else ? end,
               content = case state when 'claimed' then content end,
               ended_at = case state when 'claimed' then null else cast(? as timestamptz) end
         where cause_type = ? and cause_id = ? and state in ('waiting', 'claimed', 'set-aside')
        returning state\
        """;

    private static final String WITHDRAW_TOPICS = """
        update message set superseded = state = 'claimed',
               state = case state when 'claimed' then state else 'suppressed' end,
               reason = case state when 'claimed' then reason else ? end,
               content = case state when 'claimed' then content end,
               ended_at = case state when 'claimed' then null else cast(? as timestamptz) end
         where id = any(array(select id from message
                               where topic = any(?::uuid[]) and kind = ? and state in ('waiting', 'claimed', 'set-aside')
                               order by id for update))\
        """;

    private final Sql sql;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Traces traces;
    private final Event<Added> added;

    Outbox(Sql sql, ObjectMapper json, InstantSource clock, Traces traces, Event<Added> added) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.traces = traces;
        this.added = added;
    }

    /// Adds what is not there yet: the same cause, channel and target again changes nothing.
    @Transactional(TxType.MANDATORY)
    public void add(List<Draft> drafts) {
        follow(drafts.stream().map(Order.Send::new).toList());
    }

    /// Does all of it as if each were done by itself, one after the other, in a few statements.
    @Transactional(TxType.MANDATORY)
    public void follow(List<? extends Order> orders) {
        var drafts = orders.stream()
                .filter(Order.Send.class::isInstance)
                .map(order -> ((Order.Send) order).draft())
                .toList();
        var ids = drafts.isEmpty() ? Map.<Key, UUID>of() : insert(drafts);
        var places = Places.after(orders, ids);
        if (!places.isEmpty()) {
            supersede(places);
        }
        if (!drafts.isEmpty()) {
            added.fire(new Added());
        }
    }

    /// What makes a message one of its own.
    record Key(String causeType, String causeId, String channel, String target) {
        static Key of(Draft draft) {
            return new Key(
                    draft.cause().type(),
                    draft.cause().id(),
                    draft.channel().word(),
                    draft.target().key());
        }

        private static Key of(Row row) throws SQLException {
            return new Key(row.text("cause_type"), row.text("cause_id"), row.text("channel"), row.text("target"));
        }
    }

    private Map<Key, UUID> insert(List<Draft> drafts) {
        var ids = new HashMap<Key, UUID>();
        sql.each(
                INSERT,
                row -> ids.put(Key.of(row), row.uuid("id")),
                clock.instant(),
                traces.place(),
                texts(
                        drafts,
                        draft -> draft.target().person() == null
                                ? null
                                : draft.target().person().id()),
                texts(drafts, draft -> draft.kind().word()),
                texts(drafts, draft -> draft.channel().word()),
                texts(drafts, draft -> draft.target().key()),
                ids(drafts, draft -> draft.target() instanceof Target.ToDevice to ? to.device() : null),
                texts(drafts, draft -> draft.cause().type()),
                texts(drafts, draft -> draft.cause().id()),
                texts(drafts, draft -> draft.cause().text()),
                ids(drafts, Draft::topic),
                texts(drafts, draft -> draft.content().title()),
                texts(drafts, draft -> written(draft.content())),
                texts(drafts, draft -> draft.due().toString()),
                texts(drafts, draft -> draft.deadline().toString()));
        return ids;
    }

    private void supersede(Places places) {
        sql.update(
                SUPERSEDE,
                clock.instant(),
                places.taken().stream().map(Places.Place::topic).toArray(UUID[]::new),
                places.taken().stream().map(Places.Place::target).toArray(String[]::new),
                places.taken().stream().map(Places.Place::kind).toArray(String[]::new),
                places.kept().toArray(UUID[]::new));
    }

    /// For each of these topics, the targets for which something of this kind still waits.
    @Transactional(TxType.MANDATORY)
    public Map<UUID, Set<String>> waiting(Kind kind, Collection<UUID> topics) {
        var waiting = new HashMap<UUID, Set<String>>();
        topics.forEach(topic -> waiting.put(topic, new HashSet<>()));
        if (!topics.isEmpty()) {
            sql.each(
                    WAITING,
                    row -> waiting.getOrDefault(row.uuid("topic"), new HashSet<>())
                            .add(row.text("target")),
                    topics.toArray(UUID[]::new),
                    kind.word());
        }
        return waiting;
    }

    /// Takes back what of this cause has not begun, for a reason such as `rule-disabled`; says how many messages ended
    /// by it. What is under way is not tried again. End listeners are not called: whoever withdraws knows.
    @Transactional(TxType.MANDATORY)
    public int withdraw(String causeType, String causeId, String reason) {
        return Math.toIntExact(
                sql.list(WITHDRAW, row -> row.text("state"), reason, clock.instant(), causeType, causeId).stream()
                        .filter("suppressed"::equals)
                        .count());
    }

    /// Takes back what of this kind has not begun under any of these topics, for a reason such as `resumed`. What is
    /// under way is not tried again. End listeners are not called: whoever withdraws knows.
    @Transactional(TxType.MANDATORY)
    public void withdraw(Kind kind, Collection<UUID> topics, String reason) {
        if (!topics.isEmpty()) {
            sql.update(WITHDRAW_TOPICS, reason, clock.instant(), topics.toArray(UUID[]::new), kind.word());
        }
    }

    private String written(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a content that is no JSON", cause);
        }
    }
}
