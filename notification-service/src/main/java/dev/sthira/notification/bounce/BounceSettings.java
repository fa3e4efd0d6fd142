package dev.sthira.notification.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When an address that does not take mails is left alone.
@ConfigMapping(prefix = "sthira.bounces")
interface BounceSettings {
    /// Of how many mails it may be said that they could not be delivered this time …
    @WithDefault("3")
    int soft();

    /// … within this time.
    @WithDefault("P30D")
    Duration within();
}
