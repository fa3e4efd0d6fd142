package dev.sthira.kit.publication;

/// A compacted topic.
///
/// @param name     what it is called in Kafka
/// @param replicas how many copies it has, when it is made here
/// @param service  who writes or reads it, as Kafka's own figures name it
/// @param brokers  where Kafka is
public record Topic(String name, short replicas, String service, String brokers) {}
