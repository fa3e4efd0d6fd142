package dev.sthira.kit.simulation;

import java.util.Map;
import java.util.TreeMap;

/// What histories came to.
///
/// @param <P> places where a simulation must have been
public record Tally<P extends Enum<P>>(int histories, long events, Map<P, Integer> reached) {
    public static <P extends Enum<P>> Tally<P> nothing() {
        return new Tally<P>(0, 0, Map.of());
    }

    public Tally<P> and(Tally<P> more) {
        Map<P, Integer> both = new TreeMap<>(reached);
        more.reached.forEach((place, times) -> both.merge(place, times, Integer::sum));
        return new Tally<>(histories + more.histories, events + more.events, both);
    }

    /// @param places all that there are
    public String line(int places) {
        return "simulation: %d histories, %d events, 0 violations, %d of %d states reached"
                .formatted(histories, events, reached.size(), places);
    }
}
