package dev.sthira.session.day;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// A time zone of the IANA database, by the name it was asked for.
public record Zone(String name, ZoneId rules) {

    /// Names of IANA's that Java leaves out, with the zones they are links to since its edition 2024b.
    private static final Map<String, String> LINKS =
            Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu", "ROC", "Asia/Taipei");

    /// Names of Java's own, which IANA dropped long ago.
    private static final String DROPPED = "SystemV/";

    /// Of whoever has not said where they are.
    public static final Zone UTC = new Zone("UTC", ZoneId.of("UTC"));

    public static Optional<Zone> of(String name) {
        String target = LINKS.getOrDefault(name, name);
        return !target.startsWith(DROPPED) && ZoneId.getAvailableZoneIds().contains(target)
                ? Optional.of(new Zone(name, ZoneId.of(target)))
                : Optional.empty();
    }
}
