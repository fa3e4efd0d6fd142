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
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        inTransaction(connection -> {
            int present = count(connection, "select count(*) from shard");
            if (present == 0) {
                update(
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
        return inTransaction(connection -> {
            update(connection, ALIVE, instance, lease.toMillis());
            update(connection, "delete from instance where seen_until < clock_timestamp()");
            return count(connection, "select count(*) from instance");
        });
    }

    void gone(UUID instance) throws SQLException {
        inTransaction(connection -> update(connection, "delete from instance where id = ?", instance));
    }

    /// Takes over up to `limit` shards that nobody owns or whose owner has let its lease run out.
    List<Integer> acquire(UUID instance, int limit, Duration lease) throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement statement = prepare(connection, ACQUIRE, instance, lease.toMillis(), limit);
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
            inTransaction(connection -> {
                lock(connection, ids(marks));
                return update(connection, RELEASE, ids(marks), published(marks), instance);
            });
        }
    }

    /// All sessions of a shard that are not closed, read while no command can be under way.
    Loaded load(int shard) throws SQLException {
        return inTransaction(connection -> {
            lock(connection, new Integer[] {shard});
            Instant published;
            try (PreparedStatement statement = prepare(connection, "select published from shard where id = ?", shard);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                published = instant(row, 1);
            }
            var changes = new Changes();
            try (PreparedStatement statement = prepare(connection, CHANGED.formatted(OPEN), shard)) {
                changes.read(statement);
            }
            return new Loaded(published, changes.list());
        });
    }

    /// One tick: seals the shards up to now and reads what was commanded in them since their marks.
    Sealed seal(UUID instance, List<Mark> marks, Duration lease) throws SQLException {
        return inTransaction(connection -> {
            lock(connection, ids(marks));
            var cursors = new HashMap<Integer, Instant>();
            Instant now = moveCursors(connection, instance, marks, lease, cursors);
            List<Mark> owned = marks.stream()
                    .filter(mark -> cursors.containsKey(mark.shard()))
                    .toList();
            var changes = new Changes();
            try (PreparedStatement statement =
                    prepare(connection, CHANGED.formatted(SINCE), ids(owned), changes(owned))) {
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
                        prepare(connection, SEAL, lease.toMillis(), ids(marks), published(marks), instance);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                cursors.put(rows.getInt(1), instant(rows, 2));
                now = instant(rows, 3);
            }
        }
        return now;
    }

    /// Reads rows of sessions and their commands.
    private static final class Changes {
        private final Map<UUID, Changed> sessions = new LinkedHashMap<>();

        void read(PreparedStatement statement) throws SQLException {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    readRow(rows);
                }
            }
        }

        private void readRow(ResultSet row) throws SQLException {
            UUID id = row.getObject(2, UUID.class);
            Changed changed = sessions.get(id);
            if (changed == null) {
                changed = new Changed(
                        row.getInt(1),
                        row.getLong(6),
                        id,
                        row.getString(3),
                        row.getString(4),
                        instant(row, 5),
                        new ArrayList<>(2));
                sessions.put(id, changed);
            }
            String kind = row.getString(8);
            if (kind != null) {
                changed.commands()
                        .add(new Command(row.getInt(7), Command.Kind.of(kind).orElseThrow(), instant(row, 9)));
            }
        }

        List<Changed> list() {
            return List.copyOf(sessions.values());
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        }
    }

    /// Takes the locks of shards alone, in one order: no command of them is under way from here to the commit.
    private static void lock(Connection connection, Integer[] shards) throws SQLException {
        Integer[] ordered = shards.clone();
        Arrays.sort(ordered);
        try (PreparedStatement statement = prepare(
                connection,
                "select pg_advisory_xact_lock(?, id) from (select unnest(?::int[]) as id) own",
                Sessions.SHARD_LOCKS,
                ordered)) {
            statement.execute();
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case Integer[] ids -> statement.setArray(i + 1, connection.createArrayOf("int4", ids));
                case String[] words -> statement.setArray(i + 1, connection.createArrayOf("text", words));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
        return statement;
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

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
