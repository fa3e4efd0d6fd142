package dev.sthira.notification.publication;

import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.publication.Relay;
import dev.sthira.kit.publication.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells the topics of days and of wishes what has changed, as long as this service runs.
@ApplicationScoped
class Publication {
    /// As whom this service tells.
    static final String SOURCE = "/sthira/notification-service";

    /// A practice that stands paused ends by itself long before.
    private static final Duration WISHES_KEPT = Duration.ofDays(1);

    private final Relay<DayNews.News> days;
    private final Relay<SessionWishes.Told> wishes;

    Publication(
            DayNews news,
            SessionWishes wished,
            PublicationSettings settings,
            WishSettings toWishes,
            Traces traces,
            MeterRegistry metrics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        var ofDays = new Topic(settings.topic(), settings.replicas(), "sthira-days", brokers);
        var ofWishes = new Topic(toWishes.topic(), settings.replicas(), "sthira-wishes", brokers, WISHES_KEPT);
        this.days = new Relay<>(ofDays, news, settings.pause(), traces);
        this.wishes = new Relay<>(ofWishes, wished, settings.pause(), traces);
        metrics.gauge("sthira.days.untold", news, DayNews::count);
        metrics.gauge("sthira.wishes.untold", wished, SessionWishes::count);
    }

    void start(@Observes StartupEvent start) {
        days.start();
        wishes.start();
    }

    void stop(@Observes ShutdownEvent stop) {
        days.close();
        wishes.close();
    }
}
