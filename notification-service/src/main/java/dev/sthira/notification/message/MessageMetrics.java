package dev.sthira.notification.message;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Counts attempts and ends, and measures how long messages take from due to handed over.
@Singleton
class MessageMetrics {
    private final MeterRegistry registry;

    MessageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void attempted(Message message, Outcome outcome) {
        registry.counter(
                        "sthira.message.attempts",
                        "channel",
                        message.channel().word(),
                        "outcome",
                        outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
    }

    void ended(Message message, State.Ended state, Instant now) {
        var channel = message.channel().word();
        var kind = message.kind().word();
        registry.counter("sthira.messages", "channel", channel, "kind", kind, "state", state.word())
                .increment();
        if (state instanceof State.HandedOver) {
            Timer.builder("sthira.message.handover")
                    .description("From when a message was due to when it was handed over")
                    .tag("channel", channel)
                    .tag("kind", kind)
                    .publishPercentileHistogram()
                    .register(registry)
                    .record(Duration.between(message.due(), now));
        }
    }
}
