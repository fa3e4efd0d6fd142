package dev.sthira.session.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.QueryPlan;
import dev.sthira.kit.database.SqlByHand;
import dev.sthira.session.audience.LevelFigures.Place;
import dev.sthira.session.audience.SequenceRows.Level;
import dev.sthira.session.audience.SmallGroups.Group;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the database adds up while practices are written: late, doubled, out of order and corrected, and
/// rebuilt.
class SumsTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-02T07:00:00Z");
    private static final Level BEGINNER = new Level(1, "beginner");
    private static final int MANY = 20_000;
    private static final int AT_A_TIME = 2_500;

    /// Many people, who mostly finish.
    private static final String MANY_PRACTICES = """
            insert into practice (session, person, plan_id, sequence, sequence_version, level, started_at, ended_at, ending,
                                  held_us, paused_us, begun, held_segments, skipped, stopped_in, day, hour, poses)
            select md5(n::text)::uuid, 'p' || n % 900, 'morning', 'morning', 1, 'beginner', at, at, ending, 9, 0, 4, 3, '{}',
                   case when ending <> 'finished' then n % 4 end, at::date, n % 24,
                   '[{"pose": "bow", "side": "both", "name": "Bow", "planned_us": 30000000, "held_us": 20000000}]'
            from (select n, timestamptz '2026-01-05 06:00Z' + n * interval '7 minutes' as at,
                         case when n % 11 = 0 then 'ended' when n % 17 = 0 then 'abandoned' else 'finished' end as ending
                  from generate_series(?, ?) n) many""";

    private static Postgres postgres;
    private static SqlByHand sql;
    private static PractisedRows practices;

    @BeforeAll
    static void start() throws SQLException {
        postgres = Postgres.temporary().withDatabase("session");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("session"), "session", "session")
                .load()
                .migrate();
        sql = SqlByHand.on(postgres.jdbcUrl("session"), "session");
        sql.update("insert into shard (id) values (0)");
        practices = new PractisedRows(sql);
    }

    @AfterAll
    static void stop() {
        sql.close();
        postgres.close();
    }

    @BeforeEach
    void clear() {
        practices.clear();
    }

    @Test
    void areTheSameInWhateverOrderAndHoweverOftenTold() {
        var sessions = IntStream.range(0, 40).mapToObj(_ -> UUID.randomUUID()).toList();
        sessions.forEach(session -> tellBegin(sessions, session));
        sessions.forEach(session -> tellEnd(sessions, session));
        List<String> inOrder = practices.sums();

        practices.clear();
        assertThat(practices.sums()).isEmpty();
        var shuffled = new ArrayList<>(sessions);
        Collections.shuffle(shuffled, new Random(11));
        for (UUID session : shuffled) {
            tellBegin(sessions, session);
            tellEnd(sessions, session);
            tellBegin(sessions, session);
            tellEnd(sessions, session);
        }

        assertThat(practices.sums()).isEqualTo(inOrder).hasSizeGreaterThan(20);
        assertThat(new WeekRows(sql).hours()).singleElement().satisfies(hour -> {
            assertThat(hour.practices()).isEqualTo(40);
            assertThat(hour.people()).isEqualTo(9);
        });
    }

    private static void tellBegin(List<UUID> sessions, UUID session) {
        practices.begun(session, "p" + sessions.indexOf(session) % 9, NOVEMBER);
    }

    private static void tellEnd(List<UUID> sessions, UUID session) {
        int n = sessions.indexOf(session);
        practices.over(
                session, n % 3 == 0 ? "ended" : "finished", n % 3 == 0 ? Integer.valueOf(n % 4) : null, 1, n % 4);
    }

    @Test
    void followWhatIsCorrectedAndDeleted() {
        UUID entry = UUID.randomUUID();
        sql.update("""
                insert into practice_entry (id, person, title, started_at, held_us, day, created_at, changed_at, version)
                values (?, 'maya', 'By the lake', ?, 9, '2026-11-02', now(), now(), 1)""", entry, NOVEMBER);
        UUID session = practices.practised("maya", NOVEMBER, "finished", null);
        assertThat(practices.sums()).contains("(maya,2026-11-02,2)", "(1,7,maya,1)");

        sql.update("update practice_entry set day = '2026-11-16' where id = ?", entry);
        sql.update("update practice set day = '2026-11-01', hour = 23 where session = ?", session);
        assertThat(practices.sums())
                .contains("(maya,2026-10-26,1)", "(maya,2026-11-16,1)", "(7,23,maya,1)")
                .doesNotContain("(maya,2026-11-02,2)", "(maya,2026-11-02,0)", "(1,7,maya,1)");

        sql.update("delete from practice_entry where id = ?", entry);
        assertThat(practices.sums()).noneMatch(sum -> sum.startsWith("(maya,2026-11-16"));
        assertThat(rebuilt().differences()).isZero();
    }

    @Test
    void takeALatePracticeIntoItsOwnWeek() {
        practices.practised("maya", NOVEMBER.plusSeconds(21 * 86_400), "finished", null);
        practices.practised("maya", NOVEMBER, "finished", null);

        Cohorts cohorts = new WeekRows(sql).cohorts(LocalDate.parse("2026-11-30"), new SmallGroups(1));

        assertThat(cohorts.cohorts(4).getFirst().people()).isEqualTo(1);
        assertThat(cohorts.cohorts(4).getFirst().came()).containsExactly(0, 0, 1);
        assertThat(cohorts.weeks(1).getFirst().returning()).isEqualTo(1);
    }

    @Test
    void costTheSameHoweverManyWereCountedBefore() {
        IntStream.range(0, 300).forEach(n -> practices.practised("p" + n, NOVEMBER, "finished", null));

        long before = entriesRead();
        practices.practised("maya", NOVEMBER, "finished", null);

        assertThat(entriesRead() - before).isBetween(1L, 40L);
    }

    /// What the indexes of the sums have given so far, what is dead among it.
    private static long entriesRead() {
        sql.each("select pg_stat_force_next_flush()", _ -> {});
        return sql.first(
                        "select sum(idx_tup_read)::bigint as read from pg_stat_user_indexes where relname like 'practised%'",
                        row -> row.big("read"))
                .orElseThrow();
    }

    @Test
    void areRebuiltToTheSame() {
        IntStream.range(0, 30)
                .forEach(n -> practices.practised("p" + n % 7, NOVEMBER.plusSeconds(n * 90_000L), "ended", n % 4, 2));
        List<String> before = practices.sums();
        assertThat(rebuilt().differences()).isZero();
        sql.update("update practised_step set times = times + 1 where person = 'p3'");
        sql.update("delete from practised_week where person = 'p4'");

        assertThat(rebuilt().differences()).isPositive();

        assertThat(practices.sums()).isEqualTo(before);
        assertThat(rebuilt().differences()).isZero();
    }

    @Test
    void countThemselvesWhenTheyAreRebuilt() {
        IntStream.range(0, 30).forEach(n -> practices.practised("p" + n % 7, NOVEMBER, "ended", n % 4, 2));

        assertThat(rebuilt().figures()).isEqualTo(practices.sums().size());

        sql.update("delete from practised_step");
        sql.update("delete from practised_wish");
        sql.update("delete from practised_week");
        sql.update("delete from practised_hour");
        Sums.Rebuilt fromNothing = rebuilt();
        assertThat(fromNothing.differences())
                .isEqualTo(fromNothing.figures())
                .isEqualTo(practices.sums().size());
    }

    @Test
    @Timeout(120)
    void areRebuiltBesideWhoeverWrites() throws Exception {
        practices.practised("p1", NOVEMBER, "finished", null);
        practices.practised("p2", NOVEMBER, "ended", 2);
        sql.update("update practised_week set times = 9 where person = 'p1'");

        sql.inTransaction(() -> {
            practices.practised("p3", NOVEMBER, "ended", 1);
            assertThat(elsewhere(SumsTest::rebuilt).differences()).isEqualTo(1);
            return practices.practised("p2", NOVEMBER, "finished", null);
        });
        sql.update("update practised_week set times = 9 where person = 'p1'");
        sql.inTransaction(() -> {
            assertThat(new Sums(sql).rebuild().differences()).isEqualTo(1);
            return elsewhere(() -> practices.practised("p4", NOVEMBER, "ended", 3));
        });

        assertThat(practices.sums())
                .contains("(p1,2026-11-02,1)", "(p2,2026-11-02,2)", "(p3,2026-11-02,1)", "(p4,2026-11-02,1)");
        assertThat(rebuilt().differences()).isZero();
    }

    private static <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    private static Sums.Rebuilt rebuilt() {
        return sql.inTransaction(new Sums(sql)::rebuild);
    }

    @Test
    void countWhoeverIsGoneAmongPracticesAndNoPeople() {
        IntStream.range(0, 5).forEach(n -> practices.practised("p" + n, NOVEMBER, "ended", 1));
        sql.update("update practice set person = 'nobody', poses = null, erased = true where person = 'p4'");

        var rows = new SequenceRows(sql);

        assertThat(rows.endings("morning").get(BEGINNER)).containsEntry(What.ENDED, new Group(5, 4, 4));
        assertThat(practices.sums()).noneMatch(sum -> sum.contains("p4") || sum.contains("nobody"));
        assertThat(rows.cells("morning").get(BEGINNER)).singleElement().satisfies(cell -> {
            assertThat(cell.place()).isEqualTo(new Place(1, 2));
            assertThat(new SmallGroups(5).isSmall(cell.group())).isTrue();
        });
        assertThat(rebuilt().differences()).isZero();
    }

    @Test
    void areSortedByWhatWasWishedFor() {
        plan("short", "{\"level\": \"beginner\", \"minutes\": 15, \"props\": []}");
        plan(
                "sore",
                "{\"level\": \"beginner\", \"body\": [{\"concern\": \"knees\", \"severity\": \"mild\"},"
                        + " {\"concern\": \"neck\", \"severity\": \"severe\"}], \"props\": [\"strap\"]}");
        plan("along-0", "{\"level\": \"beginner\"}");
        UUID usual = practices.practised("p1", NOVEMBER, "finished", null);
        practices.practised("p2", NOVEMBER, "ended", 1);
        move(practices.practised("p3", NOVEMBER, "ended", 3), "short");
        move(practices.practised("p4", NOVEMBER, "finished", null), "sore");
        move(practices.practised("p5", NOVEMBER, "finished", null), "along-0");

        assertThat(wishes())
                .containsExactlyInAnyOrder(
                        "usual,sound,any,finished,0,0,p1",
                        "usual,sound,any,ended,1,2,p2",
                        "short,sound,none,ended,2,1,p3",
                        "usual,severe,some,finished,0,0,p4",
                        "along,along,along,finished,0,0,p5");
        Map<WishRows.Asked, WishRows.Counted> rows = new WishRows(sql).of("morning");
        assertThat(rows.get(new WishRows.Asked(BEGINNER, Wish.MINUTES)).wholes())
                .containsEntry("usual", new Group(3, 3, 3))
                .containsEntry("short", new Group(1, 1, 1));
        assertThat(rows.get(new WishRows.Asked(BEGINNER, Wish.BODY)).counts())
                .contains(
                        new WishFigures.Count("sound", What.ENDED, null, new Group(2, 2, 0)),
                        new WishFigures.Count("sound", What.ENDED, new Place(2, 1), new Group(1, 1, 0)));

        move(usual, "short");
        assertThat(wishes()).contains("short,sound,none,finished,0,0,p1").hasSize(5);
        sql.update("update practised_wish set times = times + 1 where person = 'p4'");
        assertThat(rebuilt().differences()).isEqualTo(1);
        assertThat(rebuilt().differences()).isZero();
        sql.update("delete from practice");
        assertThat(wishes()).isEmpty();
    }

    private static void plan(String id, String wishes) {
        sql.update("""
                insert into plan (id, body) select ?, jsonb_set(body::jsonb, '{wishes}', ?::jsonb)::text from plan
                where id = 'morning' on conflict do nothing""", id, wishes);
    }

    private static void move(UUID session, String plan) {
        sql.update("update practice set plan_id = ? where session = ?", plan, session);
    }

    private static List<String> wishes() {
        return sql.list(
                "select concat_ws(',', minutes, body, props, what, block, step, person) from practised_wish",
                row -> row.text());
    }

    @Test
    void areReadWithoutThePractices() throws SQLException {
        sql.update("""
                insert into session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at)
                select md5(n::text)::uuid, 0, 'p', 'morning', now(), 1, 0, 'completed', now() from generate_series(1, ?) n
                on conflict do nothing""", MANY);
        for (int first = 1; first < MANY; first += AT_A_TIME) {
            sql.update(MANY_PRACTICES, first, first + AT_A_TIME - 1);
        }
        sql.update("analyze practice, practised_step, practised_week, practised_hour, plan_steps");

        for (QueryPlan plan : List.of(
                QueryPlan.of(sql, SequenceRows.ENDINGS, "morning"),
                QueryPlan.of(sql, SequenceRows.CELLS, "morning"),
                QueryPlan.of(sql, SequenceRows.PLANS, "morning"),
                QueryPlan.of(sql, WishRows.WHOLES, "morning"),
                QueryPlan.of(sql, WishRows.COUNTS, "morning"),
                QueryPlan.of(sql, WeekRows.HOURS))) {
            assertThat(plan.rowsRead("practice")).isZero();
        }
        assertThat(QueryPlan.of(sql, SequenceRows.HELD, "morning", 1, "beginner", 5)
                        .rowsRead("practice"))
                .isLessThanOrEqualTo(2_000);
        assertThat(new SequenceRows(sql).held("morning", BEGINNER, 5))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.held().get(1)).hasSeconds(20);
                    assertThat(held.planned().get(1)).hasSeconds(30);
                });
        assertThat(rebuilt().differences()).isZero();
    }
}
