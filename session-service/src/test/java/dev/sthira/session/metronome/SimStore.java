package dev.sthira.session.metronome;

import dev.sthira.kit.person.Person;
import dev.sthira.session.metronome.SimSessions.SessionRow;
import dev.sthira.session.session.ShardOf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The database as the metronome and the commands meet it: committed rows, locks, and transactions that fail, or whose
/// answers are lost. `SimStoreTest` holds it against PostgreSQL.
final class SimStore extends ShardRows {
    static final Person PERSON = new Person("person");

    /// The database could not be asked, or nobody knows what came of it.
    static final class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        Away() {
            super("the database is away", null, false, false);
        }
    }

    private record Instance(Instant seenUntil, OptionalInt attendance) {}

    private final SimTime time;
    private final Bug bug;
    private final Map<Integer, SimShardRow> shards = new TreeMap<>();
    private final Map<UUID, Instance> instances = new LinkedHashMap<>();
    private final Set<UUID> connected = new HashSet<>();
    private final Set<UUID> ended = new HashSet<>();
    private final Map<UUID, SimVersion> versions = new HashMap<>();
    private Faults faults;

    final SimSessions sessions;

    /// Where the line is in each shard behind which something may still take effect.
    final SimLines lines;

    @SuppressWarnings("NullAway") // every method that would use it is replaced
    SimStore(SimTime time, ShardOf shardOf, Faults faults, Bug bug) {
        super(null);
        this.time = time;
        this.faults = faults;
        this.bug = bug;
        this.sessions = new SimSessions(time, shardOf, faults, bug);
        this.lines = new SimLines(time, shard -> shard(shard).cursor);
        for (int i = 0; i < shardOf.shards(); i++) {
            shards.put(i, new SimShardRow(time.clock()));
        }
    }

    void heal() {
        faults = Faults.NONE;
        sessions.heal();
    }

    /// Says which version an instance is of; new ones need not say so.
    void runs(UUID instance, SimVersion version) {
        versions.put(instance, version);
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
    int alive(UUID instance, Duration lease, OptionalInt attendance) {
        return transaction(() -> {
            instances.put(instance, new Instance(time.clock().plus(lease), attendance));
            instances.values().removeIf(one -> one.seenUntil().isBefore(time.clock()));
            return instances.size();
        });
    }

    void connected(UUID instance) {
        connected.add(instance);
    }

    void disconnected(UUID instance) {
        connected.remove(instance);
    }

    void ended(UUID instance) {
        connected.remove(instance);
        ended.add(instance);
    }

    @Override
    List<UUID> absent(UUID instance) {
        return transaction(() -> instances.entrySet().stream()
                .filter(one -> one.getValue().attendance().isPresent())
                .map(Map.Entry::getKey)
                .filter(one -> !one.equals(instance) && !connected.contains(one))
                .toList());
    }

    @Override
    void free(UUID instance) {
        transaction(() -> {
            time.reached(ended.contains(instance) ? Place.DEAD_NODE_FREED : Place.LIVING_NODE_FREED);
            shards.values().stream()
                    .filter(row -> instance.equals(row.owner))
                    .forEach(row -> row.leaseUntil = time.clock());
            return instances.remove(instance);
        });
    }

    @Override
    void gone(UUID instance) {
        transaction(() -> instances.remove(instance));
    }

    @Override
    List<Integer> acquire(UUID instance, Duration lease, int most) {
        return transaction(() -> shards.entrySet().stream()
                .filter(shard -> shard.getValue().isFree(time.clock()))
                .limit(most)
                .map(shard -> taken(shard.getKey(), shard.getValue(), instance, lease))
                .toList());
    }

    private Integer taken(Integer shard, SimShardRow row, UUID instance, Duration lease) {
        if (row.owner != null) {
            time.reached(Place.LEASE_RAN_OUT);
        }
        row.taken(instance, time.clock().plus(lease));
        return shard;
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
        sessions.lock(mark.shard());
        SimShardRow row = shard(mark.shard());
        if (row.isOwnedBy(instance, mark)) {
            time.reached(Place.SHARD_GIVEN_BACK);
            row.owner = null;
            row.published = latest(row.published, bug == Bug.GIVES_BACK_TOO_MUCH ? row.cursor : mark.published());
        }
    }

    @Override
    void load(UUID instance, List<Integer> ids, Consumer<Found> begun, Consumer<Changed> use) {
        transaction(() -> {
            for (int shard : ids) {
                sessions.lock(shard);
                SimShardRow row = shard(shard);
                if (instance.equals(row.owner)) {
                    Instant published = bug == Bug.TAKES_OVER_FROM_THE_CURSOR ? row.cursor : row.published;
                    begun.accept(new Found(shard, row.epoch, published));
                    List<SessionRow> open = sessions.changesOf(shard).values().stream()
                            .filter(session -> !session.closed)
                            .toList();
                    read(instance, open, use);
                }
            }
            return true;
        });
    }

    @Override
    Sealed seal(UUID instance, List<Mark> marks, Duration lease) {
        return transaction(() -> {
            if (bug != Bug.SEALS_WITHOUT_LOCK) {
                marks.forEach(mark -> sessions.lock(mark.shard()));
            }
            Instant now = time.clock();
            Map<Integer, Instant> cursors = new HashMap<>();
            List<SessionRow> changed = new ArrayList<>();
            for (Mark mark : marks) {
                if (isOwned(instance, mark)) {
                    cursors.put(mark.shard(), sealed(mark, now, lease));
                    changed.addAll(sessions.changesOf(mark.shard())
                            .tailMap(mark.lastChange(), false)
                            .values());
                }
            }
            changed.sort(Comparator.comparingLong(session -> session.change));
            List<Changed> read = new ArrayList<>();
            read(instance, changed, read::add);
            return new Sealed(cursors, read, now);
        });
    }

    private boolean isOwned(UUID instance, Mark mark) {
        boolean owned = owns(instance, mark);
        if (!owned) {
            time.reached(Place.OLD_OWNER_FENCED);
        }
        return owned || bug == Bug.NO_FENCE;
    }

    private boolean owns(UUID instance, Mark mark) {
        return shard(mark.shard()).isOwnedBy(instance, mark);
    }

    private Instant sealed(Mark mark, Instant now, Duration lease) {
        SimShardRow row = shard(mark.shard());
        Instant cursor = bug == Bug.CURSOR_GOES_BACK ? now : latest(row.cursor, now);
        if (bug != Bug.CURSOR_NOT_WRITTEN) {
            row.cursor = cursor;
        }
        row.published = latest(row.published, mark.published());
        row.leaseUntil = now.plus(lease);
        return bug == Bug.PUBLISHES_AHEAD ? cursor.plusMillis(100) : cursor;
    }

    @Override
    void leaveBehind(UUID instance, Mark mark, UUID session) {
        transaction(() -> {
            time.reached(Place.SESSION_NOT_UNDERSTOOD);
            SessionRow row = sessions.get(session).orElseThrow();
            boolean ours = owns(instance, mark) && row.shard == mark.shard();
            if (ours && row.toldUntil == null && bug != Bug.LEFT_BEHIND_AND_FORGOTTEN) {
                row.toldUntil = mark.published();
            }
            return true;
        });
    }

    @Override
    void caughtUp(UUID instance, Mark mark, List<UUID> caughtUp) {
        transaction(() -> {
            time.reached(Place.SESSION_CAUGHT_UP);
            if (owns(instance, mark)) {
                caughtUp.stream()
                        .map(session -> sessions.get(session).orElseThrow())
                        .filter(row -> row.shard == mark.shard())
                        .forEach(row -> row.toldUntil = null);
            }
            return true;
        });
    }

    /// Rows as a query answers them, read by the class that reads them.
    private void read(UUID instance, List<SessionRow> of, Consumer<Changed> use) {
        SimVersion version = versions.getOrDefault(instance, SimVersion.NEW);
        boolean behind = bug == Bug.LOG_OLDER_THAN_ITS_CHANGE && time.random.nextInt(5) == 0;
        new SimQuery(version, behind).read(of, use);
    }

    private SimShardRow shard(int id) {
        return Objects.requireNonNull(shards.get(id));
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
