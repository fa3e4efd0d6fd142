package dev.sthira.session.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Sends events as big as the service's to a topic of its own, and hears from the broker when it took them.
final class Sender implements AutoCloseable {
    private static final String[] NAMES = {
        "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence", "content-type"
    };
    private static final byte[][] VALUES = {
        bytes("1.0"),
        bytes("5d09c5a2-ed0f-51d8-bef5-6a95844dd25c"),
        bytes("/sthira/session-service"),
        bytes("dev.sthira.pose-start"),
        bytes("0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57"),
        bytes("2026-11-22T06:41:10.250123Z"),
        bytes("51"),
        bytes("application/json")
    };

    private final KafkaProducer<byte[], byte[]> producer;
    private final String topic;
    private final Lateness lateness = new Lateness();
    private long from = Long.MAX_VALUE;
    private long until = Long.MAX_VALUE;

    /// @param linger in milliseconds, as the service waits or not
    Sender(String brokers, String topic, int linger) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        linger,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        64 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// What the broker takes within these instants, in milliseconds, is measured.
    synchronized void window(long from, long until) {
        this.from = from;
        this.until = until;
    }

    /// @param due in milliseconds since the epoch
    Future<RecordMetadata> send(int partition, byte[] value, long due) {
        var record = new ProducerRecord<>(topic, partition, VALUES[4], value);
        for (int i = 0; i < NAMES.length; i++) {
            record.headers().add(new RecordHeader(NAMES[i], VALUES[i]));
        }
        return producer.send(record, (taken, failure) -> {
            if (failure == null) {
                taken(taken.timestamp(), due);
            }
        });
    }

    private synchronized void taken(long at, long due) {
        if (at >= from && at < until) {
            lateness.add(at - due);
        }
    }

    synchronized Lateness lateness() {
        return lateness;
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
