package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.QueryPlan;
import dev.sthira.kit.database.SqlByHand;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What it costs to forget, among 100,000 messages.
class ForgettingTest {
    private static final int OLD = 2_500;
    private static final Instant NOW = Instant.now();
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(90));

    /// One of each minute: the first of them ended long ago, and among them one that has not ended.
    private static final String MESSAGES = """
            insert into message (id, kind, channel, target, origin, cause_type, cause_id, cause_text, title, state, due_at,
                                 deadline, created_at, ended_at)
            select uuidv7(made - clock_timestamp()), 'reminder', 'email', 'address:a@b.test', 'email', 'test', n::text,
                   '', '', case when n = 7 then 'waiting' else 'expired' end, made, made, made,
                   case when n <> 7 then made + interval '1 minute' end
              from (select n, cast(? as timestamptz) + (n - ?) * interval '1 minute' - interval '2 minutes' as made
                      from generate_series(1, 100000) n) times""";

    private static Postgres postgres;
    private static SqlByHand sql;

    @BeforeAll
    static void manyHaveEnded() throws SQLException {
        postgres = Postgres.temporary().withDatabase("notification");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("notification"), "notification", "notification")
                .load()
                .migrate();
        sql = SqlByHand.on(postgres.jdbcUrl("notification"), "notification");
        sql.update(MESSAGES, BEFORE, OLD);
        sql.update("analyze message");
    }

    @AfterAll
    static void stop() {
        sql.close();
        postgres.close();
    }

    @Test
    void forgetsSomeAtATimeAndReadsNoMoreThanThese() {
        var plan = QueryPlan.of(sql, MessageQueue.FORGET, DailyLimit.firstIdOf(BEFORE), BEFORE);

        // The plan is that of a statement that was carried out: some are forgotten by now.
        assertThat(plan.nodes()).noneMatch(node -> node.startsWith("Seq Scan on message"));
        assertThat(plan.rowsRead("message")).isLessThanOrEqualTo(2L * MessageQueue.SOME + 1);

        var queue = new MessageQueue(
                sql, new Lines(sql), new MessageReader(JsonMapper.builder().build()));
        assertThat(queue.forget(BEFORE)).isEqualTo(MessageQueue.SOME);
        assertThat(queue.forget(BEFORE)).isBetween(OLD - 2 * MessageQueue.SOME - 3, OLD - 2 * MessageQueue.SOME);
        assertThat(queue.forget(BEFORE)).isZero();
        assertThat(sql.any("select from message where ended_at < ?", BEFORE)).isFalse();
        assertThat(sql.any("select from message where ended_at is null")).isTrue();
    }
}
