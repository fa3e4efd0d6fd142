package dev.sthira.notification.contact;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a time zone by its name in IANA's database, old links such as `EST` and `Asia/Calcutta` included; it stays the
/// name that was written.
public final class Zones {
    static {
        OldZones.make();
    }

    /// Names that Java reads as an offset, each with another name of the same zone.
    private static final Map<String, String> LIKE_OFFSETS = Map.of("GMT+0", "Etc/GMT+0", "GMT-0", "Etc/GMT-0");

    private static final String OF_JAVA_ONLY = "SystemV/";
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    /// The zone of a name that was taken before.
    public static ZoneId kept(String name) {
        return ZoneId.of(name);
    }

    /// The zone of that name, if the database has it; offsets and zones of Java's own are none.
    public static Optional<ZoneId> of(String name) {
        var zone = LIKE_OFFSETS.getOrDefault(name, name);
        return KNOWN.contains(zone) && !zone.startsWith(OF_JAVA_ONLY) ? Optional.of(ZoneId.of(zone)) : Optional.empty();
    }
}
