package dev.sthira.notification.bench;

import dev.sthira.bench.KafkaServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Poses that begin, as the contract of the session service shows one: each of a session of its own.
///
/// @param body   with the session's id, the person, and the instants to be put in
/// @param topic  where they are published
/// @param people whose they are: persons with these numbers in turn
record Poses(String body, String brokers, String topic, int people) {
    private static final int PARTITIONS = 32;
    private static final String SESSION = "0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57";
    private static final String PERSON = "6f1c9a52-8f0e-4b7a-9d55-0c2f6e1b7a34";
    private static final String AT = "2026-11-22T06:41:10.250Z";
    private static final String ENDS_AT = "2026-11-22T06:42:10.250Z";

    static Poses of(Path root, String brokers, int people) {
        var topic = "bench.events." + System.nanoTime();
        KafkaServer.topic(brokers, topic, PARTITIONS);
        try {
            return new Poses(
                    body(Files.readString(root.resolve("session-service/contract/pose-start.json"))),
                    brokers,
                    topic,
                    people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is published of an example, without the space that is there for its readers.
    static String body(String example) {
        return example.substring(example.indexOf("\"value\": ") + "\"value\": ".length(), example.lastIndexOf('}'))
                .strip()
                .replaceAll("\\s*\n\\s*", "")
                .replace("\": ", "\":");
    }

    /// Publishes those with these numbers; all of it is there when this returns.
    void publish(int first, int last) {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 16,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4");
        var now = Instant.now();
        var said = body.replace(AT, now.toString())
                .replace(ENDS_AT, now.plus(Duration.ofHours(1)).toString());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = first; i <= last; i++) {
                producer.send(record(i, said, now));
            }
        }
    }

    private ProducerRecord<byte[], byte[]> record(int number, String said, Instant now) {
        var session = id('b', number);
        var value = said.replace(SESSION, session).replace(PERSON, "bench-" + (number % people + 1));
        var record = new ProducerRecord<>(topic, number % PARTITIONS, bytes(session), bytes(value));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id('c', number),
                        "ce_source", "/sthira/session-service",
                        "ce_type", "dev.sthira.pose-start",
                        "ce_subject", session,
                        "ce_time", now.toString(),
                        "ce_sequence", "51",
                        "content-type", "application/json")
                .forEach((name, text) -> record.headers().add(new RecordHeader(name, bytes(text))));
        return record;
    }

    private static String id(char kind, int number) {
        return "0000000%c-0000-7000-9000-%012x".formatted(kind, number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
