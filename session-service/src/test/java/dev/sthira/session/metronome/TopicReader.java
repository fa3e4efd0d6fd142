package dev.sthira.session.metronome;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.origin.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// An independent consumer of the topic, as an analyst would write it.
final class TopicReader implements AutoCloseable {

    /// A record as read: which event, of what type, planned for when, appended when.
    record Read(
            String session,
            int number,
            String id,
            String type,
            Instant at,
            Instant appended,
            String value,
            Origin origin) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Read> all = new ArrayList<>();

    TopicReader(String brokers, int partitions) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer());
        var assigned = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(EventTopic.NAME, partition))
                .toList();
        consumer.assign(assigned);
        consumer.seekToBeginning(assigned);
    }

    /// All records of a session so far, repeats included, in the order of the topic.
    List<Read> records(String session) {
        for (var batch = consumer.poll(Duration.ofMillis(100));
                !batch.isEmpty();
                batch = consumer.poll(Duration.ofMillis(100))) {
            batch.forEach(record -> all.add(read(record)));
        }
        return all.stream().filter(read -> read.session().equals(session)).toList();
    }

    /// The events of a session: what is left when a consumer drops the ids it has seen.
    List<Read> events(String session) {
        var seen = new TreeMap<String, Boolean>();
        return records(session).stream()
                .filter(read -> seen.put(read.id(), true) == null)
                .toList();
    }

    private static Read read(ConsumerRecord<String, byte[]> record) {
        return new Read(
                record.key(),
                Integer.parseInt(header(record, "ce_sequence")),
                header(record, "ce_id"),
                header(record, "ce_type"),
                Instant.parse(header(record, "ce_time")),
                Instant.ofEpochMilli(record.timestamp()),
                new String(record.value(), UTF_8),
                Origin.ofRecord(name -> headerOrNull(record, name)));
    }

    private static @Nullable String headerOrNull(ConsumerRecord<String, byte[]> record, String name) {
        return record.headers().lastHeader(name) == null ? null : header(record, name);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
