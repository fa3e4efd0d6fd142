package dev.sthira.notification.effect;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What analysts may see of reminders.
@ConfigMapping(prefix = "sthira.effect")
interface EffectSettings {
    /// Figures are shown of groups of so many different people: of fewer, one could be recognised.
    @WithDefault("5")
    int fewestPeople();

    /// How often to look for a week that is over.
    @WithDefault("1h")
    Duration tick();
}
