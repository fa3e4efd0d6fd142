package dev.sthira.notification.sequence;

import dev.sthira.kit.publication.AwaitedTopic;
import dev.sthira.kit.publication.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The catalog's topic is there to be read, even before catalog-service has been up once.
@ApplicationScoped
class CatalogTopic {
    private final AwaitedTopic topic;

    CatalogTopic(
            @ConfigProperty(name = "mp.messaging.incoming.catalog.topic") String name,
            @ConfigProperty(name = "sthira.publication.replicas", defaultValue = "1") short replicas,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.topic = new AwaitedTopic(new Topic(name, replicas, "sthira-notification-catalog", brokers));
    }

    void start(@Observes StartupEvent start) {
        topic.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        topic.close();
    }
}
