package dev.sthira.session.metronome;

import static java.util.Objects.requireNonNull;

import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.ShardOf;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The topic of all session events: made when it is missing, refused when its partitions are not our shards.
@ApplicationScoped
class EventTopic {

    static final String NAME = EventFormat.TOPIC;

    /// Where records go that practices can never be written from.
    private static final String DEAD_LETTERS = NAME + ".practices.dead-letter";

    private static final Duration RETENTION = Duration.ofDays(30);

    private final int shards;
    private final String brokers;
    private final short replicas;
    private volatile boolean ready;
    private volatile boolean stopped;

    EventTopic(
            ShardOf shardOf,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "sthira.events.replicas", defaultValue = "1") short replicas) {
        this.shards = shardOf.shards();
        this.brokers = brokers;
        this.replicas = replicas;
    }

    boolean ready() {
        return ready;
    }

    /// Looks for the topic in the background until it is there; Kafka may come up later than we do.
    void await() {
        Thread.ofVirtual().name("event-topic").start(() -> {
            while (!ready && !stopped) {
                if (!look()) {
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                }
            }
        });
    }

    void stop() {
        stopped = true;
    }

    private boolean look() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                AdminClientConfig.CLIENT_ID_CONFIG,
                "sthira-topics",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4_000))) {
            create(admin);
            int partitions = partitions(admin);
            if (partitions != shards) {
                refuse(partitions);
                return true;
            }
            ready = true;
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            Log.debugf("No topic yet: %s", notYet.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int partitions(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        return requireNonNull(admin.describeTopics(List.of(NAME))
                        .allTopicNames()
                        .get(5, TimeUnit.SECONDS)
                        .get(NAME))
                .partitions()
                .size();
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            admin.createTopics(List.of(topic(DEAD_LETTERS), topic(NAME))).all().get(5, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(shards), Optional.of(replicas))
                .configs(Map.of(
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "LogAppendTime",
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(RETENTION.toMillis())));
    }

    /// Other partitions than shards would tear the order of sessions apart.
    private void refuse(int partitions) {
        Log.errorf(
                "The topic %s has %d partitions, this installation has %d shards; they must be equal. Stopping.",
                NAME, partitions, shards);
        stopped = true;
        exit();
    }

    void exit() {
        Quarkus.asyncExit(1);
    }
}
