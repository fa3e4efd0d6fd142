package dev.sthira.session.practice;

import dev.sthira.kit.topic.TopicSpan;
import dev.sthira.session.session.EventFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The topic of session events from the first record that it keeps to the last one that it held when it was
/// opened.
@ApplicationScoped
class TopicAgain {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final String brokers;

    TopicAgain(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    /// Opens it; to be closed by whoever reads.
    TopicSpan open() {
        return TopicSpan.whole(
                Map.of("bootstrap.servers", brokers, "client.id", "sthira-replay"), EventFormat.TOPIC, LONGEST_SILENCE);
    }
}
