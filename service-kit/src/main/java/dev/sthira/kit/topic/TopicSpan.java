package dev.sthira.kit.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A topic from some place of each partition to the end that it had when it was opened. No group is touched, and no
/// trace is left of the reading.
public final class TopicSpan implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final Map<String, Object> SETTINGS = Map.of(
            "enable.auto.commit",
            false,
            "allow.auto.create.topics",
            false,
            "auto.offset.reset",
            "earliest",
            "default.api.timeout.ms",
            10_000,
            "max.poll.records",
            5_000);

    private final KafkaConsumer<byte[], byte[]> topic;
    private final Duration longestSilence;
    private final Map<TopicPartition, Long> begin = new HashMap<>();
    private final Map<TopicPartition, Long> end;
    private long read;
    private long silentNanos;

    private TopicSpan(KafkaConsumer<byte[], byte[]> topic, String name, long newest, Duration longestSilence) {
        this.topic = topic;
        this.longestSilence = longestSilence;
        var partitions = topic.partitionsFor(name).stream()
                .map(each -> new TopicPartition(name, each.partition()))
                .toList();
        this.end = topic.endOffsets(partitions);
        topic.assign(partitions);
        topic.beginningOffsets(partitions)
                .forEach((partition, first) ->
                        begin.put(partition, Math.max(first, end.getOrDefault(partition, first) - newest)));
        begin.forEach(topic::seek);
    }

    /// All that it keeps; to be closed by whoever reads.
    ///
    /// @param kafka          how Kafka is reached
    /// @param longestSilence how long Kafka may have nothing to tell before the reading breaks off
    /// @throws TimeoutException if Kafka is away
    public static TopicSpan whole(Map<String, ?> kafka, String topic, Duration longestSilence) {
        return newest(kafka, topic, Long.MAX_VALUE, longestSilence);
    }

    /// So many of each partition at most, the newest; to be closed by whoever reads.
    public static TopicSpan newest(Map<String, ?> kafka, String topic, long ofEachPartition, Duration longestSilence) {
        var settings = new HashMap<String, Object>(kafka);
        settings.putAll(SETTINGS);
        settings.remove("group.id");
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            return new TopicSpan(consumer, topic, ofEachPartition, longestSilence);
        } catch (RuntimeException failed) {
            consumer.close();
            throw failed;
        }
    }

    /// How many records there are; fewer where the topic has lost some of them.
    public long records() {
        return sum(end) - sum(begin);
    }

    /// How many of them were read.
    public long read() {
        return read;
    }

    public boolean hasMore() {
        return read < records();
    }

    /// The next of them, in the order of each partition; none where Kafka has nothing to tell for a moment.
    ///
    /// @throws TimeoutException if it has told nothing for too long
    public List<ConsumerRecord<byte[], byte[]>> next() {
        long asked = System.nanoTime();
        var next = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (ConsumerRecord<byte[], byte[]> record : topic.poll(WAIT)) {
            if (record.offset() < end.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                next.add(record);
            }
        }
        long before = read;
        read = end.entrySet().stream()
                        .mapToLong(last -> Math.min(last.getValue(), topic.position(last.getKey())))
                        .sum()
                - sum(begin);
        silentNanos = read > before ? 0 : silentNanos + System.nanoTime() - asked;
        if (silentNanos > longestSilence.toNanos()) {
            throw new TimeoutException("Kafka says no more");
        }
        return next;
    }

    /// Reads it to its end.
    public void forEach(Consumer<ConsumerRecord<byte[], byte[]>> use) {
        while (hasMore()) {
            next().forEach(use);
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        topic.close();
    }
}
