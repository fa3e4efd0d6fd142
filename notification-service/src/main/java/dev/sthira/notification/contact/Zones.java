package dev.sthira.notification.contact;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a time zone by its name in IANA's database, old links such as `EST` and `Asia/Calcutta` included.
public final class Zones {
    /// Links of the database that Java leaves out, each with the zone it leads to since 2024b.
    private static final Map<String, String> LINKS = Map.of(
            "EST", "America/Panama",
            "MST", "America/Phoenix",
            "HST", "Pacific/Honolulu",
            "ROC", "Asia/Taipei",
            "GMT+0", "Etc/GMT",
            "GMT-0", "Etc/GMT");

    private static final String OF_JAVA_ONLY = "SystemV/";
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    /// The zone of that name, if the database has it; offsets and zones of Java's own are none.
    public static Optional<ZoneId> of(String name) {
        var zone = LINKS.getOrDefault(name, name);
        return KNOWN.contains(zone) && !zone.startsWith(OF_JAVA_ONLY) ? Optional.of(ZoneId.of(zone)) : Optional.empty();
    }
}
