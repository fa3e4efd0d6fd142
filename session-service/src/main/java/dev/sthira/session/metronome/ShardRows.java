package dev.sthira.session.metronome;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of shards and their sessions as the metronome reads and writes them: plain SQL, a transaction a call.
@ApplicationScoped
class ShardRows {

    /// How far an owner is with a shard: what Kafka has acknowledged, and the last change it has taken up.
    ///
    /// @param epoch how often the shard had been taken over when this owner took it; another epoch is another owner
    record Mark(int shard, long epoch, Instant published, long lastChange) {}

    /// A session that is new or was commanded, with its whole command log.
    ///
    /// @param toldUntil how far it is told, if its shard went on without it; nothing nearly always
    record Changed(
            int shard,
            long change,
            UUID session,
            Person person,
            String planId,
            Instant createdAt,
            @Nullable Instant toldUntil,
            List<Entry> log) {

        /// The log as this version understands it.
        ///
        /// @throws IllegalStateException if an entry of it is not understood
        List<Commanded> commands() {
            return log.stream()
                    .map(entry -> Commanded.of(entry.version(), entry.kind(), entry.argument(), entry.at()))
                    .toList();
        }
    }

    /// An entry of a command log as its row holds it, with the request that it came with.
    record Entry(int version, String kind, @Nullable String argument, Instant at, Origin origin) {}

    /// A shard as its new owner finds it.
    record Found(int shard, long epoch, Instant published) {}

    /// What a tick has sealed: the cursors of the shards still owned, and what was commanded up to them.
    record Sealed(Map<Integer, Instant> cursors, List<Changed> changed, Instant now) {}

    private static final String SESSIONS = """
            select s.shard, s.id, s.person, s.plan_id, s.created_at, s.told_until, s.change_no, c.version, c.kind, c.argument, c.at,
                   c.request_id, c.traceparent
            from (%s) s
            left join lateral (select * from command where session_id = s.id order by version offset 0) c on true
            """;

    private static final String ALIVE = """
            insert into instance (id, seen_until, attendance) values (?, clock_timestamp() + ? * interval '1 millisecond', ?)
            on conflict (id) do update set seen_until = excluded.seen_until, attendance = excluded.attendance""";

    private static final String ABSENT = """
            select id from instance
            where id <> ? and case when attendance is null then false else pg_try_advisory_xact_lock_shared(?, attendance) end""";

    private static final String FREE = """
            update shard set lease_until = clock_timestamp()
            where id in (select id from shard where owner = ? order by id for update skip locked)""";

    private static final String ACQUIRE = """
            update shard set owner = ?, epoch = epoch + 1, lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where id in (select id from shard where owner is null or lease_until < clock_timestamp()
                         order by id limit ? for update skip locked)
            returning id""";

    private static final String RENEW =
            "update shard set lease_until = clock_timestamp() + ? * interval '1 millisecond' where owner = ?";

    private static final String RELEASE = """
            update shard s set owner = null, lease_until = null, published = greatest(s.published, a.published)
            from unnest(?::int[], ?::bigint[], ?::text[]::timestamptz[]) a (id, epoch, published)
            where s.id = a.id and s.epoch = a.epoch and s.owner = ?""";

    private static final String SEAL = """
            update shard s set
                cursor = greatest(s.cursor, t.now),
                published = greatest(s.published, a.published),
                lease_until = t.now + ? * interval '1 millisecond'
            from unnest(?::int[], ?::bigint[], ?::text[]::timestamptz[]) a (id, epoch, published),
            (select clock_timestamp() as now) t
            where s.id = a.id and s.epoch = a.epoch and s.owner = ?
            returning s.id, s.cursor, t.now""";

    private static final String LEAVE_BEHIND = """
            update session s set told_until = coalesce(s.told_until, ?) from shard h
            where s.id = ? and h.id = s.shard and h.id = ? and h.epoch = ? and h.owner = ?""";

    private static final String CAUGHT_UP = """
            update session s set told_until = null from shard h
            where s.id = any(?::uuid[]) and h.id = s.shard and h.id = ? and h.epoch = ? and h.owner = ?""";

    private static final String FOUND = "select id, epoch, published from shard where id = any(?::int[]) and owner = ?";

    /// In whatever order they lie, each with its log behind it: what a million of them cost is the reading.
    static final String OPEN =
            SESSIONS.formatted("select * from session where shard = any(?::int[]) and closed_at is null");

    /// Through indexes however many sessions a shard may have: since the last tick hardly any has changed.
    static final String SINCE = SESSIONS.formatted("""
            select s.* from unnest(?::int[], ?::bigint[]) a (id, last),
            lateral (select * from session where shard = a.id and change_no > a.last offset 0) s""") + "order by s.change_no, s.id, c.version";

    private final Sql sql;

    ShardRows(Sql sql) {
        this.sql = sql;
    }

    /// Creates the rows of a new installation; an old one must have just as many.
    ///
    /// @throws IllegalStateException if the installation was made with another number of shards
    void install(int shards) {
        int present = sql.inTransaction(() -> {
            int before = count("select count(*) from shard");
            if (before == 0) {
                sql.update("insert into shard (id) select generate_series(0, ? - 1) on conflict do nothing", shards);
            }
            return before;
        });
        if (present != 0 && present != shards) {
            throw new IllegalStateException(
                    "This installation has %d shards and cannot be run with sthira.shards=%d; set it back."
                            .formatted(present, shards));
        }
    }

    /// Says that an instance is alive and tells how many are.
    ///
    /// @param attendance the lock that it holds as long as it is connected, if it does
    int alive(UUID instance, Duration lease, OptionalInt attendance) {
        return sql.inTransaction(() -> {
            @Nullable Integer lock = attendance.isPresent() ? attendance.getAsInt() : null;
            sql.update(ALIVE, instance, lease.toMillis(), lock);
            sql.update("delete from instance where seen_until < clock_timestamp()");
            return count("select count(*) from instance");
        });
    }

    void gone(UUID instance) {
        sql.update("delete from instance where id = ?", instance);
    }

    /// Other instances that ought to hold a lock and do not: they are not connected at this moment.
    List<UUID> absent(UUID instance) {
        return sql.list(ABSENT, row -> row.uuid("id"), instance, Attendance.LOCKS);
    }

    /// Ends the leases of an instance. Should it still be there, its next tick renews what nobody else has taken.
    void free(UUID instance) {
        int _ = sql.inTransaction(() -> {
            sql.update(FREE, instance);
            return sql.update("delete from instance where id = ?", instance);
        });
    }

    /// Takes over shards that nobody owns or whose owner has let its lease run out, as far as there are any.
    List<Integer> acquire(UUID instance, Duration lease, int most) {
        return sql.inTransaction(() -> sql.list(ACQUIRE, row -> row.integer("id"), instance, lease.toMillis(), most));
    }

    /// Holds all shards of an instance for another while.
    void renew(UUID instance, Duration lease) {
        int _ = sql.inTransaction(() -> sql.update(RENEW, lease.toMillis(), instance));
    }

    /// Gives shards back with what was acknowledged for them.
    void release(UUID instance, List<Mark> marks) {
        if (!marks.isEmpty()) {
            int _ = sql.inTransaction(() -> {
                lock(Marks.ids(marks));
                return sql.update(RELEASE, Marks.ids(marks), Marks.epochs(marks), Marks.published(marks), instance);
            });
        }
    }

    /// Reads all sessions of shards that are not closed, in one go, while no command can be under way. Sessions of all
    /// shards lie side by side, so that reading some of them costs little more than reading one.
    ///
    /// @param begun    told of each shard, but for those that have another owner by now
    /// @param sessions told of each session of these, one after the other
    void load(UUID instance, List<Integer> shards, Consumer<Found> begun, Consumer<Changed> sessions) {
        int _ = sql.inTransaction(() -> {
            Integer[] ids = shards.toArray(Integer[]::new);
            lock(ids);
            List<Found> found = sql.list(
                    FOUND,
                    row -> new Found(row.integer("id"), row.big("epoch"), row.instant("published")),
                    ids,
                    instance);
            found.forEach(begun);
            each(OPEN, sessions, (Object) found.stream().map(Found::shard).toArray(Integer[]::new));
            return found.size();
        });
    }

    private void each(String statement, Consumer<Changed> use, Object... parameters) {
        var changes = new ChangedRows(use);
        sql.each(statement, changes::add, parameters);
        changes.end();
    }

    /// One tick: seals the shards up to now and reads what was commanded in them since their marks.
    Sealed seal(UUID instance, List<Mark> marks, Duration lease) {
        return sql.inTransaction(() -> {
            lock(Marks.ids(marks));
            List<Cursor> moved = sql.list(
                    SEAL,
                    row -> new Cursor(row.integer("id"), row.instant("cursor"), row.instant("now")),
                    lease.toMillis(),
                    Marks.ids(marks),
                    Marks.epochs(marks),
                    Marks.published(marks),
                    instance);
            Map<Integer, Instant> cursors = moved.stream().collect(Collectors.toMap(Cursor::shard, Cursor::at));
            List<Mark> owned = marks.stream()
                    .filter(mark -> cursors.containsKey(mark.shard()))
                    .toList();
            var changed = new ArrayList<Changed>();
            each(SINCE, changed::add, Marks.ids(owned), Marks.changes(owned));
            return new Sealed(
                    cursors,
                    changed,
                    moved.isEmpty() ? Instant.EPOCH : moved.getLast().now());
        });
    }

    /// Remembers how far a session is told that its shard goes on without, so that whoever can play it some day goes on
    /// from there.
    ///
    /// @param mark how far its shard is told
    void leaveBehind(UUID instance, Mark mark, UUID session) {
        int _ = sql.inTransaction(
                () -> sql.update(LEAVE_BEHIND, mark.published(), session, mark.shard(), mark.epoch(), instance));
    }

    /// Sessions that were left behind are told as far as their shard.
    void caughtUp(UUID instance, Mark mark, List<UUID> sessions) {
        int _ = sql.inTransaction(
                () -> sql.update(CAUGHT_UP, sessions.toArray(UUID[]::new), mark.shard(), mark.epoch(), instance));
    }

    /// Where a shard's cursor was moved to, and the time on the database's clock.
    private record Cursor(int shard, Instant at, Instant now) {}

    /// Takes the locks of shards alone, in one order: no command of them is under way from here to the commit.
    private void lock(Integer[] shards) {
        Integer[] ordered = shards.clone();
        Arrays.sort(ordered);
        sql.each(
                "select 1 from (select pg_advisory_xact_lock(?, id) from (select unnest(?::int[]) as id) own) locked",
                _ -> {},
                Sessions.SHARD_LOCKS,
                ordered);
    }

    private int count(String query) {
        return sql.first(query, row -> row.integer("count")).orElseThrow();
    }
}
