package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.QueryPlan;
import dev.sthira.kit.database.SqlByHand;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a tick and a take-over read while a hundred thousand sessions are live.
class ShardRowsTest {
    private static final int SHARDS = 32;
    private static final int LIVE = 100_000;
    private static final Integer[] IDS = IntStream.range(0, SHARDS).boxed().toArray(Integer[]::new);

    private static final String SESSIONS = """
            insert into session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at)
            select md5(n::text)::uuid, n % ?, md5(n::text), 'plan', now(), 1, n, 'running', now() + interval '1 hour'
            from generate_series(1, ?) n""";

    private static Postgres postgres;
    private static SqlByHand sql;

    @BeforeAll
    static void manyAreLive() throws SQLException {
        postgres = Postgres.temporary().withDatabase("session");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("session"), "session", "session")
                .load()
                .migrate();
        sql = SqlByHand.on(postgres.jdbcUrl("session"), "session");
        new ShardRows(sql).install(SHARDS);
        sql.update("insert into plan (id, body) values ('plan', '{}')");
        sql.update(SESSIONS, SHARDS, LIVE);
        sql.update(
                "insert into command (session_id, version, kind, at) select id, 1, 'start', created_at from session");
        sql.update("analyze session, command");
    }

    @AfterAll
    static void stop() {
        sql.close();
        postgres.close();
    }

    @Test
    void readsInATickWhatHasChangedAndNothingElse() {
        var nothing = QueryPlan.of(sql, ShardRows.SINCE, IDS, lastChanges(LIVE));
        var some = QueryPlan.of(sql, ShardRows.SINCE, IDS, lastChanges(LIVE - 100));

        assertThat(nothing.rowsRead("session")).isZero();
        assertThat(some.rowsRead("session")).isCloseTo(100, within(1.0));
        assertThat(Stream.of(nothing, some).flatMap(plan -> plan.nodes().stream()))
                .noneMatch(node -> node.startsWith("Seq Scan"));
    }

    @Test
    void readsAtATakeOverNoOtherShard() {
        var open = QueryPlan.of(sql, ShardRows.OPEN, (Object) new Integer[] {7});

        assertThat(open.rowsRead("session")).isEqualTo(LIVE / SHARDS);
        assertThat(open.nodes()).noneMatch(node -> node.startsWith("Seq Scan"));
    }

    private static Long[] lastChanges(long last) {
        return IntStream.range(0, SHARDS).mapToObj(_ -> last).toArray(Long[]::new);
    }
}
