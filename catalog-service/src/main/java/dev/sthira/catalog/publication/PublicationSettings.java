package dev.sthira.catalog.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Where and how often the world is told.
@ConfigMapping(prefix = "sthira.publication")
interface PublicationSettings {

    @WithDefault("sthira.catalog")
    String topic();

    /// Copies of the topic, when this service makes it.
    @WithDefault("1")
    short replicas();

    /// Between two looks at what is owed.
    @WithDefault("500ms")
    Duration pause();
}
