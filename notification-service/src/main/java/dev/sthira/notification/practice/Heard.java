package dev.sthira.notification.practice;

import dev.sthira.kit.origin.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record that was read, and the event it is.
///
/// @param isPassedOn whether somebody may want it as it stands there
record Heard(ConsumerRecord<byte[], byte[]> record, PracticeEvent event, Origin origin, boolean isPassedOn) {
    UUID id() {
        return event.head().id();
    }

    WholeEvent whole() {
        var type = Objects.requireNonNull(Glance.text(record.headers(), "ce_type"));
        return new WholeEvent(
                type.substring(Glance.PREFIX.length()),
                event.head(),
                new String(record.value(), StandardCharsets.UTF_8));
    }
}
