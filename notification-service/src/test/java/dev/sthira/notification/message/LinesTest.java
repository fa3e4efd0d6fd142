package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.SqlByHand;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

    private final MessageQueue queue = new MessageQueue(sql, new Lines(sql), JSON);

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
    void readsWhatItTakesAndNothingOfWhatWaitsBehindIt() throws IOException {
        var lines = explained(Lines.LINES, "push", "push");
        var claim = explained(
                Lines.CLAIM,
                NOW.plusSeconds(30),
                new String[] {"https://o1.example", "https://o2.example"},
                new Integer[] {0, 1},
                new Integer[] {40, 60},
                "push",
                NOW);

        assertThat(nodes(lines)).noneMatch(node -> node.startsWith("Sort") || node.startsWith("Seq Scan on message"));
        assertThat(rowsRead(lines)).isLessThanOrEqualTo(20);
        assertThat(nodes(claim)).noneMatch(node -> node.startsWith("Sort") || node.startsWith("Seq Scan on message"));
        assertThat(nodes(claim)).anyMatch(node -> node.startsWith("Index Scan on message_in_line"));
        assertThat(rowsRead(claim)).as("once to be found, once to be claimed").isLessThanOrEqualTo(2 * MOST);
    }

    @Test
    void givesEachLineItsShareAndHasteTheFirstOne() {
        var claimed = queue.claim(Channel.PUSH, new Room(MOST, MOST, Map.of(), BUSY), NOW, NOW.plusSeconds(30));

        assertThat(claimed).hasSize(MOST);
        assertThat(claimed).extracting(each -> each.message().origin()).doesNotContainAnyElementsOf(BUSY);
        assertThat(claimed).extracting(each -> each.message().kind().word()).containsOnly("pose-cue");
        var rest = queue.claim(Channel.PUSH, new Room(7_000, 1_500, Map.of(), BUSY), NOW, NOW.plusSeconds(30));
        assertThat(rest).hasSize(7_000);
        assertThat(rest.stream().filter(each -> each.message().kind().word().equals("reminder")))
                .extracting(each -> each.message().origin())
                .contains("https://o1.example", "https://o2.example", "https://o6.example");
    }

    private JsonNode explained(String statement, Object... parameters) throws IOException {
        return JSON.readTree(String.join(
                "",
                sql.list("explain (analyze, timing off, format json) " + statement, row -> row.text(), parameters)));
    }

    private static List<String> nodes(JsonNode plan) {
        return plan.findParents("Node Type").stream()
                .map(node -> node.get("Node Type").textValue()
                        + " on "
                        + node.path("Index Name")
                                .asText(node.path("Relation Name").asText()))
                .map(node -> node.replace("Index Only Scan", "Index Scan"))
                .toList();
    }

    /// From the table, all rounds together, and what was read and thrown away.
    private static double rowsRead(JsonNode plan) {
        return plan.findParents("Node Type").stream()
                .filter(node -> "message".equals(node.path("Relation Name").asText())
                        && node.get("Node Type").textValue().contains("Scan"))
                .mapToDouble(node -> node.get("Actual Loops").asDouble()
                        * (node.get("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble()
                                + node.path("Rows Removed by Index Recheck").asDouble()))
                .sum();
    }
}
