package dev.sthira.kit.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.origin.Origin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// What the headers of a record say of the event in its body (CloudEvents 1.0 over Kafka, binary mode). Same event,
/// same
/// bytes.
///
/// @param at ISO 8601, as it is told
public record CloudEvent(String id, String source, String type, String subject, String at, long sequence) {

    /// The record with these headers, and with what brought the event about.
    public ProducerRecord<String, byte[]> on(ProducerRecord<String, byte[]> record, Origin origin) {
        add(record, "ce_specversion", "1.0");
        add(record, "ce_id", id);
        add(record, "ce_source", source);
        add(record, "ce_type", type);
        add(record, "ce_subject", subject);
        add(record, "ce_time", at);
        add(record, "ce_sequence", Long.toString(sequence));
        add(record, "content-type", "application/json");
        origin.headersOfRecord().forEach((name, text) -> add(record, name, text));
        return record;
    }

    private static void add(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    /// What a header says, the last of that name; null if there is none.
    public static @Nullable String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
