package dev.sthira.session.audience;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What analysts may see.
@ConfigMapping(prefix = "sthira.practice")
interface AudienceSettings {

    /// Figures are shown of groups of so many different people: of fewer, one could be recognised.
    @WithDefault("5")
    int fewestPeople();
}
