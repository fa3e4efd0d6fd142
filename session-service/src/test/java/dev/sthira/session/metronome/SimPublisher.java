package dev.sthira.session.metronome;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.origin.Traces;
import dev.sthira.session.metronome.Shard.Happening;
import dev.sthira.session.metronome.SimTopic.Told;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Reckoning;
import dev.sthira.session.session.ShardOf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// The way of one node to the topic: batches arrive late, half, not at all, or nobody learns that they did.
final class SimPublisher extends Publisher {

    /// Nobody listens there; the topic is in memory.
    private static final String NOWHERE = "127.0.0.1:1";

    private final SimTime time;
    private final SimTopic topic;
    private final BooleanSupplier away;
    private final BooleanSupplier alive;
    private final Bug bug;
    private final boolean whole;
    private Faults faults;
    private int underWay;

    /// @param away  whether the broker is
    /// @param alive whether the node still lives that this belongs to
    /// @param whole whether bodies are written as they are in the product, which takes its time
    SimPublisher(
            SimTime time,
            SimTopic topic,
            MetronomeMetrics metrics,
            BooleanSupplier away,
            BooleanSupplier alive,
            Faults faults,
            Bug bug,
            boolean whole) {
        super(new EventTopic(new ShardOf(1), NOWHERE, (short) 1), new SimSettings(), metrics, Traces.OFF, NOWHERE);
        this.time = time;
        this.topic = topic;
        this.away = away;
        this.alive = alive;
        this.faults = faults;
        this.bug = bug;
        this.whole = whole;
    }

    void heal() {
        faults = Faults.NONE;
    }

    boolean hasBatchesUnderWay() {
        return underWay > 0;
    }

    @Override
    boolean ready() {
        return !away.getAsBoolean();
    }

    @Override
    void publish(int shard, List<Happening> events, Batch batch, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        List<Told> records =
                events.stream().map(event -> told(shard, event, now)).toList();
        if (bug == Bug.PUBLISHED_WHEN_HANDED_OVER || bug == Bug.TWO_BATCHES_UNDER_WAY) {
            records.forEach(_ -> batch.oneAcknowledged());
        }
        underWay++;
        time.in(delay(), () -> arrive(records, batch));
    }

    private long delay() {
        long usual = time.random.nextLong(20 * SimTime.MILLISECOND);
        return time.chance(faults.slow()) ? usual + time.random.nextLong(2 * SimTime.SECOND) : usual;
    }

    private Told told(int shard, Happening happening, Instant now) {
        Event event = happening.event();
        UUID session = happening.session().id();
        String id = bug == Bug.ANOTHER_ID_EACH_TIME
                ? Long.toString(time.random.nextLong())
                : new EventId().of(session, event.number()).toString();
        String line = Reckoning.line(event);
        if (bug == Bug.LATE_EVENTS_ARE_RETIMED && event.at().plusMillis(500).isBefore(now)) {
            line = line.replaceFirst(" \\d+ ", " " + now.toEpochMilli() + " ");
        }
        return new Told(session, event, id, line, whole ? body(shard, happening) : "");
    }

    private static String body(int shard, Happening happening) {
        LiveSession session = happening.session();
        var record = new RecordFormat(shard)
                .record(session.id(), session.person(), session.score(), happening.event(), false, Origin.NONE);
        return new String(record.value(), UTF_8);
    }

    /// What is on its way when its node dies may arrive all the same.
    private void arrive(List<Told> records, Batch batch) {
        underWay--;
        boolean dead = !alive.getAsBoolean();
        if (away.getAsBoolean() || (dead && time.random.nextBoolean())) {
            batch.fail();
            return;
        }
        if (dead) {
            time.reached(Place.BATCH_OF_A_DEAD_NODE_ARRIVED);
        }
        boolean trouble = time.chance(faults.batches());
        if (!trouble) {
            records.forEach(topic::append);
            acknowledge(records, batch);
        } else if (time.random.nextBoolean()) {
            time.reached(Place.ACKNOWLEDGEMENT_LOST);
            records.forEach(topic::append);
            batch.fail();
        } else {
            half(records, batch);
        }
    }

    private void half(List<Told> records, Batch batch) {
        time.reached(Place.HALF_A_BATCH_ARRIVED);
        List<Told> arrived = records.subList(0, time.random.nextInt(records.size()));
        arrived.forEach(topic::append);
        if (bug == Bug.FIRST_ACKNOWLEDGEMENT_COUNTS_FOR_ALL && !arrived.isEmpty()) {
            acknowledge(records, batch);
        } else {
            arrived.forEach(_ -> batch.oneAcknowledged());
            batch.fail();
        }
    }

    private void acknowledge(List<Told> records, Batch batch) {
        if (bug != Bug.PUBLISHED_WHEN_HANDED_OVER && bug != Bug.TWO_BATCHES_UNDER_WAY) {
            records.forEach(_ -> batch.oneAcknowledged());
        }
    }
}
