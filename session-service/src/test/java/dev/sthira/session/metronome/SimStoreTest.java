package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.database.SqlByHand;
import dev.sthira.session.metronome.ShardRows.Changed;
import dev.sthira.session.metronome.ShardRows.Mark;
import dev.sthira.session.metronome.ShardRows.Sealed;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.PracticeFixture;
import dev.sthira.session.session.Reckoning;
import dev.sthira.session.session.ShardOf;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The store that the simulation has in place of PostgreSQL, held against PostgreSQL: random operations in random order
/// have the same answers.
class SimStoreTest {
    private static final int SCRIPTS = 500;
    private static final int OPERATIONS = 30;
    private static final int SHARDS = 3;
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ofSeconds(-1);
    private static final Plan PLAN = PracticeFixture.plan("0+10");

    /// Behind everything that a clock says here, so that the greatest of both is the same in both.
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private static Postgres postgres;
    private static SqlByHand sql;

    private final List<UUID> nodes = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private final List<Attendance> attendances =
            nodes.stream().map(_ -> new Attendance(sql.database())).toList();

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

    @Test
    void answersAsPostgresDoes() {
        for (int seed = 0; seed < SCRIPTS; seed++) {
            new Pair(seed).run();
        }
    }

    @Test
    void refusesToBeRunWithAnotherNumberOfShards() {
        var rows = new ShardRows(sql);
        sql.update("truncate session, command, shard, instance cascade");
        rows.install(SHARDS);

        assertThatThrownBy(() -> rows.install(SHARDS + 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sthira.shards=4");
        rows.install(SHARDS);
    }

    /// Both stores, and what is done to them.
    private final class Pair {
        private final int seed;
        private final SplittableRandom random;
        private final SimTime time;
        private final SimStore simulated;
        private final ShardRows real = new ShardRows(sql);
        private final List<UUID> sessions = new ArrayList<>();
        private long changes;

        Pair(int seed) {
            this.seed = seed;
            random = new SplittableRandom(seed);
            time = new SimTime(seed);
            simulated = new SimStore(time, new ShardOf(SHARDS), Faults.NONE, Bug.NONE);
        }

        void run() {
            attendances.forEach(Attendance::end);
            sql.update("truncate session, command, shard, instance, plan cascade");
            sql.update("alter sequence change_no restart");
            sql.update("insert into plan (id, body) values (?, '')", PLAN.id());
            real.install(SHARDS);
            for (int step = 0; step < OPERATIONS; step++) {
                operation(step);
            }
        }

        private void operation(int step) {
            UUID node = nodes.get(random.nextInt(nodes.size()));
            Duration lease = random.nextInt(3) == 0 ? OVER : LONG;
            int shard = random.nextInt(SHARDS);
            switch (random.nextInt(14)) {
                case 0 -> {
                    OptionalInt lock = random.nextBoolean() ? OptionalInt.of(node.hashCode()) : OptionalInt.empty();
                    same(step, store -> store.alive(node, lease, lock));
                }
                case 1 -> same(step, nothing(store -> store.gone(node)));
                case 2, 3 -> {
                    int most = random.nextInt(SHARDS);
                    same(
                            step,
                            store -> store.acquire(node, lease, most).stream()
                                    .sorted()
                                    .toList());
                }
                case 4 -> same(step, nothing(store -> store.renew(node, lease)));
                case 5 -> {
                    List<Mark> marks = marks(shard);
                    same(step, nothing(store -> store.release(node, marks)));
                }
                case 6 -> {
                    List<Integer> some = random.nextBoolean() ? List.of(shard) : List.of(0, 1, 2);
                    same(step, store -> loaded(store, node, some));
                }
                case 7 -> {
                    List<Mark> marks = Stream.of(0, 1, 2)
                            .flatMap(one -> marks(one).stream())
                            .toList();
                    same(step, store -> sealed(store.seal(node, marks, lease)));
                }
                case 8 -> create();
                case 9 -> leftBehind(step, node, shard);
                case 10 -> attend(node);
                case 11 ->
                    same(step, store -> store.absent(node).stream().sorted().toList());
                case 12 -> same(step, nothing(store -> store.free(node)));
                default -> change();
            }
        }

        /// One comes, or goes; the lock of the real one is held by a connection of its own.
        private void attend(UUID node) {
            if (random.nextBoolean()) {
                simulated.connected(node);
                assertThat(attendances.get(nodes.indexOf(node)).keep(node)).hasValue(node.hashCode());
            } else {
                simulated.disconnected(node);
                attendances.get(nodes.indexOf(node)).end();
            }
        }

        /// One is left behind, or one or two have caught up.
        private void leftBehind(int step, UUID node, int shard) {
            List<Mark> marks = marks(shard);
            if (!sessions.isEmpty()) {
                UUID one = sessions.get(random.nextInt(sessions.size()));
                boolean behind = random.nextBoolean();
                same(step, nothing(store -> {
                    if (behind) {
                        store.leaveBehind(node, marks.getFirst(), one);
                    } else {
                        store.caughtUp(node, marks.getFirst(), List.of(one));
                    }
                }));
            }
        }

        private void same(int step, Function<ShardRows, ?> operation) {
            time.runUntil(time.now() + SimTime.MILLISECOND);
            assertThat(operation.apply(simulated))
                    .as("seed %d, operation %d", seed, step)
                    .isEqualTo(operation.apply(real));
        }

        private static Function<ShardRows, ?> nothing(java.util.function.Consumer<ShardRows> operation) {
            return store -> {
                operation.accept(store);
                return true;
            };
        }

        /// Mostly of the present epoch.
        private List<Mark> marks(int shard) {
            long epoch = sql.first("select epoch from shard where id = ?", row -> row.big("epoch"), shard)
                    .orElseThrow();
            Instant published = random.nextInt(3) == 0 ? FAR.plusSeconds(random.nextInt(1_000)) : PracticeFixture.NOON;
            long stale = random.nextInt(4) == 0 ? 1 : 0;
            return List.of(new Mark(shard, epoch - stale, published, random.nextLong(changes + 1)));
        }

        private List<Object> loaded(ShardRows store, UUID node, List<Integer> shards) {
            var found = new ArrayList<String>();
            var seen = new ArrayList<String>();
            store.load(
                    node,
                    shards,
                    one -> found.add(one.shard() + " " + one.epoch() + " " + published(one.published())),
                    session -> seen.add(line(session)));
            Collections.sort(found);
            Collections.sort(seen);
            return List.of(found, seen);
        }

        private static String published(Instant published) {
            return published.isBefore(FAR) ? "as it was" : published.toString();
        }

        private static List<Object> sealed(Sealed sealed) {
            return List.of(
                    sealed.cursors().keySet(),
                    sealed.changed().stream().map(Pair::line).toList());
        }

        private static String line(Changed changed) {
            return "%d %d %s %s %s %s"
                    .formatted(
                            changed.shard(),
                            changed.change(),
                            changed.session(),
                            changed.planId(),
                            changed.toldUntil(),
                            changed.commands());
        }

        private void create() {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            changes++;
            sessions.add(id);
            simulated.sessions.create(id, PLAN, time.clock()).run();
            sql.update("""
                    insert into session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at)
                    values (?, ?, 'person', ?, clock_timestamp(), 0, nextval('change_no'), 'ready', ?)""", id, new ShardOf(SHARDS).session(id), PLAN.id(), FAR);
        }

        /// A session is commanded, or closed.
        private void change() {
            if (sessions.isEmpty()) {
                return;
            }
            UUID id = sessions.get(random.nextInt(sessions.size()));
            SimSessions.SessionRow row = simulated.sessions.all().stream()
                    .filter(one -> one.id.equals(id))
                    .findFirst()
                    .orElseThrow();
            if (random.nextInt(4) == 0) {
                simulated.sessions.close(id);
                sql.update("update session set closed_at = clock_timestamp() where id = ?", id);
            } else {
                command(row);
            }
        }

        private void command(SimSessions.SessionRow row) {
            changes++;
            Commanded entry = Reckoning.end(row.log, FAR.plusSeconds(row.log.size()));
            simulated.sessions.command(row, entry, "a key", () -> true, _ -> {}).run();
            sql.update(
                    "insert into command (session_id, version, kind, at) values (?, ?, ?, ?)",
                    row.id,
                    entry.version(),
                    Reckoning.kind(entry),
                    entry.at());
            sql.update("update session set change_no = nextval('change_no') where id = ?", row.id);
        }
    }
}
