package dev.sthira.session.metronome;

import dev.sthira.kit.failpoint.Failpoint;
import dev.sthira.kit.origin.Act;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.origin.Work;
import dev.sthira.session.metronome.Shard.Happening;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.EventId;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// CloudEvents → Kafka: each shard to its own partition, in order, acknowledged by all replicas, never given up.
@ApplicationScoped
class Publisher {

    /// A client without room or metadata blocks at a record for so long at most …
    private static final Duration LONGEST_BLOCK = Duration.ofMillis(250);

    /// … and is then left alone for so long, while it goes on looking for its broker.
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private static final Act PUBLISHING = Act.publishing(EventTopic.NAME);

    private final EventTopic topic;
    private final MetronomeSettings settings;
    private final MetronomeMetrics metrics;
    private final Traces traces;
    private final String brokers;
    private volatile long notBefore = System.nanoTime();
    private volatile boolean knowsPartitions;
    private @Nullable Producer<byte[], byte[]> producer;

    Publisher(
            EventTopic topic,
            MetronomeSettings settings,
            MetronomeMetrics metrics,
            Traces traces,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.topic = topic;
        this.settings = settings;
        this.metrics = metrics;
        this.traces = traces;
        this.brokers = brokers;
    }

    /// Whether Kafka can be sent to; until then what is due stays owed.
    boolean ready() {
        return topic.ready() && !rests() && knowsPartitions();
    }

    /// The first record of a client would otherwise wait for them, perhaps for too long.
    private boolean knowsPartitions() {
        if (!knowsPartitions) {
            try {
                knowsPartitions = !producer().partitionsFor(EventTopic.NAME).isEmpty();
            } catch (KafkaException notYet) {
                rest();
            }
        }
        return knowsPartitions;
    }

    private void rest() {
        notBefore = System.nanoTime() + AFTER_FAILURE.toNanos();
    }

    /// Whether it is left alone for a while because it did not take anything.
    boolean rests() {
        return System.nanoTime() - notBefore < 0;
    }

    /// Sends a shard's events; the batch tells when all of them are acknowledged.
    ///
    /// A full buffer or missing metadata is told to the callback, before `send` returns.
    void publish(int shard, List<Happening> events, Batch batch, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        var format = new RecordFormat(shard);
        Callback acknowledged = acknowledged(shard, batch, Work.UNSEEN);
        for (int i = 0; i < events.size() && !batch.failed(); i++) {
            Happening happening = events.get(i);
            Work work = begun(shard, happening);
            var told = work.isSeen() ? acknowledged(shard, batch, work) : acknowledged;
            send(record(format, happening, work, now), told);
            Failpoint.pass("record-handed-over");
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record, Callback acknowledged) {
        try {
            var _ = producer().send(record, acknowledged);
        } catch (KafkaException failure) {
            acknowledged.onCompletion(null, failure);
        }
    }

    private Callback acknowledged(int shard, Batch batch, Work work) {
        return (_, failure) -> {
            if (failure == null) {
                batch.oneAcknowledged();
                Failpoint.pass("record-acknowledged");
                work.close();
            } else {
                fail(shard, batch, work, failure);
            }
        };
    }

    /// A trace shows what a command brought about, and not the many events that follow from a plan.
    private Work begun(int shard, Happening happening) {
        Work work = traces.follow(PUBLISHING, happening.origin().traceparent());
        return work.isSeen() ? work.partition(shard).message(id(happening)) : work;
    }

    private static String id(Happening happening) {
        return new EventId()
                .of(happening.session().id(), happening.event().number())
                .toString();
    }

    private ProducerRecord<byte[], byte[]> record(RecordFormat format, Happening happening, Work work, Instant now) {
        LiveSession session = happening.session();
        Event event = happening.event();
        Duration late = Duration.between(event.at(), now);
        metrics.left(late);
        boolean mark = late.compareTo(settings.lateAfter()) > 0;
        Origin origin = happening.origin().at(work);
        return format.record(session.id(), session.person(), session.score(), event, mark, origin);
    }

    private void fail(int shard, Batch batch, Work work, Exception failure) {
        work.failed(failure.getClass().getSimpleName());
        work.close();
        rest();
        if (!batch.failed()) {
            Log.warnf("Shard %d could not be published and will be read again: %s", shard, failure.toString());
        }
        batch.fail();
    }

    synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    brokers,
                    ProducerConfig.CLIENT_ID_CONFIG,
                    "sthira-metronome",
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                    ByteArraySerializer.class,
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                    ByteArraySerializer.class,
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.LINGER_MS_CONFIG,
                    2,
                    ProducerConfig.BATCH_SIZE_CONFIG,
                    64 * 1024,
                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                    "lz4",
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    Integer.MAX_VALUE,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    (int) LONGEST_BLOCK.toMillis()));
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(3));
        }
    }
}
