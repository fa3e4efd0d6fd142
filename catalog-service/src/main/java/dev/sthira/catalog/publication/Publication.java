package dev.sthira.catalog.publication;

import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.publication.Relay;
import dev.sthira.kit.publication.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells the catalog's topic what has changed, as long as this service runs.
@ApplicationScoped
class Publication {
    private final Relay<Change> relay;

    Publication(
            Untold untold,
            PublicationSettings settings,
            Traces traces,
            MeterRegistry metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        var topic = new Topic(settings.topic(), settings.replicas(), "sthira-catalog", brokers);
        this.relay = new Relay<>(topic, untold, settings.pause(), traces);
        metrics.gauge("sthira.publication.untold", untold, Untold::count);
    }

    void start(@Observes StartupEvent start) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        relay.close();
    }
}
