package dev.sthira.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How messages are sent.
@ConfigMapping(prefix = "sthira.message")
public interface MessageSettings {
    /// Where a session is looked at, its id added; a tap on a push opens it.
    Optional<URI> sessionUrl();

    /// How many mails of one kind a person gets in a day at most.
    @WithDefault("20")
    int mailsADay();

    /// How many reminder mails, of which everybody may set up twenty.
    @WithDefault("20")
    int remindersADay();

    /// How long it is known that there was a message, why, and how it ended. What it said is forgotten when it ends.
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
        @WithDefault("256")
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

    /// Where this session is looked at, if a place is configured.
    default @Nullable URI pageOf(UUID session) {
        return sessionUrl()
                .map(base -> URI.create(base.toString().replaceFirst("/?$", "/") + session))
                .orElse(null);
    }
}
