package dev.sthira.notification.nudge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When a practice has been paused for long.
@ConfigMapping(prefix = "sthira.nudge")
interface NudgeSettings {
    /// After so long somebody is asked whether to go on. A practice that would end by itself before is left alone.
    @WithDefault("PT10M")
    Duration after();
}
