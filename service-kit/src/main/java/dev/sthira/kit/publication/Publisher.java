package dev.sthira.kit.publication;

import dev.sthira.kit.origin.Act;
import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.origin.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// States → Kafka, in order. What is not acknowledged soon is given up, before the lock that keeps the order is lost.
final class Publisher<T> implements AutoCloseable {
    private static final int BLOCKS_AT_MOST_MS = 1_500;
    private static final int GIVEN_UP_AFTER_MS = 4_000;

    private final Topic topic;
    private final Owed<T> owed;
    private final Traces traces;
    private final Act publishing;
    private @Nullable Producer<String, byte[]> producer;

    Publisher(Topic topic, Owed<T> owed, Traces traces) {
        this.topic = topic;
        this.owed = owed;
        this.traces = traces;
        this.publishing = Act.publishing(topic.name());
    }

    /// Sends these and tells which of them are acknowledged.
    List<T> acknowledged(List<T> states) throws InterruptedException {
        var sent = new ArrayList<Future<RecordMetadata>>();
        try {
            for (T state : states) {
                sent.add(send(state));
                if (sent.getLast().state() == Future.State.FAILED) {
                    break;
                }
            }
        } catch (KafkaException _) {
            // The client has no room or no broker; what went out before counts.
        }
        var acknowledged = new ArrayList<T>();
        for (int i = 0; i < sent.size() && succeeds(sent.get(i)); i++) {
            acknowledged.add(states.get(i));
        }
        return acknowledged;
    }

    private Future<RecordMetadata> send(T state) {
        var origin = owed.origin(state);
        var work = traces.follow(publishing, origin.traceparent());
        try {
            var record = owed.record(state, origin.at(work));
            work.message(owed.id(state));
            return producer().send(record, (_, failure) -> end(work, failure));
        } catch (KafkaException failure) {
            end(work, failure);
            throw failure;
        }
    }

    private static void end(Work work, @Nullable Exception failure) {
        if (failure != null) {
            work.failed(failure.getClass().getSimpleName());
        }
        work.close();
    }

    private static boolean succeeds(Future<RecordMetadata> sending) throws InterruptedException {
        try {
            var _ = sending.get(GIVEN_UP_AFTER_MS + 1_000, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    topic.brokers(),
                    ProducerConfig.CLIENT_ID_CONFIG,
                    topic.service(),
                    ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                    StringSerializer.class,
                    ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                    ByteArraySerializer.class,
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.LINGER_MS_CONFIG,
                    5,
                    ProducerConfig.BUFFER_MEMORY_CONFIG,
                    4L * 1024 * 1024,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    BLOCKS_AT_MOST_MS,
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    2_000,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    GIVEN_UP_AFTER_MS));
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(3));
        }
    }
}
