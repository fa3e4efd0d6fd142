package dev.sthira.notification.webhook;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.practice.WholeEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is posted to the addresses, from the event to the end.
@Singleton
class Deliveries {
    /// The same event for the same address has the same id, however often it is heard.
    private static final String INSERT = """
        insert into webhook_delivery (id, webhook, event, session, type, happened_at, content, state, created_at,
                                      begun_at, due_at)
        select md5(w.id::text || e.event::text)::uuid, w.id, e.event, e.session, e.type, e.happened_at, e.content,
               'waiting', ?, ?, ?
          from unnest(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[]::timestamptz[], ?::text[])
               with ordinality as e (person, event, session, type, happened_at, content, place)
          join webhook w on w.person = e.person and w.state = 'on' and e.type = any(w.types)
         order by e.place, w.id
        on conflict (id) do nothing
        returning webhook\
        """;

    /// Of a session, what follows something that failed once or twice waits for it; what failed more often holds
    /// nothing
    /// up any more.
    private static final String UNHELD = """
        d.webhook = ? and d.state = 'waiting' and not exists (
               select from webhook_delivery e
                where e.webhook = d.webhook and e.session = d.session and e.state = 'waiting' and e.place < d.place
                      and e.attempts between 1 and 2)\
        """;

    static final String NEXT = "select d.due_at from webhook_delivery d where " + UNHELD + " order by d.due_at limit 1";
    static final String DUE =
            "select d.* from webhook_delivery d where " + UNHELD + " and d.due_at <= ? order by d.place limit ?";
    private static final String TAKEN = """
        update webhook_delivery
           set state = 'delivered', attempts = attempts + 1, status = ?, cause = null, attempted_at = ?, ended_at = ?
         where id = ?\
        """;
    private static final String FAILED = """
        update webhook_delivery
           set state = case when cast(? as timestamptz) is null then 'failed' else 'waiting' end,
               due_at = coalesce(?, due_at), attempts = attempts + 1, status = ?, cause = ?, attempted_at = ?,
               ended_at = ?
         where id = ?\
        """;
    private static final String STOP = """
        update webhook_delivery set state = 'failed', cause = coalesce(cause, 'turned-off'), ended_at = ?
         where webhook = ? and state = 'waiting'\
        """;
    private static final String AGAIN = """
        update webhook_delivery set state = 'waiting', attempts = 0, begun_at = ?, due_at = ?, ended_at = null
         where webhook = ? and content is not null\
        """;
    private static final String TEST = """
        insert into webhook_delivery (id, webhook, event, type, happened_at, content, state, attempts, status, cause,
                                      created_at, begun_at, due_at, attempted_at, ended_at)
        values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String LISTED = """
        select * from webhook_delivery
         where webhook = ? and (cast(? as text) is null or state = ?)
               and (cast(? as uuid) is null or place < (select place from webhook_delivery where id = ?))
         order by place desc limit ?\
        """;

    private final Sql sql;

    Deliveries(Sql sql) {
        this.sql = sql;
    }

    /// Writes what is to be posted of some events, and says to which addresses.
    List<UUID> add(List<WholeEvent> events, Instant now) {
        return sql
                .list(
                        INSERT,
                        row -> row.uuid("webhook"),
                        now,
                        now,
                        now,
                        texts(events, event -> event.head().person().id()),
                        ids(events, event -> event.head().id()),
                        ids(events, event -> event.head().session()),
                        texts(events, WholeEvent::type),
                        texts(events, event -> event.head().at().toString()),
                        texts(
                                events,
                                event -> Envelope.of(event.type(), event.head().at(), event.body())))
                .stream()
                .distinct()
                .toList();
    }

    /// What is due for an address, oldest first.
    List<Delivery> due(UUID webhook, Instant now, int most) {
        return sql.list(DUE, Delivery::of, webhook, now, most);
    }

    void taken(Delivery delivery, Answer answer, Instant now) {
        sql.update(TAKEN, answer.status(), now, now, delivery.id());
    }

    /// @param again when to try again; null if never
    void failed(Delivery delivery, Answer answer, @Nullable Instant again, Instant now) {
        sql.update(
                FAILED, again, again, answer.status(), answer.cause(), now, again == null ? now : null, delivery.id());
    }

    /// Gives up what waits for an address.
    void stop(UUID webhook, Instant now) {
        sql.update(STOP, now, webhook);
    }

    /// Posts one again as if it were new; false if it is not kept any more.
    boolean again(UUID webhook, UUID id, Instant now) {
        return sql.update(AGAIN + " and id = ?", now, now, webhook, id) > 0;
    }

    /// Posts again all that failed and happened at that instant or later; says how many there are.
    int again(UUID webhook, Instant since, Instant now) {
        return sql.update(AGAIN + " and state = 'failed' and happened_at >= ?", now, now, webhook, since);
    }

    /// Writes down a self-test and what came of it.
    void tested(UUID webhook, UUID id, String content, Answer answer, Instant now) {
        var state = answer.isTaken() ? "delivered" : "failed";
        sql.update(
                TEST,
                id,
                webhook,
                id,
                Envelope.TEST,
                now,
                content,
                state,
                answer.status(),
                answer.cause(),
                now,
                now,
                now,
                now,
                now);
    }

    /// Some of an address, newest first.
    ///
    /// @param state  only these; null for all
    /// @param behind the last of the page before; null for the first page
    List<DeliveryView> of(UUID webhook, @Nullable String state, @Nullable UUID behind, int most) {
        return sql.list(LISTED, DeliveryView::of, webhook, state, state, behind, behind, most);
    }

    Optional<DeliveryView> one(UUID webhook, UUID id) {
        return sql.first("select * from webhook_delivery where webhook = ? and id = ?", DeliveryView::of, webhook, id);
    }

    /// Forgets what was posted, and later that it was.
    void forget(Instant contentBefore, Instant before) {
        sql.update("delete from webhook_delivery where created_at < ?", before);
        sql.update(
                "update webhook_delivery set content = null where created_at < ? and content is not null"
                        + " and state <> 'waiting'",
                contentBefore);
    }

    private static String[] texts(List<WholeEvent> events, Function<WholeEvent, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }

    private static UUID[] ids(List<WholeEvent> events, Function<WholeEvent, UUID> id) {
        return events.stream().map(id).toArray(UUID[]::new);
    }
}
