package dev.sthira.notification.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When an address that does not take mails is left alone.
@ConfigMapping(prefix = "sthira.bounces")
interface BounceSettings {
    /// How many mails in a row of days may not be delivered for reasons that pass …
    @WithDefault("3")
    int soft();

    /// … within this time.
    @WithDefault("P30D")
    Duration within();
}
