package dev.sthira.session.metronome;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// What an operator watches: how late events leave, and how much this instance owns.
@ApplicationScoped
class MetronomeMetrics {
    private final Timer lateness;
    private final AtomicInteger shards;
    private final AtomicInteger sessions;
    private final AtomicInteger aside;
    private final Counter clockSteps;

    MetronomeMetrics(MeterRegistry registry) {
        this.lateness = Timer.builder("sthira.metronome.lateness")
                .description("From the instant of an event to its hand-over to the Kafka client")
                .publishPercentiles(0.5, 0.99, 0.999)
                .register(registry);
        this.shards = gauge(registry, "sthira.metronome.shards");
        this.sessions = gauge(registry, "sthira.metronome.sessions");
        this.aside = gauge(registry, "sthira.metronome.sessions.aside");
        this.clockSteps = Counter.builder("sthira.metronome.clock.steps")
                .description("How often the database's clock was set while this instance went by it")
                .register(registry);
    }

    void left(Duration late) {
        lateness.record(late);
    }

    void owns(int shards, int sessions) {
        this.shards.set(shards);
        this.sessions.set(sessions);
    }

    /// Sessions that cannot be played and stand still.
    void setAside(int sessions) {
        aside.set(sessions);
    }

    void clockWasSet() {
        clockSteps.increment();
    }

    int aside() {
        return aside.get();
    }

    private static AtomicInteger gauge(MeterRegistry registry, String name) {
        AtomicInteger value = new AtomicInteger();
        registry.gauge(name, value);
        return value;
    }
}
