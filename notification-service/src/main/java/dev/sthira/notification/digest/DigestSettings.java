package dev.sthira.notification.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How weeks are told.
@ConfigMapping(prefix = "sthira.digest")
interface DigestSettings {
    /// How often to look for whose week is over.
    @WithDefault("30s")
    Duration tick();

    /// For how long after it was due a digest is worth sending.
    @WithDefault("P2D")
    Duration worth();

    /// How many people one transaction takes.
    @WithDefault("200")
    int batch();

    /// Where a class is begun; its slug is added.
    URI startUrl();

    /// Where poses are; what shows one is added.
    URI poseUrl();
}
