package dev.sthira.session.day;

import dev.sthira.kit.publication.AwaitedTopic;
import dev.sthira.kit.publication.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The topic of days is there to be read, even before notification-service has been up once.
@ApplicationScoped
class DayTopic {
    private final AwaitedTopic topic;

    DayTopic(
            @ConfigProperty(name = "mp.messaging.incoming.days.topic") String name,
            @ConfigProperty(name = "sthira.days.replicas", defaultValue = "1") short replicas,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.topic = new AwaitedTopic(new Topic(name, replicas, "sthira-session-days", brokers));
    }

    void start(@Observes StartupEvent start) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        topic.close();
    }
}
