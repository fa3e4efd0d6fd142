package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.QueryPlan;
import dev.sthira.kit.database.SqlByHand;
import java.sql.SQLException;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is read to find what is due, among a million occurrences.
class DueRowsTest {
    private static final Instant NOW = Instant.parse("2037-11-23T06:00:00Z");
    private static final int BATCH = 500;
    private static final int IN_A_ROW = 5;
    private static final String REMINDERS = """
            insert into reminder (id, person, rrule, wall_time, zone, sequence, channels, enabled, tzdb, created_at, updated_at)
            select uuidv7(), 'person ' || n % 40000, 'FREQ=DAILY', '07:00', 'Europe/Berlin', 'back-strengthening', '{email}', true,
                   '2026b', timestamptz '2037-01-01Z', timestamptz '2037-01-01Z' from generate_series(1, 100000) n""";
    private static final String OCCURRENCES = """
            insert into occurrence (reminder, local_date, wall_time, zone, at, day_start, day_end, fit, tzdb, state, ended_at)
            select id, day::date, '07:00', 'Europe/Berlin', day, day - interval '3 hours', day + interval '21 hours', 'exact', '2026b',
                   case when day < timestamptz '2037-11-23T06:00:00Z' then 'handed-over' else 'planned' end,
                   case when day < timestamptz '2037-11-23T06:00:00Z' then day end
              from reminder, generate_series(timestamptz '2037-11-15T06:00:00Z', timestamptz '2037-11-24T06:00:00Z', interval '1 day') day""";

    private static Postgres postgres;
    private static SqlByHand sql;

    @BeforeAll
    static void aMillionOccurrences() throws SQLException {
        postgres = Postgres.temporary().withDatabase("notification");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("notification"), "notification", "notification")
                .load()
                .migrate();
        sql = SqlByHand.on(postgres.jdbcUrl("notification"), "notification");
        sql.update("alter table occurrence drop constraint occurrence_once, drop constraint occurrence_reminder_fkey");
        sql.update(REMINDERS);
        sql.update(OCCURRENCES);
        sql.update("analyze");
    }

    @AfterAll
    static void stop() {
        sql.close();
        postgres.close();
    }

    @Test
    void readsWhatItTakesAndNothingOfWhatIsDueBehindIt() {
        var due = QueryPlan.of(sql, DueRows.DUE, NOW.minusSeconds(21_600), NOW, BATCH);

        assertThat(due.nodes())
                .doesNotContain("Seq Scan on occurrence", "Seq Scan on reminder")
                .anyMatch(node -> node.startsWith("Index Scan on occurrence_due"));
        assertThat(due.rowsRead("occurrence"))
                .as("what is due, and the last five of each")
                .isLessThanOrEqualTo(BATCH * (1 + IN_A_ROW));
        assertThat(due.rowsRead("reminder")).isLessThanOrEqualTo(BATCH);
    }
}
