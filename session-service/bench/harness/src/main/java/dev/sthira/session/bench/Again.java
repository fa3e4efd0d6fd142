package dev.sthira.session.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// What a topic has, once more: records that come a second time, late and out of order, with the same bytes.
final class Again {
    private static final int ONE_OF = 20;

    private Again() {}

    /// @return how many records the topic had, and how many of them it now has twice
    static long[] tell(String brokers, String topic, long seed) {
        var random = new SplittableRandom(seed);
        var chosen = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        long records = 0;
        try (var consumer = new KafkaConsumer<byte[], byte[]>(
                Map.of("bootstrap.servers", brokers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (var polled : consumer.poll(Duration.ofSeconds(1))) {
                    records++;
                    if (random.nextInt(ONE_OF) == 0) {
                        chosen.add(polled);
                    }
                }
            }
        }
        Collections.shuffle(chosen, new Random(seed));
        send(brokers, chosen);
        return new long[] {records, chosen.size()};
    }

    private static void send(String brokers, List<ConsumerRecord<byte[], byte[]>> records) {
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", brokers, "linger.ms", "20"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var one : records) {
                producer.send(new ProducerRecord<>(
                        one.topic(), one.partition(), null, one.key(), one.value(), one.headers()));
            }
        }
    }
}
