package dev.sthira.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.QueryPlan;
import dev.sthira.kit.database.SqlByHand;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is read to find what is to be posted, while a million events wait for twenty thousand addresses, all of them
/// since
/// the same instant.
class WebhookClaimsTest {
    private static final Instant NOW = Instant.parse("2037-11-23T06:00:00Z");
    private static final int BATCH = 16;
    private static final int OF_AN_ADDRESS = 50;
    private static final String ADDRESSES = """
            insert into webhook (person, url, types, secret, state, due_at, created_at)
            select 'person ' || n, 'https://builder.example/' || n, '{pose-start}', '\\x00', case when n %% 10 = 0 then 'off' else 'on' end,
                   case when n %% 10 = 0 then null else timestamptz '%1$s' end, timestamptz '%1$s'
              from generate_series(1, 20000) n""";
    private static final String EVENTS = """
            insert into webhook_delivery (id, webhook, event, session, type, happened_at, content, state, created_at, begun_at, due_at)
            select gen_random_uuid(), w.id, gen_random_uuid(), w.id, 'pose-start', timestamptz '%1$s', '{}', 'waiting', timestamptz '%1$s',
                   timestamptz '%1$s', timestamptz '%1$s'
              from webhook w, generate_series(1, %2$d)""";

    private static Postgres postgres;
    private static SqlByHand sql;

    @BeforeAll
    static void aMillionEvents() throws SQLException {
        postgres = Postgres.temporary().withDatabase("notification");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("notification"), "notification", "notification")
                .load()
                .migrate();
        sql = SqlByHand.on(postgres.jdbcUrl("notification"), "notification");
        sql.update("alter table webhook_delivery drop constraint webhook_delivery_webhook_fkey"); // which looks up each
        sql.update(ADDRESSES.formatted(NOW));
        sql.update(EVENTS.formatted(NOW, OF_AN_ADDRESS));
        sql.update("analyze");
    }

    @AfterAll
    static void stop() {
        sql.close();
        postgres.close();
    }

    @Test
    void readsOfAllAddressesThoseThatItTakes() {
        var claim = QueryPlan.of(sql, Turns.CLAIM, NOW.plusSeconds(60), NOW, NOW, BATCH);

        assertThat(claim.nodes())
                .doesNotContain("Seq Scan on webhook")
                .anyMatch(node -> node.startsWith("Index Scan on webhook_due"));
        assertThat(claim.rowsRead("webhook")).as("found, and then changed").isLessThanOrEqualTo(2 * BATCH);
    }

    @Test
    void readsOfAllEventsThoseOfOneAddressThatArePosted() {
        var one = sql.list("select id from webhook where state = 'on' limit 1", row -> row.uuid("id"))
                .getFirst();

        var due = QueryPlan.of(sql, Deliveries.DUE, one, NOW, BATCH);
        assertThat(due.nodes()).doesNotContain("Seq Scan on webhook_delivery");
        assertThat(due.rowsRead("webhook_delivery"))
                .as("those, and what of their sessions is before them")
                .isLessThanOrEqualTo(3 * OF_AN_ADDRESS);
        assertThat(nextOf(one)).isLessThanOrEqualTo(3 * OF_AN_ADDRESS);
    }

    private static double nextOf(UUID webhook) {
        return QueryPlan.of(sql, Deliveries.NEXT, webhook).rowsRead("webhook_delivery");
    }
}
