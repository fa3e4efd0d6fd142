package dev.sthira.notification.webhook;

import dev.sthira.kit.database.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose turn it is to be posted to: who has something due, who holds the lease of an address, and how it fares.
@Singleton
class Turns {
    /// Behind what else is due by now, and not while it rests.
    private static final String DUE = """
        update webhook set due_at = greatest(rests_until, least(due_at, ?))
         where id = any(array(select id from webhook where id = any(?) order by id for update))\
        """;
    static final String CLAIM = """
        update webhook set leased_until = ?
         where id = any(array(select id from webhook
                               where state = 'on' and due_at <= ? and (leased_until is null or leased_until <= ?)
                               order by due_at limit ? for update skip locked))
        returning id\
        """;
    private static final String RELEASE = """
        update webhook set leased_until = null,
               due_at = (select greatest(next.due_at, rests_until, ?) from (%s) as next)
         where id = ? and leased_until = ?\
        """.formatted(Deliveries.NEXT);
    private static final String FINE = """
        update webhook set failures = 0, failing_since = null, rests_until = null where id = ? and failures > 0\
        """;
    private static final String FAILED = """
        update webhook set failures = failures + 1, failing_since = coalesce(failing_since, ?),
               rests_until = coalesce(?, rests_until)
         where id = ? returning *\
        """;
    private static final String OFF = """
        update webhook set state = 'off', off_reason = ?, due_at = null where id = ? and state = 'on'\
        """;

    private final Sql sql;

    Turns(Sql sql) {
        this.sql = sql;
    }

    /// Something is due at these addresses.
    void due(List<UUID> webhooks, Instant now) {
        if (!webhooks.isEmpty()) {
            sql.update(DUE, now, webhooks.toArray(UUID[]::new));
        }
    }

    /// Its owner wants something posted there now, however it fared before.
    void awake(UUID webhook, Instant now) {
        sql.update("update webhook set rests_until = null, due_at = ? where id = ?", now, webhook);
    }

    /// Takes the lease of some addresses where something is due.
    List<UUID> claim(Instant now, Instant until, int most) {
        return sql.list(CLAIM, row -> row.uuid("id"), until, now, now, most);
    }

    /// Gives the lease back. What came while it was held is seen, as its row is held before it is looked for.
    void release(UUID webhook, Instant lease, Instant now) {
        var _ = sql.inTransaction(() -> {
            sql.any("select id from webhook where id = ? for update", webhook);
            return sql.update(RELEASE, now, webhook, webhook, lease);
        });
    }

    /// The address as it is now, unless it is off or gone.
    Optional<Webhook> on(UUID webhook) {
        return sql.first("select * from webhook where id = ? and state = 'on'", Webhook::of, webhook);
    }

    /// It took something.
    void fine(UUID webhook) {
        sql.update(FINE, webhook);
    }

    /// It did not take something.
    ///
    /// @param restsUntil when to try anything there again; null if other events may fare better
    Optional<Webhook> failed(UUID webhook, @Nullable Instant restsUntil, Instant now) {
        return sql.first(FAILED, Webhook::of, now, restsUntil, webhook);
    }

    /// Turns it off; false if it was already, or is gone.
    boolean off(UUID webhook, Webhook.Off reason) {
        return sql.update(OFF, reason.word(), webhook) > 0;
    }
}
