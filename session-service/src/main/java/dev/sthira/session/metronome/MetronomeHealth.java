package dev.sthira.session.metronome;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once the shards that are free at the start are loaded; those of an instance that fails are taken over beside
/// all else. Tells an operator of sessions that stand still; the instance serves all others all the same.
@Readiness
class MetronomeHealth implements HealthCheck {
    private final Metronome metronome;
    private final MetronomeMetrics metrics;

    MetronomeHealth(Metronome metronome, MetronomeMetrics metrics) {
        this.metronome = metronome;
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("metronome")
                .status(metronome.settled())
                .withData("sessionsSetAside", metrics.aside())
                .build();
    }
}
