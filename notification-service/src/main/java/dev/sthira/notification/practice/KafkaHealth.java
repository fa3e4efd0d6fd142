package dev.sthira.notification.practice;

import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells whether events come in. Without Kafka this service is degraded but ready: what is in the database still goes
/// out.
@Readiness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
    private final PracticeEvents events;
    private final HealthCenter channels;

    KafkaHealth(PracticeEvents events, HealthCenter channels) {
        this.events = events;
        this.channels = channels;
    }

    @Override
    public HealthCheckResponse call() {
        var isConnected = events.isConnected() && channels.getReadiness().isOk();
        return HealthCheckResponse.named("practice events")
                .up()
                .withData("kafka", isConnected ? "connected" : "away")
                .build();
    }
}
