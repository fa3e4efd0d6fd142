package dev.sthira.notification.practice;

import dev.sthira.kit.database.Complaints;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads a topic as one of a group, on one thread and a poll at a time: nothing more is asked for before the last poll
/// is done, and only what is done counts as read. What was done shortly before a crash comes again.
final class TopicReader {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration COMMIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final String topic;
    private final Map<String, Object> settings;
    private final Predicate<ConsumerRecords<byte[], byte[]>> work;
    private final MeterRegistry metrics;
    private final Complaints complaints;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private long committedAt = System.nanoTime();

    /// @param work what is done with a poll; false if it was given up, to be done another time
    TopicReader(
            String topic,
            Map<String, Object> settings,
            Predicate<ConsumerRecords<byte[], byte[]>> work,
            MeterRegistry metrics,
            InstantSource clock) {
        this.topic = topic;
        this.settings = new HashMap<>(settings);
        this.settings.put("enable.auto.commit", false);
        this.work = work;
        this.metrics = metrics;
        this.complaints = new Complaints(LOG, clock);
        this.thread = Thread.ofPlatform().name("reader-of-" + topic).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Lets what is under way come to its end, and commits it.
    void stop() {
        stopping.countDown();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            if (!thread.join(FAREWELL)) {
                LOG.warnf("The reader of %s is still at work at the stop; what it does not end comes again", topic);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits, unless it is being stopped; says whether it is.
    boolean stoppedWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// Whether a broker is connected.
    boolean isConnected() {
        var reading = consumer;
        return reading != null
                && reading.metrics().entrySet().stream()
                        .filter(metric -> metric.getKey().name().equals("connection-count"))
                        .anyMatch(metric -> metric.getValue().metricValue() instanceof Double open && open > 0);
    }

    private void run() {
        do {
            try (var reading = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                    var measured = new KafkaClientMetrics(reading)) {
                measured.bindTo(metrics);
                consumer = reading;
                read(reading);
            } catch (WakeupException _) {
                LOG.debugf("The reader of %s stops", topic);
            } catch (RuntimeException failed) {
                complaints.say("The reader of %s begins anew".formatted(topic), failed);
            } finally {
                consumer = null;
            }
        } while (!stoppedWithin(PAUSE));
    }

    private void read(KafkaConsumer<byte[], byte[]> reading) {
        var done = new HashMap<TopicPartition, OffsetAndMetadata>();
        reading.subscribe(List.of(topic), new CommittingWhenAskedToLeave(reading, done));
        while (!stoppedWithin(Duration.ZERO)) {
            var polled = reading.poll(WAIT);
            if (!polled.isEmpty()) {
                if (!work.test(polled)) {
                    return;
                }
                done.putAll(polled.nextOffsets());
            }
            commitNowAndThen(reading, done);
        }
    }

    private void commitNowAndThen(KafkaConsumer<byte[], byte[]> reading, Map<TopicPartition, OffsetAndMetadata> done) {
        if (!done.isEmpty() && System.nanoTime() - committedAt >= BETWEEN_COMMITS.toNanos()) {
            committedAt = System.nanoTime();
            reading.commitAsync(Map.copyOf(done), (_, failed) -> {
                if (failed != null) {
                    LOG.debug("What was read is committed a little later", failed);
                }
            });
        }
    }

    /// Whoever reads a partition next goes on behind what is done: heard between two polls, and when the reader closes.
    private record CommittingWhenAskedToLeave(
            KafkaConsumer<byte[], byte[]> reading, Map<TopicPartition, OffsetAndMetadata> done)
            implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                reading.commitSync(Map.copyOf(done), COMMIT);
            } catch (KafkaException failed) {
                LOG.debug("What was read comes again", failed);
            }
            done.keySet().removeAll(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // goes on where the group is
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            done.keySet().removeAll(partitions);
        }
    }
}
