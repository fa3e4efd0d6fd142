package dev.sthira.notification.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Where and how often others are told of days.
@ConfigMapping(prefix = "sthira.days")
interface PublicationSettings {

    @WithDefault("sthira.person-days")
    String topic();

    /// Copies of the topic, when this service makes it.
    @WithDefault("1")
    short replicas();

    /// Between two looks at what is owed.
    @WithDefault("500ms")
    Duration pause();
}
