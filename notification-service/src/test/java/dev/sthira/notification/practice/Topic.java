package dev.sthira.notification.practice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The topic as the session service writes it, and beside it the catalog's.
public final class Topic implements AutoCloseable {
    private static final String CATALOG = "sthira.catalog";

    private final KafkaProducer<byte[], byte[]> producer;

    private Topic(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    public static Topic on(String bootstrapServers) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(kafka)) {
            create(admin, new NewTopic(Events.TOPIC, 32, (short) 1));
            create(admin, new NewTopic(CATALOG, 1, (short) 1));
        }
        return new Topic(new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0, "max.request.size", 8_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
    }

    private static void create(Admin admin, NewTopic topic) {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException answer) {
            if (!(answer.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(answer);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(Events... events) {
        for (var event : events) {
            publish(event.entry());
        }
    }

    public void publish(ProducerRecord<byte[], byte[]> entry) {
        try {
            producer.send(entry).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
