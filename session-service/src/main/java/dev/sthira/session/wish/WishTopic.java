package dev.sthira.session.wish;

import dev.sthira.kit.publication.AwaitedTopic;
import dev.sthira.kit.publication.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The topic of wishes is there to be read, even before notification-service has been up once.
@ApplicationScoped
class WishTopic {
    private static final Duration KEPT = Duration.ofDays(1);

    private final AwaitedTopic topic;

    WishTopic(
            @ConfigProperty(name = "mp.messaging.incoming.wishes.topic") String name,
            @ConfigProperty(name = "sthira.days.replicas", defaultValue = "1") short replicas,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.topic = new AwaitedTopic(new Topic(name, replicas, "sthira-session-wishes", brokers, KEPT));
    }

    void start(@Observes StartupEvent start) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        topic.close();
    }
}
