package dev.sthira.session.practice;

import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.ShardOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The topic of session events from the first record that it keeps to the last one that it held when it was
/// opened. No group is touched.
@ApplicationScoped
class TopicAgain {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final ShardOf shardOf;
    private final String brokers;

    TopicAgain(ShardOf shardOf, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.shardOf = shardOf;
        this.brokers = brokers;
    }

    /// Opens it; to be closed by whoever reads.
    Reading open() {
        return new Reading(
                new KafkaConsumer<>(Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "sthira-replay",
                        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class,
                        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                        ByteArrayDeserializer.class,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000)),
                IntStream.range(0, shardOf.shards())
                        .mapToObj(shard -> new TopicPartition(EventFormat.TOPIC, shard))
                        .toList());
    }

    /// Somebody's place in it.
    static final class Reading implements AutoCloseable {
        private final Consumer<byte[], byte[]> topic;
        private final Map<TopicPartition, Long> begin;
        private final Map<TopicPartition, Long> end;
        private long read;
        private long lastRead = System.nanoTime();

        private Reading(Consumer<byte[], byte[]> topic, List<TopicPartition> partitions) {
            this.topic = topic;
            topic.assign(partitions);
            topic.seekToBeginning(partitions);
            this.begin = topic.beginningOffsets(partitions);
            this.end = topic.endOffsets(partitions);
        }

        /// How many records there are.
        long records() {
            return sum(end) - sum(begin);
        }

        /// How many of them were read.
        long read() {
            return read;
        }

        boolean hasMore() {
            return read < records();
        }

        /// The next of them; none where Kafka has nothing to tell for a moment.
        ///
        /// @throws Replay.BrokenOff if it has told nothing for a minute
        List<ConsumerRecord<byte[], byte[]>> next() {
            var next = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            for (ConsumerRecord<byte[], byte[]> record : topic.poll(Duration.ofMillis(200))) {
                if (record.offset() < end.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    next.add(record);
                }
            }
            long before = read;
            read = end.entrySet().stream()
                            .mapToLong(last -> Math.min(last.getValue(), topic.position(last.getKey())))
                            .sum()
                    - sum(begin);
            long now = System.nanoTime();
            if (read > before) {
                lastRead = now;
            } else if (now - lastRead > LONGEST_SILENCE.toNanos()) {
                throw new Replay.BrokenOff("Kafka has told nothing for a minute.");
            }
            return next;
        }

        private static long sum(Map<TopicPartition, Long> offsets) {
            return offsets.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public void close() {
            topic.close();
        }
    }
}
