package dev.sthira.session.metronome;

import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Reckoning;
import dev.sthira.session.session.ShardOf;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The database as the metronome and the commands meet it: committed rows, locks, and transactions that fail, or whose
/// answers are lost. `SimStoreTest` holds it against PostgreSQL.
final class SimStore extends ShardRows {

    /// The database could not be asked, or nobody knows what came of it.
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        Away() {
            super("the database is away", null, false, false);
        }
    }

    private static final class ShardRow {
        @Nullable
        UUID owner;

        Instant leaseUntil = Instant.MIN;
        long epoch;
        Instant cursor;
        Instant published;

        ShardRow(Instant now) {
            cursor = now;
            published = now;
        }
    }

    /// A session's row and its log.
    static final class SessionRow {
        final UUID id;
        final int shard;
        final Plan plan;
        final Instant createdAt;
        final List<Commanded> log = new ArrayList<>();
        long change;
        boolean closed;
        boolean busy;

        SessionRow(UUID id, int shard, Plan plan, Instant createdAt) {
            this.id = id;
            this.shard = shard;
            this.plan = plan;
            this.createdAt = createdAt;
        }
    }

    /// A change that holds its shard's lock until it is committed or given up.
    private record UnderWay(SessionRow session, @Nullable Commanded entry, long change) {}

    private final SimTime time;
    private final ShardOf shardOf;
    private final Bug bug;
    private final Map<Integer, ShardRow> shards = new TreeMap<>();
    private final Map<UUID, Instant> instances = new LinkedHashMap<>();
    private final Map<UUID, SessionRow> sessions = new LinkedHashMap<>();
    private final Map<Integer, TreeMap<Long, SessionRow>> changes = new HashMap<>();
    private final List<UnderWay> underWay = new ArrayList<>();
    private Faults faults;
    private long changeNumber;

    @SuppressWarnings("NullAway") // every method that would use it is replaced
    SimStore(SimTime time, ShardOf shardOf, Faults faults, Bug bug) {
        super(null);
        this.time = time;
        this.shardOf = shardOf;
        this.faults = faults;
        this.bug = bug;
        for (int i = 0; i < shardOf.shards(); i++) {
            shards.put(i, new ShardRow(time.clock()));
            changes.put(i, new TreeMap<>());
        }
    }

    void heal() {
        faults = Faults.NONE;
    }

    private <T> T transaction(Supplier<T> body) {
        if (time.chance(faults.transactions())) {
            time.reached(Place.TRANSACTION_FAILED);
            throw new Away();
        }
        T result = body.get();
        if (time.chance(faults.commits())) {
            time.reached(Place.COMMIT_UNKNOWN);
            throw new Away();
        }
        return result;
    }

    @Override
    void install(int count) {
        if (count != shards.size()) {
            throw new IllegalStateException("another number of shards");
        }
    }

    @Override
    int alive(UUID instance, Duration lease) {
        return transaction(() -> {
            instances.put(instance, time.clock().plus(lease));
            instances.values().removeIf(until -> until.isBefore(time.clock()));
            return instances.size();
        });
    }

    @Override
    void gone(UUID instance) {
        transaction(() -> instances.remove(instance));
    }

    @Override
    Optional<Integer> acquire(UUID instance, Duration lease) {
        return transaction(() -> {
            for (var entry : shards.entrySet()) {
                ShardRow row = entry.getValue();
                boolean ranOut = row.owner != null && row.leaseUntil.isBefore(time.clock());
                if (row.owner == null || ranOut) {
                    if (ranOut) {
                        time.reached(Place.LEASE_RAN_OUT);
                    }
                    row.owner = instance;
                    row.epoch++;
                    row.leaseUntil = time.clock().plus(lease);
                    return Optional.of(entry.getKey());
                }
            }
            return Optional.empty();
        });
    }

    @Override
    void renew(UUID instance, Duration lease) {
        transaction(() -> {
            shards.values().stream()
                    .filter(row -> instance.equals(row.owner))
                    .forEach(row -> row.leaseUntil = time.clock().plus(lease));
            return true;
        });
    }

    @Override
    void release(UUID instance, List<Mark> marks) {
        transaction(() -> {
            marks.forEach(mark -> release(instance, mark));
            return true;
        });
    }

    private void release(UUID instance, Mark mark) {
        lock(mark.shard());
        ShardRow row = shard(mark.shard());
        if (instance.equals(row.owner) && row.epoch == mark.epoch()) {
            time.reached(Place.SHARD_GIVEN_BACK);
            row.owner = null;
            row.published = latest(row.published, bug == Bug.GIVES_BACK_TOO_MUCH ? row.cursor : mark.published());
        }
    }

    @Override
    <T> Optional<T> load(UUID instance, int shard, Function<Found, T> begun, BiConsumer<T, Changed> use) {
        return transaction(() -> {
            lock(shard);
            ShardRow row = shard(shard);
            if (!instance.equals(row.owner)) {
                return Optional.empty();
            }
            Instant published = bug == Bug.TAKES_OVER_FROM_THE_CURSOR ? row.cursor : row.published;
            T into = begun.apply(new Found(row.epoch, published));
            changesOf(shard).values().stream()
                    .filter(session -> !session.closed)
                    .forEach(session -> use.accept(into, changed(session)));
            return Optional.of(into);
        });
    }

    @Override
    Sealed seal(UUID instance, List<Mark> marks, Duration lease) {
        return transaction(() -> {
            if (bug != Bug.SEALS_WITHOUT_LOCK) {
                marks.forEach(mark -> lock(mark.shard()));
            }
            Instant now = time.clock();
            Map<Integer, Instant> cursors = new HashMap<>();
            List<Changed> changed = new ArrayList<>();
            for (Mark mark : marks) {
                ShardRow row = shard(mark.shard());
                if (isOwned(row, instance, mark)) {
                    cursors.put(mark.shard(), sealed(row, mark, now, lease));
                    changesOf(mark.shard())
                            .tailMap(mark.lastChange(), false)
                            .values()
                            .forEach(session -> changed.add(changed(session)));
                }
            }
            changed.sort(Comparator.comparingLong(Changed::change));
            return new Sealed(cursors, changed, now);
        });
    }

    private boolean isOwned(ShardRow row, UUID instance, Mark mark) {
        boolean owned = instance.equals(row.owner) && row.epoch == mark.epoch();
        if (!owned) {
            time.reached(Place.OLD_OWNER_FENCED);
        }
        return owned || bug == Bug.NO_FENCE;
    }

    private Instant sealed(ShardRow row, Mark mark, Instant now, Duration lease) {
        Instant cursor = bug == Bug.CURSOR_GOES_BACK ? now : latest(row.cursor, now);
        if (bug != Bug.CURSOR_NOT_WRITTEN) {
            row.cursor = cursor;
        }
        row.published = latest(row.published, mark.published());
        row.leaseUntil = now.plus(lease);
        return bug == Bug.PUBLISHES_AHEAD ? cursor.plusMillis(100) : cursor;
    }

    private Changed changed(SessionRow row) {
        boolean behind = bug == Bug.LOG_OLDER_THAN_ITS_CHANGE && time.random.nextInt(5) == 0 && !row.log.isEmpty();
        List<Commanded> log = behind ? row.log.subList(0, row.log.size() - 1) : row.log;
        return new Changed(
                row.shard,
                row.change,
                row.id,
                new Person("person"),
                row.plan.id(),
                row.createdAt,
                log.stream().map(SimStore::entry).toList());
    }

    private static Entry entry(Commanded entry) {
        return new Entry(entry.version(), Reckoning.kind(entry), Reckoning.argument(entry), entry.at(), Origin.NONE);
    }

    /// Whoever wants a shard for itself waits for those who change something in it.
    private void lock(int shard) {
        for (UnderWay one : List.copyOf(underWay)) {
            if (one.session().shard == shard) {
                time.reached(Place.TICK_WAITED_FOR_A_COMMAND);
                commit(one);
            }
        }
    }

    /// Begins to create a session; it is there once that is committed.
    ///
    /// @return how it is committed
    Runnable create(UUID id, Plan plan) {
        int shard = shardOf.session(id);
        SessionRow row = new SessionRow(id, shard, plan, earliest(shard));
        return begun(new UnderWay(row, null, ++changeNumber));
    }

    /// From now on something may take effect in a shard that is held.
    private Instant earliest(int shard) {
        Instant now = time.clock();
        return bug == Bug.COMMAND_IGNORES_CURSOR
                ? now
                : latest(now, shard(shard).cursor.plusNanos(1_000));
    }

    /// When a command to that session would take effect now.
    Instant effective(SessionRow row, long offOfTheNode) {
        Instant earliest = bug == Bug.COMMAND_BY_THE_NODES_CLOCK
                ? time.clock().plusNanos(1_000 * offOfTheNode)
                : earliest(row.shard);
        Instant at = bug == Bug.INSTANT_CUT_TO_MILLISECONDS ? earliest.truncatedTo(ChronoUnit.MILLIS) : earliest;
        if (time.clock().isBefore(shard(row.shard).cursor)) {
            time.reached(Place.CLOCK_BACK_BEHIND_THE_CURSOR);
        }
        return row.log.isEmpty() ? at : latest(at, row.log.getLast().at());
    }

    /// Nothing takes effect before this.
    Instant floor(SessionRow row) {
        Instant behind = shard(row.shard).cursor.plusNanos(1_000);
        return row.log.isEmpty() ? behind : latest(behind, row.log.getLast().at());
    }

    /// Begins to command; nobody else commands that session until it is committed.
    Runnable command(SessionRow row, Commanded entry) {
        row.busy = true;
        if (!row.log.isEmpty() && row.log.getLast().at().equals(entry.at())) {
            time.reached(Place.TWO_COMMANDS_AT_ONE_INSTANT);
        }
        return begun(new UnderWay(row, entry, ++changeNumber));
    }

    private Runnable begun(UnderWay change) {
        underWay.add(change);
        return () -> commit(change);
    }

    /// Once: who waits for a lock may have seen it through already.
    private void commit(UnderWay change) {
        if (!underWay.remove(change)) {
            return;
        }
        SessionRow row = change.session();
        row.busy = false;
        if (time.chance(faults.transactions())) {
            time.reached(Place.TRANSACTION_FAILED);
            return;
        }
        if (change.entry() != null) {
            row.log.add(change.entry());
        }
        boolean isNew = sessions.putIfAbsent(row.id, row) == null;
        if (isNew || bug != Bug.COMMAND_IS_NO_CHANGE) {
            changesOf(row.shard).remove(row.change);
            row.change = change.change();
            changesOf(row.shard).put(row.change, row);
        }
    }

    void close(UUID session) {
        SessionRow row = sessions.get(session);
        if (row != null) {
            row.closed = true;
        }
    }

    List<SessionRow> sessions() {
        return List.copyOf(sessions.values());
    }

    boolean isOwned() {
        return shards.values().stream().allMatch(row -> row.owner != null);
    }

    private ShardRow shard(int id) {
        return Objects.requireNonNull(shards.get(id));
    }

    private TreeMap<Long, SessionRow> changesOf(int shard) {
        return Objects.requireNonNull(changes.get(shard));
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
