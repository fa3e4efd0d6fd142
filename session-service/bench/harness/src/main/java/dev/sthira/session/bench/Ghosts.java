package dev.sthira.session.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Looks through all that was published for poses that began while their session stood still.
final class Ghosts {
    private static final String POSE_START = "dev.sthira.pose-start";

    private Ghosts() {}

    /// @param since    in microseconds; what was published before is not looked at
    /// @param isPaused whether a session stood still at an instant
    static long among(String brokers, long since, BiPredicate<String, Instant> isPaused) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        20_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, Database.SHARDS)
                    .mapToObj(partition -> new TopicPartition(SessionService.TOPIC, partition))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            partitions.forEach(partition -> consumer.seek(partition, 0));
            long ghosts = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.timestamp() >= since / 1_000
                            && text(record, "ce_type").equals(POSE_START)
                            && isPaused.test(
                                    new String(record.key(), StandardCharsets.US_ASCII),
                                    Instant.parse(text(record, "ce_time")))) {
                        ghosts++;
                    }
                }
            }
            return ghosts;
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.US_ASCII);
    }
}
