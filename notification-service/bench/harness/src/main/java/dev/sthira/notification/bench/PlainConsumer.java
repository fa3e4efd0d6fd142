package dev.sthira.notification.bench;

import dev.sthira.bench.Processor;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The limit of events: a consumer that polls and counts, and looks at nothing. `PlainConsumer BROKERS TOPIC WARM_UP
/// EVENTS`
final class PlainConsumer {
    static final int AT_ONCE = 2_000;

    private PlainConsumer() {}

    static void main(String[] arguments) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", arguments[0], "max.poll.records", AT_ONCE, "fetch.min.bytes", 1 << 16);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(arguments[1]).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            read(consumer, Long.parseLong(arguments[2]));
            double cpu = Processor.of(ProcessHandle.current().pid());
            long begin = System.nanoTime();
            long read = read(consumer, Long.parseLong(arguments[3]));
            Program.say(
                    read,
                    read,
                    (System.nanoTime() - begin) / 1e9,
                    Processor.of(ProcessHandle.current().pid()) - cpu);
        }
    }

    /// Reads so many, and the rest of the last poll.
    private static long read(KafkaConsumer<byte[], byte[]> consumer, long number) {
        long read = 0;
        while (read < number) {
            read += consumer.poll(Duration.ofMillis(500)).count();
        }
        return read;
    }
}
