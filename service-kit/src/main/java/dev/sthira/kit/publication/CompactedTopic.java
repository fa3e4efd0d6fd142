package dev.sthira.kit.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/// Makes a topic when it is missing: of one partition, compacted. One that is there is left as it is.
final class CompactedTopic {
    private static final Logger LOG = Logger.getLogger(CompactedTopic.class);
    private static final int ONE_PARTITION = 1;

    private final Topic topic;
    private boolean ready;

    CompactedTopic(Topic topic) {
        this.topic = topic;
    }

    /// Whether the topic is there; looks, as long as it was not.
    boolean isReady() throws InterruptedException {
        if (!ready) {
            try (var admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    topic.brokers(),
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    topic.service() + "-topic",
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    5_000,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    4_000))) {
                create(admin);
                ready = true;
            } catch (ExecutionException | TimeoutException notYet) {
                LOG.debugf("No topic %s yet: %s", topic.name(), notYet.getMessage());
            }
        }
        return ready;
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var wanted = new NewTopic(topic.name(), Optional.of(ONE_PARTITION), Optional.of(topic.replicas()))
                .configs(configuration());
        try {
            admin.createTopics(List.of(wanted)).all().get(5, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }

    private Map<String, String> configuration() {
        var configuration = new HashMap<>(Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                "LogAppendTime"));
        var kept = topic.kept();
        if (kept != null) {
            configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete");
            configuration.put(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(kept.toMillis()));
        }
        return configuration;
    }
}
