package dev.sthira.session.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.QueryPlan;
import dev.sthira.kit.database.SqlByHand;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is kept of weeks that are over is what anybody would count who looks at everybody's weeks, and
/// costs as much as it shows.
class WeekRowsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
    private static final SmallGroups ANY = new SmallGroups(1);
    private static final int PEOPLE = 4_000;
    private static final int WEEKS = 50;

    private static final String LIVES = """
            (select week, min(week) over life as first, lag(week) over life as before, lead(week) over life as next
             from practised_week where week < ?
             window life as (partition by person order by week rows between unbounded preceding and unbounded following)) life""";

    private static final String CAME = """
            select row(first, week, count(*), count(*) filter (where week - before > 28))::text from\s""" + LIVES + " group by first, week";

    private static final String DORMANT = """
            select row(w::date, count(*))::text from\s""" + LIVES + """
            , generate_series(week + 35, coalesce(next, ?) - 7, interval '7 days') w group by w having count(*) > 0""";

    private static Postgres postgres;
    private static SqlByHand sql;

    @BeforeAll
    static void start() throws SQLException {
        postgres = Postgres.temporary().withDatabase("session");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("session"), "session", "session")
                .load()
                .migrate();
        sql = SqlByHand.on(postgres.jdbcUrl("session"), "session");
    }

    @AfterAll
    static void stop() {
        sql.close();
        postgres.close();
    }

    @BeforeEach
    void clear() {
        sql.update("delete from practised_week");
    }

    @Test
    void areWhatAnybodyCountsWhateverComesLate() {
        var random = new Random(11);
        LocalDate until = MONDAY.plusWeeks(12);
        for (int round = 0; round < 60; round++) {
            change(random, until);
            if (random.nextInt(8) == 0) {
                until = until.plusWeeks(1 + random.nextInt(2));
            }
            assertKnown(until);
        }
    }

    /// Somebody notes a practice down late, or takes away what they had; now and then it is the first of
    /// all weeks.
    private static void change(Random random, LocalDate until) {
        int span = (int) MONDAY.until(until).toTotalMonths() * 5 + 1;
        for (int i = random.nextInt(12); i >= 0; i--) {
            String person = "p" + random.nextInt(20);
            LocalDate week = MONDAY.plusWeeks(random.nextInt(span) - 2L);
            if (random.nextInt(4) == 0) {
                sql.update("delete from practised_week where person = ? and week >= ?", person, week);
            } else {
                sql.update(
                        "insert into practised_week values (?, ?, 1) on conflict (person, week) do update set times = 2",
                        person,
                        week);
            }
        }
    }

    private static void assertKnown(LocalDate until) {
        Cohorts _ = new WeekRows(sql).cohorts(until, ANY);

        assertThat(sql.list(
                        "select row(first, week, people, resurrected)::text from cohort_week where week < ?",
                        row -> row.text(),
                        until))
                .containsExactlyInAnyOrderElementsOf(sql.list(CAME, row -> row.text(), until));
        assertThat(sql.list(
                        "select row(week, dormant)::text from known_week where week < ? and dormant > 0",
                        row -> row.text(),
                        until))
                .containsExactlyInAnyOrderElementsOf(sql.list(DORMANT, row -> row.text(), until, until));
    }

    @Test
    void areReadWithoutThePeople() {
        sql.update("""
                insert into practised_week
                select 'p' || n, date '2026-01-05' + 7 * w, 1 from generate_series(1, ?) n, generate_series(0, ?) w
                where (n * 7919 + w * 104729) % 3 <> 0""", PEOPLE, WEEKS - 1);
        sql.update("analyze practised_week");
        LocalDate until = MONDAY.plusWeeks(WEEKS - 1);
        assertKnown(until);
        sql.update("analyze cohort_week, known_week");

        for (QueryPlan plan : List.of(
                QueryPlan.of(sql, WeekRows.NEXT),
                QueryPlan.of(sql, WeekRows.CAME, until),
                QueryPlan.of(sql, WeekRows.DORMANT, until))) {
            assertThat(plan.rowsRead("practised_week")).isLessThanOrEqualTo(1);
        }
        QueryPlan dormant = QueryPlan.of(
                sql, WeekRows.COUNT_DORMANT, until, until.plusWeeks(1), until, 28, until.plusWeeks(1), 28, 28);
        assertThat(dormant.rowsRead("practised_week")).isLessThanOrEqualTo(5.0 * PEOPLE);
        sql.update("delete from known_week where week >= ?", until);
        assertKnown(until.plusWeeks(1));
    }
}
