package dev.sthira.session.live;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.ShardOf;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteBufferDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the shards in which somebody watches a session here, each from the moment on at which the first one does, and
/// hands what it reads to the feed. Of a shard in which nobody watches nothing is fetched.
@ApplicationScoped
class FollowedShards {
    /// A client waits so long for its shard to be found; while Kafka is away it gets its snapshot without, and what is
    /// published from `MARGIN` before it came on follows as soon as Kafka is back.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /// The broker's clock and ours may differ by this.
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /// A shard is looked at so long at least: clients come back.
    private static final Duration KEPT = Duration.ofSeconds(30);

    /// The broker answers one question of a client after the other: whoever looks for a shard waits for as long as it
    /// would hold back an answer that nothing is in.
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(50);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final LiveFeed feed;
    private final ShardOf shardOf;
    private final InstantSource clock;
    private final Consumer<byte[], ByteBuffer> topic;
    private final Map<Integer, Followed> followed = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("live-feed").unstarted(this::run);
    private volatile boolean stopping;
    private boolean healthy = true;
    private Instant swept = Instant.MIN;

    /// A shard, and since when what is published in it matters.
    private record Followed(TopicPartition partition, Instant since, CountDownLatch found) {

        boolean isFound() {
            return found.getCount() == 0;
        }
    }

    FollowedShards(
            LiveFeed feed,
            ShardOf shardOf,
            InstantSource clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.feed = feed;
        this.shardOf = shardOf;
        this.clock = clock;
        this.topic = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "sthira-live",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteBufferDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                (int) LONGEST_SILENCE.toMillis(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000));
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        awake();
        thread.join(ANSWER.plusSeconds(1));
    }

    /// Makes sure that what is published of a session from now on reaches the feed.
    void follow(UUID session) {
        Followed shard = followed.computeIfAbsent(shardOf.session(session), this::followed);
        try {
            if (!shard.isFound()) {
                awake();
                var _ = shard.found.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Followed followed(int shard) {
        return new Followed(
                new TopicPartition(EventFormat.TOPIC, shard), clock.instant().minus(MARGIN), new CountDownLatch(1));
    }

    private void awake() {
        topic.wakeup();
        LockSupport.unpark(thread);
    }

    private void run() {
        try (topic) {
            while (!stopping) {
                turn();
            }
        }
    }

    private void turn() {
        try {
            leaveUnwatched();
            find(followed.values());
            if (followed.isEmpty()) {
                LockSupport.parkNanos(KEPT.toNanos());
            } else {
                feed.published(topic.poll(POLL));
            }
            recovered();
        } catch (WakeupException | InterruptException _) {
            // Somebody came, or it is time to stop.
        } catch (KafkaException away) {
            failed(away);
            LockSupport.parkNanos(AFTER_FAILURE.toNanos());
        }
    }

    private void leaveUnwatched() {
        Instant now = clock.instant();
        if (now.isAfter(swept.plus(KEPT))) {
            swept = now;
            Set<Integer> watched = feed.watched().stream().map(shardOf::session).collect(toSet());
            followed.values()
                    .removeIf(shard -> !watched.contains(shard.partition.partition())
                            && shard.since.plus(MARGIN).plus(KEPT).isBefore(now));
        }
    }

    /// Goes to where those are that are new. What is published while they are looked for is not passed over.
    private void find(Collection<Followed> all) {
        assign(all.stream().map(Followed::partition).collect(toSet()));
        List<Followed> sought = all.stream().filter(shard -> !shard.isFound()).toList();
        if (!sought.isEmpty()) {
            Map<TopicPartition, Long> ends =
                    topic.endOffsets(sought.stream().map(Followed::partition).toList(), ANSWER);
            Map<TopicPartition, OffsetAndTimestamp> since = topic.offsetsForTimes(
                    sought.stream().collect(toMap(Followed::partition, shard -> shard.since.toEpochMilli())), ANSWER);
            for (Followed shard : sought) {
                OffsetAndTimestamp first = since.get(shard.partition);
                topic.seek(shard.partition, first == null ? requireNonNull(ends.get(shard.partition)) : first.offset());
                shard.found.countDown();
            }
        }
    }

    private void assign(Set<TopicPartition> partitions) {
        if (!topic.assignment().equals(partitions)) {
            topic.assign(partitions);
        }
    }

    private void failed(KafkaException away) {
        if (healthy) {
            Log.warnf("Live clients hear nothing new until Kafka answers: %s", away.getMessage());
        }
        healthy = false;
    }

    private void recovered() {
        if (!healthy) {
            Log.info("Live clients hear what is new again.");
        }
        healthy = true;
    }
}
