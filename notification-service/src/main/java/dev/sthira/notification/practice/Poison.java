package dev.sthira.notification.practice;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record that can never be taken in, and why; the reason quotes nothing of it.
record Poison(ConsumerRecord<byte[], byte[]> record, String reason) {}
