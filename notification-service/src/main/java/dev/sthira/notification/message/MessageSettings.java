package dev.sthira.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How messages are sent.
@ConfigMapping(prefix = "sthira.message")
public interface MessageSettings {
    /// How long a summary mail is worth sending after the practice.
    @WithDefault("P3D")
    Duration summaryMailWorth();

    /// How long a summary push is worth sending after the practice.
    @WithDefault("PT1H")
    Duration summaryPushWorth();

    /// How long the rows of ended messages are kept.
    @WithDefault("P90D")
    Duration kept();

    /// How often is looked for what is due although nobody said so.
    @WithDefault("PT0.25S")
    Duration poll();

    /// The ways out.
    LaneSettings email();

    LaneSettings push();

    /// How much goes out at once over one channel.
    interface LaneSettings {
        /// Sends under way at most.
        int concurrency();

        /// Of them to one push service at most, before others go first.
        int perOrigin();

        /// Claimed at once at most.
        @WithDefault("16")
        int batch();

        /// After this time without an answer the outcome counts as unknown; longer than any send takes.
        Duration claim();

        /// The first wait after a failure; doubles each time, with full jitter.
        Duration firstWait();

        Duration longestWait();
    }

    default LaneSettings of(Channel channel) {
        return switch (channel) {
            case EMAIL -> email();
            case PUSH -> push();
        };
    }
}
