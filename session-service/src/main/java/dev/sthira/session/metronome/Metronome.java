package dev.sthira.session.metronome;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.failpoint.Failpoint;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.plan.UnreadablePlan;
import dev.sthira.session.session.ShardOf;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Owns a fair share of the shards, seals them tick by tick and publishes what has happened.
///
/// Step functions without threads of their own; [MetronomeThread] drives them, one call at a time.
@ApplicationScoped
class Metronome {

    /// Events of one shard handed to Kafka at a time; after an outage there may be hours of them, and those of all
    /// shards must find room in its client.
    private static final int MOST_IN_A_BATCH = 1_000;

    /// All shards are read in so many goes before the first tick …
    private static final int GOES = 4;

    /// … and how often side by side; not all at once, so that instances which come up together share what there is.
    private static final int SIDE_BY_SIDE = 2;

    private final UUID instance = UUID.randomUUID();
    private final ShardRows rows;
    private final Instances instances;
    private final Publisher publisher;
    private final Plans plans;
    private final Scores scores;
    private final MetronomeMetrics metrics;
    private final MetronomeSettings settings;
    private final int shardCount;
    private final int inOneGo;
    private final Map<Integer, Shard> shards = new ConcurrentSkipListMap<>();
    private final Aside aside;
    private final ClockWatch clock = new ClockWatch();
    private volatile long renewed;
    private volatile boolean settled;

    Metronome(
            ShardRows rows,
            Attendance attendance,
            Publisher publisher,
            Plans plans,
            Scores scores,
            MetronomeMetrics metrics,
            MetronomeSettings settings,
            ShardOf shardOf) {
        this.rows = rows;
        this.instances = new Instances(instance, rows, attendance, settings.lease());
        this.publisher = publisher;
        this.plans = plans;
        this.scores = scores;
        this.metrics = metrics;
        this.aside = new Aside(metrics);
        this.settings = settings;
        this.shardCount = shardOf.shards();
        this.inOneGo = Math.ceilDiv(shardCount, GOES);
    }

    void install() {
        rows.install(shardCount);
    }

    /// Takes over a shard that is free, or gives up those beyond a fair share; ticks in between keep the leases.
    /// Before the first tick it takes many at a time.
    ///
    /// @return whether one was taken: there may be another
    boolean balance() {
        int fair = Math.ceilDiv(shardCount, instances.count());
        int wanted = fair - shards.size();
        if (wanted < 0) {
            giveBack(-wanted);
        }
        int most = Math.min(wanted, settled ? 1 : SIDE_BY_SIDE * inOneGo);
        List<Integer> free = most > 0 ? rows.acquire(instance, settings.lease(), most) : List.of();
        sideBySide(parts(free)).forEach(this::load);
        settled |= free.isEmpty() && !instances.isAnyAbsent();
        return !free.isEmpty();
    }

    /// Ends the leases of instances whose processes are gone.
    ///
    /// @return whether there were any: somebody has to take over
    boolean freeDeparted() {
        return instances.freeDeparted();
    }

    private List<List<Integer>> parts(List<Integer> shards) {
        return shards.stream().gather(Gatherers.windowFixed(inOneGo)).toList();
    }

    /// While the database reads some shards, others are made up of what it has read.
    Stream<List<Integer>> sideBySide(List<List<Integer>> shards) {
        return shards.parallelStream();
    }

    /// Seals all own shards up to now and publishes what has happened in them by then.
    ///
    /// @return when the next tick is wanted, as [System#nanoTime]: something happens then, or a tick has gone by
    long tick() {
        reloadFailed();
        metrics.owns(
                shards.size(), shards.values().stream().mapToInt(Shard::live).sum());
        if (shards.isEmpty()) {
            return nanoTime() + settings.tick().toNanos();
        }
        long began = nanoTime();
        ShardRows.Sealed sealed = rows.seal(instance, marks(), settings.lease());
        renewed = nanoTime();
        Failpoint.pass("tick-sealed");
        dropLost(sealed);
        watchClock(sealed, began);
        sealed.changed().forEach(one -> take(requireNonNull(shards.get(one.shard())), one));
        for (Shard shard : shards.values()) {
            if (publisher.ready()) {
                publish(shard, requireNonNull(sealed.cursors().get(shard.id)), sealed.now());
            }
        }
        return renewed + Math.min(untilDue(sealed.now()), settings.tick().toNanos());
    }

    /// Whether the last tick left something over that Kafka would have taken: after a start or an outage.
    boolean owes() {
        return publisher.ready() && shards.values().stream().anyMatch(Shard::isBehind);
    }

    /// Sessions go by the database's clock wherever it is set; whoever runs it should know.
    private void watchClock(ShardRows.Sealed sealed, long began) {
        if (!sealed.cursors().isEmpty()) {
            clock.look(sealed.now(), began, renewed).ifPresent(this::clockWasSet);
        }
    }

    void clockWasSet(Duration step) {
        metrics.clockWasSet();
        Log.warnf(
                "The database's clock was set by %s while sessions go by it: forward, what was due in between is told at"
                        + " once; back, nothing is due until it is there again.",
                step);
    }

    /// Of this machine's steady clock; who plays time has one of their own.
    long nanoTime() {
        return System.nanoTime();
    }

    /// While Kafka takes nothing, there is no hurry.
    private long untilDue(Instant now) {
        return publisher.ready()
                ? shards.values().stream().mapToLong(Shard::nextDue).min().orElse(Nanos.NEVER) - Nanos.of(now)
                : Nanos.NEVER;
    }

    /// Gives all shards back, with what is acknowledged by now, so that others need not wait for the lease.
    void leave() {
        rows.release(instance, marks());
        Failpoint.pass("shards-given-back");
        shards.clear();
        instances.leave();
    }

    /// Whether everything handed to Kafka has been acknowledged.
    boolean idle() {
        return shards.values().stream().noneMatch(Shard::waitsForKafka);
    }

    /// Whether it has loaded its share of the shards since it came up.
    boolean settled() {
        return settled;
    }

    UUID instance() {
        return instance;
    }

    int ownedShards() {
        return shards.size();
    }

    private void publish(Shard shard, Instant cursor, Instant now) {
        if (shard.waitsForKafka()) {
            return;
        }
        nameCaughtUp(shard);
        ShardRows.Mark before = shard.mark();
        Shard.Advance advance = shard.advance(cursor, MOST_IN_A_BATCH);
        var batch = new Batch(
                before.published(), advance.through(), advance.events().size());
        shard.handedOver(batch);
        setAside(advance.broken(), before, batch);
        publisher.publish(shard.id, advance.events(), batch, now);
        Failpoint.pass("batch-handed-over");
    }

    private void nameCaughtUp(Shard shard) {
        List<UUID> caughtUp = shard.caughtUp();
        if (!caughtUp.isEmpty()) {
            rows.caughtUp(instance, shard.mark(), caughtUp);
            shard.forgetCaughtUp();
        }
    }

    /// Where that fails, the shard is read again.
    private void setAside(List<UUID> broken, ShardRows.Mark before, Batch batch) {
        try {
            broken.forEach(session -> setAside(session, before, "its log does not fit its plan"));
        } catch (RuntimeException failed) {
            batch.fail();
            throw failed;
        }
    }

    private void take(Shard shard, ShardRows.Changed changed) {
        try {
            shard.take(changed, scores.of(plans.get(changed.planId())));
        } catch (UnreadablePlan | IllegalStateException unreadable) {
            shard.leave(changed.session());
            setAside(changed.session(), shard.mark(), String.valueOf(unreadable.getMessage()));
            shard.passOver(changed);
        }
        keepLeases();
    }

    /// One session that cannot be played must not stop the others; an instance of a newer version may be able to, and
    /// then goes on from where it stands.
    private void setAside(UUID session, ShardRows.Mark told, String why) {
        rows.leaveBehind(instance, told, session);
        aside.add(session, why);
    }

    /// Shards are ours to play once all of them is read.
    private void load(List<Integer> ids) {
        Failpoint.pass("shard-taken");
        rows.renew(instance, settings.lease());
        renewed = nanoTime();
        var loaded = new HashMap<Integer, Shard>();
        rows.load(
                instance,
                ids,
                found -> loaded.put(found.shard(), new Shard(found)),
                one -> take(requireNonNull(loaded.get(one.shard())), one));
        shards.keySet().removeAll(ids);
        shards.putAll(loaded);
        Failpoint.pass("shard-loaded");
    }

    /// Loading may take longer than a lease.
    private void keepLeases() {
        if (nanoTime() - renewed > settings.lease().dividedBy(3).toNanos()) {
            rows.renew(instance, settings.lease());
            renewed = nanoTime();
        }
    }

    /// Kafka refused something of these: they begin again where the last acknowledgement was, like after a crash.
    private void reloadFailed() {
        for (Shard shard : List.copyOf(shards.values())) {
            if (shard.failed()) {
                load(List.of(shard.id));
            }
        }
    }

    private void dropLost(ShardRows.Sealed sealed) {
        if (shards.keySet().retainAll(sealed.cursors().keySet())) {
            Log.warn("Another instance has taken over shards of this one; it goes on with those it still owns.");
        }
    }

    private void giveBack(int surplus) {
        List<ShardRows.Mark> free = shards.values().stream()
                .filter(shard -> !shard.waitsForKafka() && !shard.failed())
                .limit(surplus)
                .map(Shard::mark)
                .toList();
        rows.release(instance, free);
        free.forEach(mark -> shards.remove(mark.shard()));
    }

    private List<ShardRows.Mark> marks() {
        return shards.values().stream().map(Shard::mark).toList();
    }
}
