package dev.sthira.session.metronome;

import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.ShardOf;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// An instance of session-service as far as its clock goes: a [Metronome] that is driven, killed, held still and
/// started
/// again.
final class SimNode {
    private static final long LEASE = new SimSettings().lease().toNanos() / 1_000;

    /// Made once: they cost more than a whole history, and nobody reads them here.
    private static final MetronomeMetrics METRICS = new MetronomeMetrics(new SimpleMeterRegistry());

    /// All that belongs to one life of a node.
    record Life(SimVersion version, Metronome metronome, SimPublisher publisher, SimFeed feed, SimDesk desk) {}

    private final SimTime time;
    private final SimStore store;
    private final SimTopic topic;
    private final Plans plans;
    private final ShardOf shardOf;
    private final BooleanSupplier brokerAway;
    private final Bug bug;
    private final boolean whole;
    private final Scores scores = new Scores();
    private Faults faults;
    private @Nullable Life life;
    private SimVersion next;
    private long stillUntil;

    /// How far the clock of this machine is off; nothing may depend on it.
    final long off;

    SimNode(
            SimTime time,
            SimStore store,
            SimTopic topic,
            Plans plans,
            ShardOf shardOf,
            BooleanSupplier brokerAway,
            Faults faults,
            Bug bug,
            boolean whole,
            SimVersion version) {
        this.time = time;
        this.store = store;
        this.topic = topic;
        this.plans = plans;
        this.shardOf = shardOf;
        this.brokerAway = brokerAway;
        this.faults = faults;
        this.bug = bug;
        this.whole = whole;
        this.next = version;
        this.off = time.random.nextLong(-2 * SimTime.SECOND, 2 * SimTime.SECOND);
    }

    boolean isUp() {
        return life != null;
    }

    /// Whether somebody who asks it gets an answer.
    boolean answers() {
        return life != null && time.now() >= stillUntil;
    }

    /// What it lives now, if it does; another object for each life.
    @Nullable
    Life life() {
        return life;
    }

    SimVersion version() {
        return alive().version();
    }

    SimDesk desk() {
        return alive().desk();
    }

    SimFeed feed() {
        return alive().feed();
    }

    private Life alive() {
        return Objects.requireNonNull(life);
    }

    void start() {
        if (life != null) {
            return;
        }
        var self = new Life[1];
        var publisher = new SimPublisher(time, topic, METRICS, brokerAway, () -> life == self[0], faults, bug, whole);
        var attendance = new SimAttendance(time, store, next, faults);
        var metronome = new SimMetronome(time, store, attendance, publisher, plans, scores, METRICS, shardOf);
        metronome.install();
        store.runs(metronome.instance(), next);
        var feed = new SimFeed(time, topic, faults);
        var desk = new SimDesk(time, store, shardOf, next, off, bug);
        self[0] = new Life(next, metronome, publisher, feed, desk);
        life = self[0];
        stillUntil = 0;
        time.in(time.random.nextLong(50 * SimTime.MILLISECOND), () -> balance(self[0]));
        time.in(time.random.nextLong(50 * SimTime.MILLISECOND), () -> tick(self[0]));
        time.in(time.random.nextLong(50 * SimTime.MILLISECOND), () -> look(self[0]));
    }

    /// From its next life on it is of the other version.
    void change() {
        next = next.other();
        time.reached(next == SimVersion.NEW ? Place.UPGRADED : Place.ROLLED_BACK);
    }

    private void end() {
        Life ended = life;
        life = null;
        if (ended != null) {
            store.ended(ended.metronome().instance());
            ended.feed().close();
        }
    }

    void crash() {
        if (life != null && life.publisher().hasBatchesUnderWay()) {
            time.reached(Place.NODE_CRASHED_WITH_A_BATCH_UNDER_WAY);
        }
        end();
    }

    void holdStill(long microseconds) {
        if (microseconds > LEASE) {
            time.reached(Place.NODE_STILL_BEYOND_ITS_LEASE);
        }
        stillUntil = time.now() + microseconds;
        if (life != null) {
            life.feed().holdStill(stillUntil);
        }
    }

    /// As SIGTERM: what is owed to Kafka is waited for, shards are given back.
    void stop() {
        Life stopping = life;
        if (stopping != null) {
            leave(stopping, 20);
        }
    }

    private void leave(Life leaving, int patience) {
        if (life != leaving) {
            return;
        }
        if (!leaving.metronome().idle() && patience > 0) {
            time.in(50 * SimTime.MILLISECOND, () -> leave(leaving, patience - 1));
            return;
        }
        try {
            leaving.metronome().leave();
        } catch (SimStore.Away unknown) {
            // The leases run out by themselves.
        }
        end();
    }

    void heal() {
        faults = Faults.NONE;
        stillUntil = 0;
        if (life != null) {
            life.publisher().heal();
            life.feed().heal();
        }
        finishUpgrade();
    }

    private void finishUpgrade() {
        next = SimVersion.NEW;
        if (life != null && life.version() == SimVersion.OLD) {
            crash();
        }
    }

    private void tick(Life driven) {
        if (goesOn(driven, () -> tick(driven))) {
            try {
                driven.metronome().tick();
            } catch (SimStore.Away away) {
                // The next tick tries again.
            }
            time.in(pause(), () -> tick(driven));
        }
    }

    private void balance(Life driven) {
        if (goesOn(driven, () -> balance(driven))) {
            boolean more = false;
            try {
                more = driven.metronome().balance();
            } catch (SimStore.Away away) {
                // So it does later.
            }
            time.in(more ? 0 : LEASE / 3, () -> balance(driven));
        }
    }

    private void look(Life driven) {
        if (goesOn(driven, () -> look(driven))) {
            try {
                if (driven.metronome().freeDeparted()) {
                    driven.metronome().balance();
                }
            } catch (SimStore.Away away) {
                // So it looks again later.
            }
            time.in(250 * SimTime.MILLISECOND, () -> look(driven));
        }
    }

    private boolean goesOn(Life driven, Runnable later) {
        if (life != driven) {
            return false;
        }
        if (time.now() < stillUntil) {
            time.at(stillUntil, later);
            return false;
        }
        return true;
    }

    private long pause() {
        long usual = time.random.nextLong(100 * SimTime.MILLISECOND, 400 * SimTime.MILLISECOND);
        return time.chance(faults.slow()) ? usual + SimTime.SECOND : usual;
    }
}
