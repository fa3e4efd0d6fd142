package dev.sthira.session.practice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What analysts may see.
@ConfigMapping(prefix = "sthira.practice")
interface PracticeSettings {

    /// Figures of a sequence are shown once so many different people have started it: fewer could be recognised.
    @WithDefault("5")
    int fewestPeople();
}
