package dev.sthira.session.metronome;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.ShardOf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rows of sessions and their logs, and the transactions of those who change something in them.
final class SimSessions {

    /// A session's row and its log.
    static final class SessionRow {
        final UUID id;
        final int shard;
        final Plan plan;
        final Instant createdAt;
        final List<Commanded> log = new ArrayList<>();

        /// The keys that the commands of the log came with.
        final List<String> keys = new ArrayList<>();

        long change;
        boolean closed;

        /// Whether somebody has its lock.
        boolean busy;

        @Nullable
        Instant toldUntil;

        SessionRow(UUID id, int shard, Plan plan, Instant createdAt) {
            this.id = id;
            this.shard = shard;
            this.plan = plan;
            this.createdAt = createdAt;
        }
    }

    /// A change that holds its shard's lock until it is committed or given up.
    ///
    /// @param alive whether whoever began it is still there to commit it
    /// @param then  told whether it was committed
    private record UnderWay(
            SessionRow session,
            @Nullable Commanded entry,
            String key,
            long change,
            BooleanSupplier alive,
            Consumer<Boolean> then) {}

    private final SimTime time;
    private final ShardOf shardOf;
    private final Bug bug;
    private final Map<UUID, SessionRow> sessions = new LinkedHashMap<>();
    private final Map<Integer, TreeMap<Long, SessionRow>> changes = new HashMap<>();
    private final List<UnderWay> underWay = new ArrayList<>();
    private Faults faults;
    private long changeNumber;

    SimSessions(SimTime time, ShardOf shardOf, Faults faults, Bug bug) {
        this.time = time;
        this.shardOf = shardOf;
        this.faults = faults;
        this.bug = bug;
        for (int i = 0; i < shardOf.shards(); i++) {
            changes.put(i, new TreeMap<>());
        }
    }

    void heal() {
        faults = Faults.NONE;
    }

    List<SessionRow> all() {
        return List.copyOf(sessions.values());
    }

    Optional<SessionRow> get(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /// The sessions of a shard by the number of their last change.
    TreeMap<Long, SessionRow> changesOf(int shard) {
        return Objects.requireNonNull(changes.get(shard));
    }

    /// Begins to create a session; it is there once that is committed.
    ///
    /// @return how it is committed
    Runnable create(UUID id, Plan plan, Instant at) {
        var row = new SessionRow(id, shardOf.session(id), plan, at);
        return begun(new UnderWay(row, null, "", ++changeNumber, () -> true, _ -> {}));
    }

    /// Begins to command; nobody else commands that session until it is committed.
    ///
    /// @param alive whether the node that commands still lives
    /// @param then  told whether it was committed
    Runnable command(SessionRow row, Commanded entry, String key, BooleanSupplier alive, Consumer<Boolean> then) {
        row.busy = true;
        if (!row.log.isEmpty() && row.log.getLast().at().equals(entry.at())) {
            time.reached(Place.TWO_COMMANDS_AT_ONE_INSTANT);
        }
        return begun(new UnderWay(row, entry, key, ++changeNumber, alive, then));
    }

    private Runnable begun(UnderWay change) {
        underWay.add(change);
        return () -> commit(change);
    }

    /// Whoever wants a shard for itself waits for those who change something in it.
    void lock(int shard) {
        for (UnderWay one : List.copyOf(underWay)) {
            if (one.session().shard == shard) {
                time.reached(Place.TICK_WAITED_FOR_A_COMMAND);
                commit(one);
            }
        }
    }

    /// Once: who waits for a lock may have seen it through already. Of a node that dies the last word may still have
    /// come through.
    private void commit(UnderWay change) {
        if (!underWay.remove(change)) {
            return;
        }
        change.session().busy = false;
        boolean dead = !change.alive().getAsBoolean();
        if (dead ? time.random.nextBoolean() : time.chance(faults.transactions())) {
            time.reached(Place.TRANSACTION_FAILED);
            change.then().accept(false);
            return;
        }
        if (dead) {
            time.reached(Place.CRASH_BETWEEN_COMMIT_AND_ANSWER);
        }
        write(change);
        change.then().accept(true);
    }

    private void write(UnderWay change) {
        SessionRow row = change.session();
        if (change.entry() != null) {
            row.log.add(change.entry());
            row.keys.add(change.key());
        }
        boolean isNew = sessions.putIfAbsent(row.id, row) == null;
        if (isNew || bug != Bug.COMMAND_IS_NO_CHANGE) {
            changesOf(row.shard).remove(row.change);
            row.change = change.change();
            changesOf(row.shard).put(row.change, row);
        }
    }

    void close(UUID session) {
        get(session).ifPresent(row -> row.closed = true);
    }
}
