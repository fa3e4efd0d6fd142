package dev.sthira.devstack.fuzz;

import dev.sthira.devstack.fuzz.Finding.Kind;
import dev.sthira.devstack.probe.Call;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Place;
import dev.sthira.devstack.probe.Wire;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Finds out which request a trace in a service's log belongs to: those just before it are sent again, one at a time.
final class Culprits {

    private static final int SUSPECTS = 120;
    private static final int MOST_TRIALS = 400;
    private static final long UNTIL_WRITTEN = 60_000_000;

    private final Place place;
    private final LogWatch watch;
    private final Deque<Call> recent = new ArrayDeque<>();
    private final Map<String, List<Call>> suspects = new LinkedHashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();

    Culprits(Place place, Path log) {
        this.place = place;
        this.watch = LogWatch.fromNow(log);
    }

    synchronized void sent(Call call) {
        recent.addLast(call);
        if (recent.size() > SUSPECTS) {
            recent.removeFirst();
        }
    }

    /// Looks for news; to be called every now and then.
    synchronized void look() {
        for (String trace : watch.traces()) {
            times.merge(trace, 1, Integer::sum);
            suspects.computeIfAbsent(trace, _ -> new ArrayList<>(recent).reversed());
        }
    }

    /// The traces, each with the request that makes it again; to be called once everything has been sent.
    List<Finding> findings(Curl curl) {
        look();
        Map<String, Call> found = new LinkedHashMap<>();
        int trials = 0;
        for (Map.Entry<String, List<Call>> entry : Map.copyOf(suspects).entrySet()) {
            for (Call call : entry.getValue()) {
                if (found.containsKey(entry.getKey()) || trials++ > MOST_TRIALS) {
                    break;
                }
                tracesOf(call).forEach(trace -> found.putIfAbsent(trace, call));
            }
        }
        List<Finding> findings = new ArrayList<>();
        times.forEach((trace, count) -> {
            String repeat =
                    found.containsKey(trace) ? curl.of(found.get(trace)) : "# not made again by a single request";
            for (int i = 0; i < count; i++) {
                findings.add(new Finding(Kind.TRACE, place.name() + ": " + trace, repeat));
            }
        });
        return findings;
    }

    private List<String> tracesOf(Call call) {
        try (Wire wire = Wire.to(place)) {
            wire.send(call);
            LockSupport.parkNanos(UNTIL_WRITTEN);
            return watch.traces();
        }
    }
}
