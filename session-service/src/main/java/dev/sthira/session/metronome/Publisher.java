package dev.sthira.session.metronome;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.origin.Act;
import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.origin.Work;
import dev.sthira.kit.person.Person;
import dev.sthira.session.metronome.Shard.Happening;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.EventFormat;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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

    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] SOURCE = "/sthira/session-service".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);
    private static final byte[] TRUE = "true".getBytes(UTF_8);

    private final EventTopic topic;
    private final MetronomeSettings settings;
    private final MetronomeMetrics metrics;
    private final Traces traces;
    private final String brokers;
    private volatile long notBefore = System.nanoTime();
    private @Nullable Producer<String, byte[]> producer;

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
        return topic.ready() && !rests();
    }

    /// Whether it is left alone for a while because it did not take anything.
    boolean rests() {
        return System.nanoTime() - notBefore < 0;
    }

    /// Sends a shard's events; the batch tells when all of them are acknowledged.
    ///
    /// A full buffer or missing metadata is told to the callback, before `send` returns.
    void publish(int shard, List<Happening> events, Batch batch, Instant now) {
        for (int i = 0; i < events.size() && !batch.failed(); i++) {
            publish(shard, events.get(i), batch, now);
        }
    }

    private void publish(int shard, Happening happening, Batch batch, Instant now) {
        Work work = begun(shard, happening);
        try {
            var _ = producer().send(record(shard, happening, work, now), (_, failure) -> {
                if (failure == null) {
                    batch.oneAcknowledged();
                    work.close();
                } else {
                    fail(shard, batch, work, failure);
                }
            });
        } catch (KafkaException failure) {
            fail(shard, batch, work, failure);
        }
    }

    /// A trace shows what a command brought about, and not the many events that follow from a plan.
    private Work begun(int shard, Happening happening) {
        Work work = traces.follow(PUBLISHING, happening.origin().traceparent());
        return work.isSeen() ? work.partition(shard).message(id(happening)) : work;
    }

    private static String id(Happening happening) {
        return EventId.of(happening.session().id, happening.event().number()).toString();
    }

    private ProducerRecord<String, byte[]> record(int shard, Happening happening, Work work, Instant now) {
        LiveSession session = happening.session();
        Duration late = Duration.between(happening.event().at(), now);
        metrics.left(late);
        boolean mark = late.compareTo(settings.lateAfter()) > 0;
        var record = record(shard, session.id, session.person, session.plan(), happening.event(), mark);
        happening
                .origin()
                .at(work)
                .headersOfRecord()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private void fail(int shard, Batch batch, Work work, Exception failure) {
        work.failed(failure.getClass().getSimpleName());
        work.close();
        notBefore = System.nanoTime() + AFTER_FAILURE.toNanos();
        if (!batch.failed()) {
            Log.warnf("Shard %d could not be published and will be read again: %s", shard, failure.toString());
        }
        batch.fail();
    }

    static ProducerRecord<String, byte[]> record(
            int shard, UUID session, Person person, Plan plan, Event event, boolean late) {
        byte[] value = EventFormat.value(session, person, plan, event);
        var record = new ProducerRecord<>(EventTopic.NAME, shard, session.toString(), value);
        Headers headers = record.headers();
        headers.add("ce_specversion", SPEC_VERSION);
        headers.add("ce_id", EventId.of(session, event.number()).toString().getBytes(UTF_8));
        headers.add("ce_source", SOURCE);
        headers.add("ce_type", EventFormat.type(event).getBytes(UTF_8));
        headers.add("ce_subject", session.toString().getBytes(UTF_8));
        headers.add("ce_time", event.at().toString().getBytes(UTF_8));
        headers.add("ce_sequence", Integer.toString(event.number()).getBytes(UTF_8));
        headers.add("content-type", JSON);
        if (late) {
            headers.add("sthira_late", TRUE);
        }
        return record;
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    brokers,
                    ProducerConfig.CLIENT_ID_CONFIG,
                    "sthira-metronome",
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                    StringSerializer.class,
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
