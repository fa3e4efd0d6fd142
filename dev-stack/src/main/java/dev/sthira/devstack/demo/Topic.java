package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** An independent reader of the event topic, from its end onwards: no group, no framework, nothing shared with the services. */
final class Topic implements AutoCloseable {

    private static final String NAME = "sthira.session-events";

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    private Topic(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    /** Begins to read at what is the end now. */
    static Topic atItsEnd(String bootstrapServers) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "isolation.level",
                        "read_committed",
                        "client.id",
                        "sthira-demo"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(NAME).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new Topic(consumer);
    }

    /** Reads on until an event of the session fits, at most so long; says whether one did. */
    boolean readUntil(String session, Predicate<Published> last, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (eventsOf(session).stream().noneMatch(last)) {
            if (System.nanoTime() > end) {
                return false;
            }
            readOn(Duration.ofMillis(200));
        }
        return true;
    }

    void readOn(Duration patience) {
        consumer.poll(patience).forEach(records::add);
    }

    /** What was read of that session, repeats included. */
    List<Published> eventsOf(String session) {
        return records.stream()
                .filter(record -> session.equals(record.key()))
                .map(Topic::published)
                .toList();
    }

    private static Published published(ConsumerRecord<String, String> event) {
        JsonNode body = Json.parse(event.value());
        JsonNode segment = body.path("segment").path("index");
        return new Published(
                event.partition(),
                header(event, "ce_id"),
                header(event, "ce_type").replaceFirst("^dev\\.sthira\\.", ""),
                Long.parseLong(header(event, "ce_sequence")),
                Instant.parse(header(event, "ce_time")),
                Instant.ofEpochMilli(event.timestamp()),
                segment.isInt() ? segment.asInt() : null,
                instant(body.path("endsAt")),
                event.value());
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
