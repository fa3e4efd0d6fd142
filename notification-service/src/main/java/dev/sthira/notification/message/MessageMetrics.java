package dev.sthira.notification.message;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/// Counts attempts and ends, says what has not gone out, and measures how long messages take from due to handed over.
@Singleton
class MessageMetrics {
    private final MeterRegistry registry;
    private final Map<Channel, Backlog> backlogs = new ConcurrentHashMap<>();

    MessageMetrics(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        for (var channel : Channel.values()) {
            gauge(channel, "sthira.message.waiting", "Messages that wait, up to 100,000", Backlog::waiting);
            gauge(channel, "sthira.message.set.aside", "Messages that could not be read", Backlog::setAside);
            gauge(
                    channel,
                    "sthira.message.lag.seconds",
                    "How long the oldest message that waits has been due",
                    backlog -> backlog.lag(clock.instant()).toSeconds());
        }
    }

    private void gauge(Channel channel, String name, String description, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, () -> value.applyAsDouble(backlogs.getOrDefault(channel, Backlog.NONE)))
                .description(description)
                .tag("channel", channel.word())
                .register(registry);
    }

    /// What has not gone out just now.
    void unsent(Channel channel, Backlog backlog) {
        backlogs.put(channel, backlog);
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

    /// Some could not be read and were set aside.
    void setAside(Channel channel, int messages) {
        registry.counter("sthira.messages.unreadable", "channel", channel.word())
                .increment(messages);
    }

    void ended(Ending ending) {
        var channel = ending.channel().word();
        var kind = ending.kind();
        registry.counter(
                        "sthira.messages",
                        "channel",
                        channel,
                        "kind",
                        kind,
                        "state",
                        ending.state().word())
                .increment();
        if (ending.state() instanceof State.Suppressed(var reason)) {
            registry.counter("sthira.messages.suppressed", "channel", channel, "reason", reason)
                    .increment();
        }
        if (ending.state() instanceof State.HandedOver) {
            Timer.builder("sthira.message.handover")
                    .description("From when a message was due to when it was handed over")
                    .tag("channel", channel)
                    .tag("kind", kind)
                    .publishPercentileHistogram()
                    .register(registry)
                    .record(Duration.between(ending.due(), ending.at()));
        }
    }
}
