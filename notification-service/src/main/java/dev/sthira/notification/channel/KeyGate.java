package dev.sthira.notification.channel;

import dev.sthira.kit.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stops the pushes to one push service when it refuses our key (401, 403), and lets single ones through to see whether
/// that is over.
///
/// One refused device proves nothing: it may have subscribed with another key. Only when devices of several persons
/// were refused and none was taken in between is the fault ours. A device that was refused while others are taken is a
/// stranger, and never counts again.
final class KeyGate {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int PERSONS = 3;

    /// What is known of one push service.
    private static final class Service {
        final Map<UUID, Person> suspects = new HashMap<>();

        @Nullable
        Instant probeAt;
    }

    private final Duration probeEvery;
    private final Map<String, Service> services = new HashMap<>();
    private final Set<UUID> strangers = new LinkedHashSet<>();

    KeyGate(Duration probeEvery) {
        this.probeEvery = probeEvery;
    }

    /// Whether a push may go there now; if that service is stopped, the one that may is the probe.
    synchronized boolean mayGo(String origin, Instant now) {
        var service = services.get(origin);
        if (service == null || service.probeAt == null) {
            return true;
        }
        if (now.isBefore(service.probeAt)) {
            return false;
        }
        service.probeAt = now.plus(probeEvery);
        return true;
    }

    /// The push services to which nothing may go now.
    synchronized Set<String> closed(Instant now) {
        return services.entrySet().stream()
                .filter(each -> each.getValue().probeAt != null && now.isBefore(each.getValue().probeAt))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Says whether this refusal has just stopped the pushes to that service.
    synchronized boolean refused(String origin, Person person, UUID device, Instant now) {
        if (strangers.contains(device)) {
            return false;
        }
        var service = services.computeIfAbsent(origin, _ -> new Service());
        if (service.suspects.size() < MOST_REMEMBERED) {
            service.suspects.put(device, person);
        }
        if (new HashSet<>(service.suspects.values()).size() < PERSONS) {
            return false;
        }
        var wasOpen = service.probeAt == null;
        service.probeAt = now.plus(probeEvery);
        return wasOpen;
    }

    /// Says whether this acceptance has just let the pushes to that service go on.
    synchronized boolean accepted(String origin, UUID device) {
        strangers.remove(device);
        var service = services.remove(origin);
        if (service == null) {
            return false;
        }
        service.suspects.remove(device);
        strangers.addAll(service.suspects.keySet());
        while (strangers.size() > MOST_REMEMBERED) {
            strangers.remove(strangers.iterator().next());
        }
        return service.probeAt != null;
    }

    /// How many push services are stopped.
    int stopped() {
        return probes().size();
    }

    /// The push services that are stopped, by name, and when one push is let through to each.
    synchronized SortedMap<String, Instant> probes() {
        var probes = new TreeMap<String, Instant>();
        services.forEach((origin, service) -> {
            if (service.probeAt != null) {
                probes.put(origin, service.probeAt);
            }
        });
        return probes;
    }

    /// Lets pushes to every service go on, and suspects none of them any more.
    synchronized void reset() {
        services.clear();
    }
}
