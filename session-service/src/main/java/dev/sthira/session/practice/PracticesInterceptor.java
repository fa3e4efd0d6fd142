package dev.sthira.session.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// Takes out of a poll, before the connector wraps each record, those that do not concern practices: nearly all. The
/// last one of each partition stays, so that the group's offset moves on.
///
/// Public, because the Kafka client makes it.
public final class PracticesInterceptor implements ConsumerInterceptor<byte[], byte[]> {

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> polled) {
        var kept = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        for (TopicPartition partition : polled.partitions()) {
            kept.put(partition, kept(polled.records(partition)));
        }
        return new ConsumerRecords<>(kept, polled.nextOffsets());
    }

    private static List<ConsumerRecord<byte[], byte[]>> kept(List<ConsumerRecord<byte[], byte[]>> records) {
        var kept = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (concerns(record.headers())) {
                kept.add(record);
            }
        }
        ConsumerRecord<byte[], byte[]> last = records.getLast();
        if (kept.isEmpty() || kept.getLast() != last) {
            kept.add(last);
        }
        return kept;
    }

    static boolean concerns(Headers headers) {
        Header type = headers.lastHeader("ce_type");
        return PracticeEvent.concerns(type == null ? null : type.value());
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Offsets are the connector's.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // There is nothing to set.
    }
}
