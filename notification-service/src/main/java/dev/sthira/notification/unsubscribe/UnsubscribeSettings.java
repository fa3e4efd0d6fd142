package dev.sthira.notification.unsubscribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How mails are ended.
@ConfigMapping(prefix = "sthira.unsubscribe")
interface UnsubscribeSettings {
    /// Where the links lead; the secret is added.
    URI url();

    /// How long a link works.
    @WithDefault("P400D")
    Duration kept();
}
