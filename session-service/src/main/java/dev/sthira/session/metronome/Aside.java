package dev.sthira.session.metronome;

import io.quarkus.logging.Log;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Sessions that stand still here: each is said once, and counted for as long as we run.
final class Aside {
    private final Set<UUID> sessions = ConcurrentHashMap.newKeySet();
    private final MetronomeMetrics metrics;

    Aside(MetronomeMetrics metrics) {
        this.metrics = metrics;
    }

    void add(UUID session, String why) {
        if (sessions.add(session)) {
            Log.errorf("Session %s stands still: %s. All others go on.", session, why);
            metrics.setAside(sessions.size());
        }
    }
}
