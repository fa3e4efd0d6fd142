package dev.sthira.session.audience;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What analysts may see.
@ConfigMapping(prefix = "sthira.practice")
interface AudienceSettings {

    /// Figures are shown of groups of so many different people: of fewer, one could be recognised.
    @WithDefault("5")
    int fewestPeople();

    /// How old figures of a sequence may be that are told; zero: they are never kept.
    @WithDefault("1m")
    Duration figuresKept();
}
