package dev.sthira.session.metronome;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.origin.Traces;
import dev.sthira.session.metronome.Shard.Happening;
import dev.sthira.session.metronome.SimTopic.Told;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.EventId;
import dev.sthira.session.session.Reckoning;
import dev.sthira.session.session.ShardOf;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;

/// The way of one node to the topic: batches arrive late, half, not at all, or nobody learns that they did.
final class SimPublisher extends Publisher {

    /// A record on its way, and whom to tell what became of it.
    private record Sent(Told told, Runnable acknowledged, Runnable failed) {}

    private record HandedOver(ProducerRecord<byte[], byte[]> record, Callback callback) {}

    /// Nobody listens there; the topic is in memory.
    private static final String NOWHERE = "127.0.0.1:1";

    private final SimTime time;
    private final SimTopic topic;
    private final BooleanSupplier away;
    private final BooleanSupplier alive;
    private final Bug bug;
    private final boolean whole;
    private final List<HandedOver> handedOver = new ArrayList<>();
    private Faults faults;
    private int underWay;

    /// @param away  whether the broker is
    /// @param alive whether the node still lives that this belongs to
    /// @param whole whether records are made as they are in the product, which takes its time
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
        List<Sent> sent = whole
                ? sentByTheProduct(shard, events, batch, now)
                : events.stream()
                        .map(event -> new Sent(told(shard, event, now, ""), batch::oneAcknowledged, batch::fail))
                        .toList();
        if (bug == Bug.PUBLISHED_WHEN_HANDED_OVER || bug == Bug.TWO_BATCHES_UNDER_WAY) {
            sent.forEach(one -> one.acknowledged().run());
        }
        underWay++;
        time.in(delay(), () -> arrive(sent));
    }

    /// What the class that is played here hands to the Kafka client.
    private List<Sent> sentByTheProduct(int shard, List<Happening> events, Batch batch, Instant now) {
        handedOver.clear();
        super.publish(shard, events, batch, now);
        var sent = new ArrayList<Sent>();
        for (int i = 0; i < handedOver.size(); i++) {
            Callback callback = handedOver.get(i).callback();
            String body = new String(handedOver.get(i).record().value(), UTF_8);
            sent.add(new Sent(
                    told(shard, events.get(i), now, body),
                    () -> callback.onCompletion(null, null),
                    () -> callback.onCompletion(null, new TimeoutException("no answer"))));
        }
        return sent;
    }

    /// A Kafka client as far as it is used: it takes records and a callback for each.
    @Override
    @SuppressWarnings("unchecked") // that is what it is given
    Producer<byte[], byte[]> producer() {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, _, given) -> {
                    handedOver.add(new HandedOver((ProducerRecord<byte[], byte[]>) given[0], (Callback) given[1]));
                    return null;
                });
    }

    private long delay() {
        long usual = time.random.nextLong(20 * SimTime.MILLISECOND);
        return time.chance(faults.slow()) ? usual + time.random.nextLong(2 * SimTime.SECOND) : usual;
    }

    private Told told(int shard, Happening happening, Instant now, String body) {
        Event event = happening.event();
        UUID session = happening.session().id();
        String id = bug == Bug.ANOTHER_ID_EACH_TIME
                ? Long.toString(time.random.nextLong())
                : new EventId().of(session, event.number()).toString();
        String line = Reckoning.line(event);
        if (bug == Bug.LATE_EVENTS_ARE_RETIMED && event.at().plusMillis(500).isBefore(now)) {
            line = line.replaceFirst(" \\d+ ", " " + now.toEpochMilli() + " ");
        }
        return new Told(session, happening.session().score().plan(), shard, event, id, line, body);
    }

    /// What is on its way when its node dies may arrive all the same.
    private void arrive(List<Sent> sent) {
        underWay--;
        boolean dead = !alive.getAsBoolean();
        if (away.getAsBoolean() || (dead && time.random.nextBoolean())) {
            sent.forEach(one -> one.failed().run());
            return;
        }
        if (dead) {
            time.reached(Place.BATCH_OF_A_DEAD_NODE_ARRIVED);
        }
        if (!time.chance(faults.batches())) {
            sent.forEach(this::append);
            acknowledge(sent);
        } else if (time.random.nextBoolean()) {
            time.reached(Place.ACKNOWLEDGEMENT_LOST);
            sent.forEach(this::append);
            sent.forEach(one -> one.failed().run());
        } else {
            half(sent);
        }
    }

    private void append(Sent sent) {
        topic.append(sent.told());
    }

    private void half(List<Sent> sent) {
        time.reached(Place.HALF_A_BATCH_ARRIVED);
        int half = time.random.nextInt(sent.size());
        List<Sent> arrived = sent.subList(0, half);
        arrived.forEach(this::append);
        if (bug == Bug.FIRST_ACKNOWLEDGEMENT_COUNTS_FOR_ALL && half > 0) {
            acknowledge(sent);
        } else {
            arrived.forEach(one -> one.acknowledged().run());
            sent.subList(half, sent.size()).forEach(one -> one.failed().run());
        }
    }

    private void acknowledge(List<Sent> sent) {
        if (bug != Bug.PUBLISHED_WHEN_HANDED_OVER && bug != Bug.TWO_BATCHES_UNDER_WAY) {
            sent.forEach(one -> one.acknowledged().run());
        }
    }
}
