package dev.sthira.session.metronome;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells an operator of sessions that stand still; the instance serves all others all the same.
@Readiness
class MetronomeHealth implements HealthCheck {
    private final MetronomeMetrics metrics;

    MetronomeHealth(MetronomeMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("metronome")
                .up()
                .withData("sessionsSetAside", metrics.aside())
                .build();
    }
}
