package dev.sthira.notification.contact;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;

/// Links of IANA's database that Java leaves out, each with the rules of the zone it leads to since 2024b: so that
/// `EST` stays `EST` as `Asia/Calcutta` stays `Asia/Calcutta`.
final class OldZones extends ZoneRulesProvider {
    private static final Map<String, String> LINKS = Map.of(
            "EST", "America/Panama",
            "MST", "America/Phoenix",
            "HST", "Pacific/Honolulu",
            "ROC", "Asia/Taipei");

    private OldZones() {}

    /// Makes these names known to Java, once in a process.
    static void make() {
        if (!ZoneId.getAvailableZoneIds().containsAll(LINKS.keySet())) {
            registerProvider(new OldZones());
        }
    }

    @Override
    protected Set<String> provideZoneIds() {
        return LINKS.keySet();
    }

    @Override
    protected ZoneRules provideRules(String name, boolean forCaching) {
        return ZoneRulesProvider.getRules(target(name), forCaching);
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String name) {
        return ZoneRulesProvider.getVersions(target(name));
    }

    private static String target(String name) {
        return Objects.requireNonNull(LINKS.get(name), name);
    }
}
