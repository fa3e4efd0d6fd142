package dev.sthira.notification.practice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/// Sees to it that the dead-letter topic exists: kept long, so that what is in it can be looked into and sent again.
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Map<String, String> KEPT =
            Map.of("retention.ms", String.valueOf(Duration.ofDays(90).toMillis()), "max.message.bytes", "16777216");

    private final Map<String, Object> kafka;
    private final String deadLetters;
    private volatile boolean stopped;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, PracticeSettings settings) {
        this.kafka = Map.of("bootstrap.servers", kafka.get("bootstrap.servers"));
        this.deadLetters = settings.deadLetters();
    }

    void start(@Observes StartupEvent start) {
        Thread.ofVirtual().name("dead-letter-topic").start(this::see);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopped = true;
    }

    private void see() {
        while (!stopped && !created()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private boolean created() {
        try (var admin = Admin.create(kafka)) {
            var topic = new NewTopic(deadLetters, Optional.of(4), Optional.empty()).configs(KEPT);
            admin.createTopics(List.of(topic)).all().get();
            LOG.infof("Created the topic %s", deadLetters);
            return true;
        } catch (ExecutionException answer) {
            return answer.getCause() instanceof TopicExistsException;
        } catch (InterruptedException _) {
            return true;
        }
    }
}
