package dev.sthira.session.metronome;

import static java.util.Objects.requireNonNull;

import dev.sthira.session.metronome.Shard.Told;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.ShardOf;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Owns a fair share of the shards, seals them tick by tick and publishes what has happened.
///
/// Step functions without threads of their own; [MetronomeThread] drives them, one call at a time.
@ApplicationScoped
class Metronome {

    private final UUID instance = UUID.randomUUID();
    private final ShardRows rows;
    private final Publisher publisher;
    private final Plans plans;
    private final MetronomeMetrics metrics;
    private final MetronomeSettings settings;
    private final int shardCount;
    private final Map<Integer, Shard> shards = new TreeMap<>();

    Metronome(
            ShardRows rows,
            Publisher publisher,
            Plans plans,
            MetronomeMetrics metrics,
            MetronomeSettings settings,
            ShardOf shardOf) {
        this.rows = rows;
        this.publisher = publisher;
        this.plans = plans;
        this.metrics = metrics;
        this.settings = settings;
        this.shardCount = shardOf.shards();
    }

    void install() throws SQLException {
        rows.install(shardCount);
    }

    /// Takes over shards that are free, and gives up those beyond a fair share.
    void balance() throws SQLException {
        int instances = rows.alive(instance, settings.lease());
        int fair = Math.ceilDiv(shardCount, instances);
        if (shards.size() > fair) {
            giveBack(shards.size() - fair);
        } else if (shards.size() < fair) {
            for (int id : rows.acquire(instance, fair - shards.size(), settings.lease())) {
                load(id);
            }
        }
    }

    /// Seals all own shards up to now and publishes what has happened in them by then.
    void tick() throws SQLException {
        reloadFailed();
        metrics.owns(
                shards.size(), shards.values().stream().mapToInt(Shard::live).sum());
        if (shards.isEmpty()) {
            return;
        }
        ShardRows.Sealed sealed = rows.seal(instance, marks(), settings.lease());
        dropLost(sealed);
        take(sealed.changed());
        for (Shard shard : shards.values()) {
            if (publisher.ready()) {
                publish(shard, requireNonNull(sealed.cursors().get(shard.id)), sealed.now());
            }
        }
    }

    /// Gives all shards back, with what is acknowledged by now, so that others need not wait for the lease.
    void leave() throws SQLException {
        rows.release(instance, marks());
        shards.clear();
        rows.gone(instance);
    }

    /// Whether everything handed to Kafka has been acknowledged.
    boolean idle() {
        return shards.values().stream().noneMatch(Shard::waitsForKafka);
    }

    int ownedShards() {
        return shards.size();
    }

    private void publish(Shard shard, Instant cursor, Instant now) {
        if (shard.waitsForKafka()) {
            return;
        }
        Instant from = shard.published();
        List<Told> events = shard.advance(cursor);
        var batch = new Batch(from, cursor, events.size());
        shard.handedOver(batch);
        publisher.publish(shard.id, events, batch, now);
    }

    private void take(List<ShardRows.Changed> changed) {
        for (ShardRows.Changed one : changed) {
            requireNonNull(shards.get(one.shard())).take(one, plans.get(one.planId()));
        }
    }

    private void load(int id) throws SQLException {
        ShardRows.Loaded loaded = rows.load(id);
        shards.put(id, new Shard(id, loaded.published()));
        take(loaded.sessions());
    }

    /// Kafka refused something of these: they begin again where the last acknowledgement was, like after a crash.
    private void reloadFailed() throws SQLException {
        for (Shard shard : List.copyOf(shards.values())) {
            if (shard.failed()) {
                load(shard.id);
            }
        }
    }

    private void dropLost(ShardRows.Sealed sealed) {
        if (shards.keySet().retainAll(sealed.cursors().keySet())) {
            Log.warn("Another instance has taken over shards of this one; it goes on with those it still owns.");
        }
    }

    private void giveBack(int surplus) throws SQLException {
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
