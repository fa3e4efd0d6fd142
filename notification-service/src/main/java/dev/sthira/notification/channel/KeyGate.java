package dev.sthira.notification.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stops all pushes when our key is refused (401, 403), and lets single ones through to see whether that is over.
///
/// If another device's push is taken after a refusal, the fault was the refused device's own (it subscribed with
/// another key), and
/// that device cannot stop the others again.
final class KeyGate {
    private static final int MOST_REMEMBERED = 10_000;

    private final Duration probeEvery;
    private final Set<UUID> suspects = new HashSet<>();
    private final Set<UUID> strangers = new LinkedHashSet<>();
    private @Nullable Instant closedUntil;

    KeyGate(Duration probeEvery) {
        this.probeEvery = probeEvery;
    }

    /// How many pushes may go out now.
    synchronized int appetite(Instant now) {
        if (closedUntil == null) {
            return Integer.MAX_VALUE;
        }
        return now.isBefore(closedUntil) ? 0 : 1;
    }

    /// Says whether this refusal has just stopped all pushes.
    synchronized boolean refused(UUID device, Instant now) {
        if (strangers.contains(device)) {
            return false;
        }
        var wasOpen = closedUntil == null;
        suspects.add(device);
        closedUntil = now.plus(probeEvery);
        return wasOpen;
    }

    /// Says whether this acceptance has just let pushes go on.
    synchronized boolean accepted(UUID device) {
        strangers.remove(device);
        if (closedUntil == null) {
            return false;
        }
        suspects.remove(device);
        strangers.addAll(suspects);
        suspects.clear();
        while (strangers.size() > MOST_REMEMBERED) {
            strangers.remove(strangers.iterator().next());
        }
        closedUntil = null;
        return true;
    }

    synchronized boolean isClosed() {
        return closedUntil != null;
    }
}
