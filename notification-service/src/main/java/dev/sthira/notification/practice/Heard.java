package dev.sthira.notification.practice;

import dev.sthira.kit.origin.Origin;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record that was read, and the event it is.
record Heard(ConsumerRecord<byte[], byte[]> record, PracticeEvent event, Origin origin) {
    UUID id() {
        return event.head().id();
    }
}
