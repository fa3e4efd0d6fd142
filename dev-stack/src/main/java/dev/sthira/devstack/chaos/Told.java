package dev.sthira.devstack.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A record of the topic as it stands there.
///
/// @param json the whole body
/// @param at when it happened
/// @param written when the record was made
record Told(String id, String type, int number, String json, Instant at, Instant written) {

    private static final String TOPIC = "sthira.session-events";
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Everything that was ever told, by session, each in the order of its partition.
    static Map<String, List<Told>> all(String brokers) {
        Map<String, List<Told>> bySession = new HashMap<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var polled = consumer.poll(SILENCE); !polled.isEmpty(); polled = consumer.poll(SILENCE)) {
                polled.forEach(record -> bySession
                        .computeIfAbsent(record.key(), _ -> new ArrayList<>())
                        .add(of(record)));
            }
        }
        return bySession;
    }

    private static Told of(ConsumerRecord<String, String> record) {
        return new Told(
                header(record, "ce_id"),
                header(record, "ce_type").replaceFirst("^dev\\.sthira\\.", ""),
                Integer.parseInt(header(record, "ce_sequence")),
                record.value(),
                Instant.parse(header(record, "ce_time")),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /// The same words as the oracle's.
    String line() {
        return "%d %s %s%s".formatted(number, type, at, type.startsWith("pose-") ? pose() : "");
    }

    private String pose() {
        try {
            JsonNode body = JSON.readTree(json);
            String outcome = body.path("outcome").asText();
            return " " + body.path("segment").path("index").asInt() + (outcome.isEmpty() ? "" : " " + outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Duration lateness() {
        return Duration.between(at, written);
    }

    boolean isLast() {
        return type.equals("session-completed") || type.equals("session-abandoned");
    }
}
