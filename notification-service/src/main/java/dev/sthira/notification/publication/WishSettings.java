package dev.sthira.notification.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Where session-service is told what people wish of practices that stand paused.
@ConfigMapping(prefix = "sthira.wishes")
interface WishSettings {
    @WithDefault("sthira.session-wishes")
    String topic();
}
