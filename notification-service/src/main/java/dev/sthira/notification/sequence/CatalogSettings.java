package dev.sthira.notification.sequence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the catalog's topic is taken in.
@ConfigMapping(prefix = "sthira.catalog-copy")
interface CatalogSettings {
    /// How long to wait before a batch is tried again while the database is away.
    @WithDefault("PT0.5S")
    Duration pauseWithoutDatabase();
}
