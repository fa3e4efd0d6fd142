package dev.sthira.catalog.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Whether classes may be rehearsed faster than life.
@ConfigMapping(prefix = "sthira.rehearsal")
interface RehearsalSettings {

    @WithDefault("false")
    boolean enabled();
}
