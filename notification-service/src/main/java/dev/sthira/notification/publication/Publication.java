package dev.sthira.notification.publication;

import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.publication.Relay;
import dev.sthira.kit.publication.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells the topic of days what has changed, as long as this service runs.
@ApplicationScoped
class Publication {
    private final Relay<DayNews.News> relay;

    Publication(
            DayNews news,
            PublicationSettings settings,
            Traces traces,
            MeterRegistry metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        var topic = new Topic(settings.topic(), settings.replicas(), "sthira-days", brokers);
        this.relay = new Relay<>(topic, news, settings.pause(), traces);
        metrics.gauge("sthira.days.untold", news, DayNews::count);
    }

    void start(@Observes StartupEvent start) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        relay.close();
    }
}
