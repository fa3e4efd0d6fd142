package dev.sthira.devstack.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** A reader of the event topic, from its end onwards or from its beginning. */
public final class Topic implements AutoCloseable {

    private static final String NAME = "sthira.session-events";
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    private Topic(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    /** Begins to read at what is the end now. */
    public static Topic atItsEnd(String bootstrapServers) {
        var topic = assigned(bootstrapServers);
        topic.consumer.seekToEnd(topic.consumer.assignment());
        topic.consumer.assignment().forEach(topic.consumer::position);
        return topic;
    }

    /** Everything that was ever told, by session, each in the order of its partition. */
    public static Map<String, List<Published>> whole(String bootstrapServers) {
        Map<String, List<Published>> bySession = new HashMap<>();
        try (var topic = assigned(bootstrapServers)) {
            topic.consumer.seekToBeginning(topic.consumer.assignment());
            for (var polled = topic.consumer.poll(SILENCE); !polled.isEmpty(); polled = topic.consumer.poll(SILENCE)) {
                polled.forEach(record -> bySession
                        .computeIfAbsent(record.key(), _ -> new ArrayList<>())
                        .add(published(record)));
            }
        }
        return bySession;
    }

    private static Topic assigned(String bootstrapServers) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "isolation.level",
                        "read_committed",
                        "client.id",
                        "sthira-stranger"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(consumer.partitionsFor(NAME).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        return new Topic(consumer);
    }

    /** Reads on until an event of the session fits, at most so long; says whether one did. */
    public boolean readUntil(String session, Predicate<Published> last, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (eventsOf(session).stream().noneMatch(last)) {
            if (System.nanoTime() > end) {
                return false;
            }
            readOn(Duration.ofMillis(200));
        }
        return true;
    }

    public void readOn(Duration patience) {
        consumer.poll(patience).forEach(records::add);
    }

    /** What was read of that session, repeats included. */
    public List<Published> eventsOf(String session) {
        return records.stream()
                .filter(record -> session.equals(record.key()))
                .map(Topic::published)
                .toList();
    }

    private static Published published(ConsumerRecord<String, String> event) {
        JsonNode body = parse(event.value());
        JsonNode segment = body.path("segment").path("index");
        return new Published(
                event.partition(),
                header(event, "ce_id"),
                header(event, "ce_type").replaceFirst("^dev\\.sthira\\.", ""),
                Long.parseLong(header(event, "ce_sequence")),
                Instant.parse(header(event, "ce_time")),
                Instant.ofEpochMilli(event.timestamp()),
                segment.isInt() ? segment.asInt() : null,
                body.path("outcome").asText(),
                instant(body.path("endsAt")),
                event.value());
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
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
