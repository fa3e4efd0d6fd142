package dev.sthira.notification.practice;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// The topic of records that cannot be read: key, headers and body as they came, and in headers why and from where.
@ApplicationScoped
class PoisonTopic {
    private static final Duration LOOK_UP = Duration.ofMillis(200);

    /// Named in a header of each; it stands in the contract.
    private static final String CLASS = "dev.sthira.notification.practice.PracticeEvents$PoisonRecord";

    private final Map<String, Object> kafka;
    private final String topic;
    private @Nullable Producer<byte[], byte[]> producer;

    PoisonTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka, PracticeSettings settings) {
        this.topic = settings.deadLetters();
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("acks", "all");
        this.kafka.put("max.request.size", 16 * 1024 * 1024);
        this.kafka.put("delivery.timeout.ms", Integer.MAX_VALUE);
    }

    /// Puts records aside, and returns when the broker has them all.
    ///
    /// @param givenUp asked now and then whether to wait no longer
    /// @return false if it was given up
    boolean put(List<Poison> all, BooleanSupplier givenUp) {
        var sent = all.stream().map(this::send).toList();
        return sent.stream().allMatch(each -> arrived(each, givenUp));
    }

    private Future<RecordMetadata> send(Poison poison) {
        var record = poison.record();
        var letter = new ProducerRecord<byte[], byte[]>(topic, null, record.key(), record.value(), record.headers());
        Map.of(
                        "dead-letter-reason", poison.reason(),
                        "dead-letter-exception-class-name", CLASS,
                        "dead-letter-topic", record.topic(),
                        "dead-letter-partition", String.valueOf(record.partition()),
                        "dead-letter-offset", String.valueOf(record.offset()))
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer().send(letter);
    }

    private static boolean arrived(Future<RecordMetadata> sent, BooleanSupplier givenUp) {
        while (!givenUp.getAsBoolean()) {
            try {
                sent.get(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException _) {
                // looks again whether it is to go on
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a record that cannot be put aside", failed.getCause());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /// Opened when it is needed for the first time, which may be never.
    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void stop(@Observes ShutdownEvent shutdown) {
        if (producer != null) {
            producer.close(LOOK_UP);
        }
    }
}
