package dev.sthira.catalog.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// An independent consumer of the catalog's topic.
final class TopicReader implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A record as read.
    record Read(String key, Map<String, String> headers, String value) {
        String type() {
            return headers.get("ce_type").replace("dev.sthira.sequence-", "");
        }

        JsonNode json() {
            try {
                return JSON.readTree(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Read> all = new ArrayList<>();

    TopicReader(String brokers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer());
        var partition = List.of(new TopicPartition(topic, 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
    }

    List<Read> all() {
        consumer.poll(Duration.ofMillis(300)).forEach(record -> all.add(read(record)));
        return List.copyOf(all);
    }

    /// All records of a sequence so far, repeats included.
    List<Read> of(String slug) {
        return all().stream().filter(read -> read.key().equals(slug)).toList();
    }

    private static Read read(ConsumerRecord<String, byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Read(record.key(), headers, new String(record.value(), UTF_8));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
