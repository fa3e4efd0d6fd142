package dev.sthira.session.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads a topic from now on, as an analyst would, and holds each record against what is due by the plan alone.
///
/// In few large reads: the broker has said when it took each record, and is not to be kept busy by who looks on. A
/// thread
/// of its own reads; what it has found may be asked when it is closed.
final class TopicReader implements AutoCloseable {
    private static final int EVERY = 64;
    private static final int SAMPLES = 4_096;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final ReferenceClass plan;
    private final Seeds seeds;
    private final short[] next;
    private final Lateness lateness = new Lateness();
    private final List<ConsumerRecord<byte[], byte[]>> samples = new ArrayList<>();
    private final Thread thread;
    private volatile long from = Long.MAX_VALUE;
    private volatile long until = Long.MAX_VALUE;
    private volatile boolean stopped;
    private volatile long latest = Long.MAX_VALUE;
    private long inWindow;
    private long missing;
    private long early;
    private long repeated;
    private long wrong;

    /// @param published up to here, in microseconds, nothing is owed
    TopicReader(String brokers, String topic, ReferenceClass plan, Seeds seeds, long published) {
        this.plan = plan;
        this.seeds = seeds;
        this.next = new short[seeds.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = (short) plan.dueBy(seeds.starts()[i], published);
        }
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        20_000,
                        ConsumerConfig.RECEIVE_BUFFER_CONFIG,
                        1 << 20,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1 << 20,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        100),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = IntStream.range(0, Database.SHARDS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("topic-reader").start(this::read);
    }

    /// How late the last record was, in milliseconds; for ever until there is one.
    long latest() {
        return latest;
    }

    /// Records appended within these instants (in milliseconds) are measured.
    void window(long from, long until) {
        this.until = until;
        this.from = from;
    }

    private void read() {
        while (!stopped) {
            consumer.poll(Duration.ofMillis(50)).forEach(this::take);
        }
        consumer.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        int session = seeds.index(record.key());
        int number = session < 0 ? -1 : number(header(record, "ce_sequence"));
        if (number < 0 || number >= plan.events()) {
            wrong++;
            return;
        }
        long due = seeds.starts()[session] + plan.offsets()[number];
        follow(session, number);
        if (number % EVERY == session % EVERY) {
            look(record, due);
        }
        long late = record.timestamp() - due / 1_000;
        latest = late;
        if (late < 0) {
            early++;
        }
        if (record.timestamp() >= from && record.timestamp() < until) {
            inWindow++;
            lateness.add(late);
        }
    }

    private void follow(int session, int number) {
        if (number < next[session]) {
            repeated++;
            return;
        }
        missing += number - next[session];
        next[session] = (short) (number + 1);
    }

    /// Looks closely at one of many: it says itself when it happened.
    private void look(ConsumerRecord<byte[], byte[]> record, long due) {
        if (!new String(header(record, "ce_time"), StandardCharsets.US_ASCII).equals(Database.instant(due))) {
            wrong++;
        }
        if (samples.size() < SAMPLES) {
            samples.add(record);
        }
    }

    private static byte[] header(ConsumerRecord<byte[], byte[]> record, String name) {
        return record.headers().lastHeader(name).value();
    }

    private static int number(byte[] digits) {
        int number = 0;
        for (byte digit : digits) {
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /// Stops, and counts what was due by then (in microseconds) and has not come.
    Found finish(long due) {
        close();
        long owed = 0;
        for (int i = 0; i < next.length; i++) {
            owed += Math.max(0, plan.dueBy(seeds.starts()[i], due) - next[i]);
        }
        return new Found(inWindow, lateness, missing + owed, early, repeated, wrong, List.copyOf(samples));
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was on the topic.
    ///
    /// @param events   records appended within the window
    /// @param missing  events that were passed over, or were due and have not come
    /// @param repeated records of events that had come before
    /// @param wrong    records that say another time than the plan does, or are no events at all
    record Found(
            long events,
            Lateness lateness,
            long missing,
            long early,
            long repeated,
            long wrong,
            List<ConsumerRecord<byte[], byte[]>> samples) {

        boolean isComplete() {
            return missing + early + wrong == 0;
        }
    }
}
