package dev.sthira.notification.message;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where features put what is to be sent, in the transaction of what caused it.
@ApplicationScoped
public class Outbox {
    /// Something new is waiting; heard once the transaction under way has been committed.
    record Added() {}

    private static final String INSERT = """
            insert into message (person, kind, channel, target, origin, cause_type, cause_id, cause_text, topic, title,
                                 content, due_at, deadline, created_at, traceparent)
            values (?, ?, ?, ?, coalesce((select origin from device where id = ?), ?), ?, ?, ?, ?, ?,
                    cast(? as jsonb), ?, ?, ?, ?)
            on conflict on constraint message_once do nothing
            returning id""";
    private static final String SUPERSEDE = """
            update message set superseded = true,
                   state = case state when 'waiting' then 'superseded' else state end,
                   content = case state when 'waiting' then null else content end,
                   ended_at = case state when 'waiting' then cast(? as timestamptz) end
             where topic = ? and state in ('waiting', 'claimed') and (cast(? as text) is null or target = ?)
                   and (cast(? as text) is null or kind = ?) and id <> ?""";
    private static final String WAITING =
            "select target from message where topic = ? and kind = ? and state = 'waiting'";
    private static final String WITHDRAW = """
            update message set state = 'suppressed', reason = ?, content = null, ended_at = ?
             where cause_type = ? and cause_id = ? and state = 'waiting'""";
    private static final UUID NONE = new UUID(0, 0);

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

    /// Adds what is not there yet: the same cause, channel and target again changes nothing. A push with a topic takes
    /// the place of
    /// what waits for the same device under the same topic.
    @Transactional(TxType.MANDATORY)
    public void add(List<Draft> drafts) {
        drafts.forEach(this::add);
        if (!drafts.isEmpty()) {
            added.fire(new Added());
        }
    }

    private void add(Draft draft) {
        var person = draft.target().person();
        var device = draft.target() instanceof Target.ToDevice to ? to.device() : null;
        sql.first(
                        INSERT,
                        row -> row.uuid("id"),
                        person == null ? null : person.id(),
                        draft.kind().word(),
                        draft.channel().word(),
                        draft.target().key(),
                        device,
                        draft.channel().word(),
                        draft.cause().type(),
                        draft.cause().id(),
                        draft.cause().text(),
                        draft.topic(),
                        draft.content().title(),
                        written(draft.content()),
                        draft.due(),
                        draft.deadline(),
                        clock.instant(),
                        traces.place())
                .ifPresent(id -> takePlace(draft, id));
    }

    private void takePlace(Draft draft, UUID id) {
        if (draft.topic() != null) {
            supersede(draft.topic(), draft.target().key(), null, id);
        }
    }

    /// Ends what of this kind still waits under this topic, on every device: nothing newer will come.
    @Transactional(TxType.MANDATORY)
    public void supersede(Kind kind, UUID topic) {
        supersede(topic, null, kind.word(), NONE);
    }

    /// The targets for which something of this kind still waits under this topic.
    @Transactional(TxType.MANDATORY)
    public Set<String> waiting(Kind kind, UUID topic) {
        return Set.copyOf(sql.list(WAITING, Row::text, topic, kind.word()));
    }

    private void supersede(UUID topic, @Nullable String target, @Nullable String kind, UUID newest) {
        sql.update(SUPERSEDE, clock.instant(), topic, target, target, kind, kind, newest);
    }

    /// Takes back what of this cause has not begun, for a reason such as `rule-disabled`; says how many messages ended
    /// by it.
    /// End listeners are not called: whoever withdraws knows.
    @Transactional(TxType.MANDATORY)
    public int withdraw(String causeType, String causeId, String reason) {
        return sql.update(WITHDRAW, reason, clock.instant(), causeType, causeId);
    }

    private String written(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("a content that is no JSON", cause);
        }
    }
}
