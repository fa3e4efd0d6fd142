package dev.sthira.session.bench;

import dev.sthira.bench.Outcome;
import dev.sthira.bench.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What came of it all, and the line that sums it up.
record Report(Options options, int emptyHeap, List<Held> held, List<Outcome> limits, List<Contest.Step> peers) {

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add(
                "heap a session: %.0f bytes (%d MB without any); resident %.0f MB; ready after %.1f s; %.0f bytes of body an event"
                        .formatted(
                                heap(),
                                emptyHeap,
                                median(Held::resident),
                                median(Held::readySeconds),
                                median(Report::body)));
        if (!limits.isEmpty()) {
            lines.add(limit());
        }
        for (var peer : peers) {
            lines.add("%s held %,d sessions at p99 ≤ 100 ms; ours is %s"
                    .formatted(peer.name(), peer.sessions(), times(peer)));
        }
        lines.add(last());
        return String.join("\n", lines);
    }

    private String limit() {
        var lateness = Quartiles.of(limits.stream()
                .map(limit -> limit.get("p99") + limit.get("loop99us") / 1e3)
                .toList());
        return "limit at the same rate: loop and plain producer together p99 %.0f ms, producer %.1f us/event; ours is %s times as late"
                .formatted(
                        lateness.median(),
                        Quartiles.of(limits.stream()
                                        .map(limit -> 1e6 * limit.get("cpu") / limit.get("events"))
                                        .toList())
                                .median(),
                        Quartiles.of(held.stream()
                                        .map(one -> one.found().lateness().at(0.99) / lateness.median())
                                        .toList())
                                .asRatio());
    }

    private String times(Contest.Step peer) {
        return isHeld()
                ? "%.0f times as many".formatted((double) options.sessions() / peer.sessions())
                : "not held at that, so there is no ratio";
    }

    private boolean isHeld() {
        return held.stream()
                .allMatch(one ->
                        one.found().isComplete() && one.found().lateness().at(0.99) <= 100);
    }

    private String last() {
        return "sessions: %,d live, %,.0f events/s, lateness p50 %.0f ms p99 %.0f ms, missing %d, early %d, CPU %.1f us/event"
                .formatted(
                        options.sessions(),
                        median(Held::perSecond),
                        median(one -> one.found().lateness().at(0.5)),
                        median(one -> one.found().lateness().at(0.99)),
                        held.stream().mapToLong(one -> one.found().missing()).sum(),
                        held.stream().mapToLong(one -> one.found().early()).sum(),
                        median(Held::microsEach));
    }

    private double heap() {
        return median(one -> (one.heap() - emptyHeap) * 1_048_576.0 / options.sessions());
    }

    private static double body(Held one) {
        return one.found().samples().stream()
                .mapToInt(record -> record.value().length)
                .average()
                .orElse(0);
    }

    private double median(ToDoubleFunction<Held> figure) {
        return Quartiles.of(held.stream().map(figure::applyAsDouble).toList()).median();
    }
}
