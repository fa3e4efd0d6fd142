package dev.sthira.session.metronome;

import dev.sthira.session.session.Command;
import dev.sthira.session.session.Sessions;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rows of shards and their sessions as the metronome reads and writes them: plain SQL, a transaction a call.
@ApplicationScoped
class ShardRows {

    /// How far an owner is with a shard: what Kafka has acknowledged, and the last change it has taken up.
    record Mark(int shard, Instant published, long lastChange) {}

    /// A session that is new or was commanded, with its whole command log.
    record Changed(
            int shard,
            long change,
            UUID session,
            String person,
            String planId,
            Instant createdAt,
            List<Command> commands) {}

    /// A shard as its new owner finds it.
    record Loaded(Instant published, List<Changed> sessions) {}

    /// What a tick has sealed: the cursors of the shards still owned, and what was commanded up to them.
    record Sealed(Map<Integer, Instant> cursors, List<Changed> changed, Instant now) {}

    private static final String CHANGED = """
            select s.shard, s.id, s.person, s.plan_id, s.created_at, s.change_no, c.version, c.kind, c.at
            from %s left join command c on c.session_id = s.id
            order by s.change_no, s.id, c.version""";

    private static final String ALIVE = """
            insert into instance values (?, clock_timestamp() + ? * interval '1 millisecond')
            on conflict (id) do update set seen_until = excluded.seen_until""";

    private static final String ACQUIRE = """
            update shard set owner = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where id in (select id from shard where owner is null or lease_until < clock_timestamp()
                         order by id limit ? for update skip locked)
            returning id""";

    private static final String RELEASE = """
            update shard s set owner = null, lease_until = null, published = greatest(s.published, a.published)
            from unnest(?::int[], ?::text[]::timestamptz[]) a (id, published) where s.id = a.id and s.owner = ?""";

    private static final String SEAL = """
            update shard s set
                cursor = greatest(s.cursor, t.now),
                published = greatest(s.published, a.published),
                lease_until = t.now + ? * interval '1 millisecond'
            from unnest(?::int[], ?::text[]::timestamptz[]) a (id, published),
            (select clock_timestamp() as now) t
            where s.id = a.id and s.owner = ?
            returning s.id, s.cursor, t.now""";

    private static final String OPEN = "(select * from session where shard = ? and closed_at is null) s";

    private static final String SINCE = """
            unnest(?::int[], ?::text[]::bigint[]) a (id, last)
            join session s on s.shard = a.id and s.change_no > a.last""";

    private final AgroalDataSource database;

    ShardRows(AgroalDataSource database) {
        this.database = database;
    }

    /// Creates the rows of a new installation; an old one must have just as many.
    ///
    /// @throws IllegalStateException if the installation was made with another number of shards
    void install(int shards) throws SQLException {
        Sql.inTransaction(database, connection -> {
            int present = Sql.count(connection, "select count(*) from shard");
            if (present == 0) {
                Sql.update(
                        connection,
                        "insert into shard (id) select generate_series(0, ? - 1) on conflict do nothing",
                        shards);
            } else if (present != shards) {
                throw new IllegalStateException(
                        "This installation has %d shards and cannot be run with sthira.shards=%d; set it back."
                                .formatted(present, shards));
            }
            return present;
        });
    }

    /// Says that an instance is alive and tells how many are.
    int alive(UUID instance, Duration lease) throws SQLException {
        return Sql.inTransaction(database, connection -> {
            Sql.update(connection, ALIVE, instance, lease.toMillis());
            Sql.update(connection, "delete from instance where seen_until < clock_timestamp()");
            return Sql.count(connection, "select count(*) from instance");
        });
    }

    void gone(UUID instance) throws SQLException {
        Sql.inTransaction(
                database, connection -> Sql.update(connection, "delete from instance where id = ?", instance));
    }

    /// Takes over up to `limit` shards that nobody owns or whose owner has let its lease run out.
    List<Integer> acquire(UUID instance, int limit, Duration lease) throws SQLException {
        return Sql.inTransaction(database, connection -> {
            try (PreparedStatement statement = Sql.prepare(connection, ACQUIRE, instance, lease.toMillis(), limit);
                    ResultSet rows = statement.executeQuery()) {
                var ids = new ArrayList<Integer>();
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                }
                return ids;
            }
        });
    }

    /// Gives shards back with what was acknowledged for them.
    void release(UUID instance, List<Mark> marks) throws SQLException {
        if (!marks.isEmpty()) {
            Sql.inTransaction(database, connection -> {
                lock(connection, ids(marks));
                return Sql.update(connection, RELEASE, ids(marks), published(marks), instance);
            });
        }
    }

    /// All sessions of a shard that are not closed, read while no command can be under way.
    Loaded load(int shard) throws SQLException {
        return Sql.inTransaction(database, connection -> {
            lock(connection, new Integer[] {shard});
            Instant published;
            try (PreparedStatement statement =
                            Sql.prepare(connection, "select published from shard where id = ?", shard);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                published = Sql.instant(row, 1);
            }
            var changes = new ChangedRows();
            try (PreparedStatement statement = Sql.prepare(connection, CHANGED.formatted(OPEN), shard)) {
                changes.read(statement);
            }
            return new Loaded(published, changes.list());
        });
    }

    /// One tick: seals the shards up to now and reads what was commanded in them since their marks.
    Sealed seal(UUID instance, List<Mark> marks, Duration lease) throws SQLException {
        return Sql.inTransaction(database, connection -> {
            lock(connection, ids(marks));
            var cursors = new HashMap<Integer, Instant>();
            Instant now = moveCursors(connection, instance, marks, lease, cursors);
            List<Mark> owned = marks.stream()
                    .filter(mark -> cursors.containsKey(mark.shard()))
                    .toList();
            var changes = new ChangedRows();
            try (PreparedStatement statement =
                    Sql.prepare(connection, CHANGED.formatted(SINCE), ids(owned), changes(owned))) {
                changes.read(statement);
            }
            return new Sealed(cursors, changes.list(), now);
        });
    }

    /// Moves the cursors of the shards this instance still owns, and tells the time on the database's clock.
    private static Instant moveCursors(
            Connection connection, UUID instance, List<Mark> marks, Duration lease, Map<Integer, Instant> cursors)
            throws SQLException {
        Instant now = Instant.EPOCH;
        try (PreparedStatement statement =
                        Sql.prepare(connection, SEAL, lease.toMillis(), ids(marks), published(marks), instance);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                cursors.put(rows.getInt(1), Sql.instant(rows, 2));
                now = Sql.instant(rows, 3);
            }
        }
        return now;
    }

    /// Takes the locks of shards alone, in one order: no command of them is under way from here to the commit.
    private static void lock(Connection connection, Integer[] shards) throws SQLException {
        Integer[] ordered = shards.clone();
        Arrays.sort(ordered);
        try (PreparedStatement statement = Sql.prepare(
                connection,
                "select pg_advisory_xact_lock(?, id) from (select unnest(?::int[]) as id) own",
                Sessions.SHARD_LOCKS,
                ordered)) {
            statement.execute();
        }
    }

    private static Integer[] ids(List<Mark> marks) {
        return marks.stream().map(Mark::shard).toArray(Integer[]::new);
    }

    private static String[] published(List<Mark> marks) {
        return marks.stream().map(mark -> mark.published().toString()).toArray(String[]::new);
    }

    private static String[] changes(List<Mark> marks) {
        return marks.stream().map(mark -> Long.toString(mark.lastChange())).toArray(String[]::new);
    }
}
