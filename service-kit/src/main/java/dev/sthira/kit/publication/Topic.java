package dev.sthira.kit.publication;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A compacted topic.
///
/// @param name     what it is called in Kafka
/// @param replicas how many copies it has, when it is made here
/// @param service  who writes or reads it, as Kafka's own figures name it
/// @param brokers  where Kafka is
/// @param kept     how long a record is worth anything; null where the newest of a key always is
public record Topic(
        String name,
        short replicas,
        String service,
        String brokers,
        @Nullable Duration kept) {
    public Topic(String name, short replicas, String service, String brokers) {
        this(name, replicas, service, brokers, null);
    }
}
