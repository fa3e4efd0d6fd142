package dev.sthira.notification.summary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// For how long after the practice a summary is worth sending.
@ConfigMapping(prefix = "sthira.summary")
interface SummarySettings {
    /// By mail.
    @WithDefault("P3D")
    Duration mailWorth();

    /// On a device.
    @WithDefault("PT1H")
    Duration pushWorth();
}
