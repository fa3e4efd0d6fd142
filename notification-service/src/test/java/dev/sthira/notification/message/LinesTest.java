package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.QueryPlan;
import dev.sthira.kit.database.SqlByHand;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a claim reads, before a million messages.
class LinesTest {
    private static final int MOST = 100;
    private static final Set<String> BUSY = Set.of("https://o0.example");
    private static final Instant NOW = Instant.parse("2026-11-30T06:00:00Z");

    private static final int AT_ONCE = 100_000;
    private static final String WAITING = """
            insert into message (kind, channel, target, origin, cause_type, cause_id, cause_text, title, content, due_at,
                                 deadline, created_at)
            select case when n % 1000 = 0 then 'pose-cue' else 'reminder' end, 'push', 'address:a@b.test',
                   'https://o' || case when n % 10 = 0 then n % 70 / 10 else 0 end || '.example', 'test', n::text, '', '',
                   '{"title": "", "body": "", "tag": "", "urgency": "HIGH"}', ?, ?, ? from generate_series(?, ?) n""";

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private static Postgres postgres;
    private static SqlByHand sql;

    private final MessageQueue queue = new MessageQueue(sql, new Lines(sql), new MessageReader(JSON));

    /// Nine of ten wait for a push service that is slow, and all were made by the same tick.
    @BeforeAll
    static void aMillionWait() throws SQLException {
        postgres = Postgres.temporary().withDatabase("notification");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("notification"), "notification", "notification")
                .load()
                .migrate();
        sql = SqlByHand.on(postgres.jdbcUrl("notification"), "notification");
        sql.update("drop index message_deadline, message_topic, message_of_person");
        sql.update("alter table message drop constraint message_once");
        for (int from = 0; from < 1_000_000; from += AT_ONCE) {
            sql.update(WAITING, NOW.minusSeconds(1), NOW.plusSeconds(600), NOW, from + 1, from + AT_ONCE);
        }
        sql.update("analyze message");
    }

    @AfterAll
    static void stop() {
        sql.close();
        postgres.close();
    }

    @Test
    void readsWhatItTakesAndNothingOfWhatWaitsBehindIt() {
        var lines = QueryPlan.of(sql, Lines.LINES, "push", "push");
        var claim = QueryPlan.of(
                sql,
                Lines.CLAIM,
                NOW.plusSeconds(30),
                new String[] {"https://o1.example", "https://o2.example"},
                new Integer[] {0, 1},
                new Integer[] {40, 60},
                "push",
                NOW);

        assertThat(lines.nodes()).noneMatch(node -> node.startsWith("Sort") || node.startsWith("Seq Scan on message"));
        assertThat(lines.rowsRead("message")).isLessThanOrEqualTo(20);
        assertThat(claim.nodes()).noneMatch(node -> node.startsWith("Sort") || node.startsWith("Seq Scan on message"));
        assertThat(claim.nodes()).anyMatch(node -> node.startsWith("Index Scan on message_in_line"));
        assertThat(claim.rowsRead("message"))
                .as("once to be found, once to be claimed")
                .isLessThanOrEqualTo(2 * MOST);
    }

    @Test
    void givesEachLineItsShareAndHasteTheFirstOne() {
        var claimed = queue.claim(Channel.PUSH, new Room(MOST, MOST, Map.of(), BUSY), NOW, NOW.plusSeconds(30))
                .claims();

        assertThat(claimed).hasSize(MOST);
        assertThat(claimed).extracting(each -> each.message().origin()).doesNotContainAnyElementsOf(BUSY);
        assertThat(claimed).extracting(each -> each.message().kind().word()).containsOnly("pose-cue");
        var rest = queue.claim(Channel.PUSH, new Room(7_000, 1_500, Map.of(), BUSY), NOW, NOW.plusSeconds(30))
                .claims();
        assertThat(rest).hasSize(7_000);
        assertThat(rest.stream().filter(each -> each.message().kind().word().equals("reminder")))
                .extracting(each -> each.message().origin())
                .contains("https://o1.example", "https://o2.example", "https://o6.example");
    }
}
