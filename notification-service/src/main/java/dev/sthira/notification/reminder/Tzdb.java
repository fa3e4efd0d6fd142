package dev.sthira.notification.reminder;

import java.time.zone.ZoneRulesProvider;

/// Which zone rules this process goes by.
final class Tzdb {

    private Tzdb() {}

    /// The version, such as `2026a`; later ones sort higher.
    static String version() {
        return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
    }
}
