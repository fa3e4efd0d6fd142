package dev.sthira.notification.practice;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads what was put aside, on behalf of whoever asks; leaves no trace of having read it.
@Singleton
class DeadLetterTopic {
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final int MOST_IDLE = 50;

    private final Map<String, Object> kafka;
    private final String topic;

    DeadLetterTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka, PracticeSettings settings) {
        this.topic = settings.deadLetters();
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("enable.auto.commit", false);
        this.kafka.put("allow.auto.create.topics", false);
        this.kafka.put("default.api.timeout.ms", 10_000);
        this.kafka.remove("group.id");
    }

    /// Reads the newest of each partition that are there now, in the order of each.
    ///
    /// @param newest how many of each partition at most
    /// @throws TimeoutException if Kafka is away
    void read(int newest, Consumer<ConsumerRecord<byte[], byte[]>> use) {
        try (var consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream().map(this::partition).toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.beginningOffsets(partitions)
                    .forEach((partition, begin) ->
                            consumer.seek(partition, Math.max(begin, ends.getOrDefault(partition, begin) - newest)));
            read(consumer, partitions, ends, use);
        }
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<byte[], byte[]>> use) {
        int idle = 0;
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            var polled = consumer.poll(WAIT);
            idle = polled.isEmpty() ? idle + 1 : 0;
            if (idle > MOST_IDLE) {
                throw new TimeoutException("Kafka says no more");
            }
            polled.forEach(use);
        }
    }

    private TopicPartition partition(PartitionInfo partition) {
        return new TopicPartition(topic, partition.partition());
    }
}
