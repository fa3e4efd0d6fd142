package dev.sthira.session.metronome;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// Plays histories, and makes those that break a promise as short as they can be.
final class Simulation {

    private static final Tally NOTHING = new Tally(0, 0, Map.of());

    /// What histories came to.
    record Tally(int histories, long events, Map<Place, Integer> reached) {
        Tally and(Tally more) {
            Map<Place, Integer> both = new EnumMap<>(Place.class);
            both.putAll(reached);
            more.reached.forEach((place, times) -> both.merge(place, times, Integer::sum));
            return new Tally(histories + more.histories, events + more.events, both);
        }

        String line() {
            return "simulation: %d histories, %d events, 0 violations, %d of %d states reached"
                    .formatted(histories, events, reached.size(), Place.values().length);
        }
    }

    private Simulation() {}

    /// Plays one history for each seed, on all cores.
    ///
    /// @throws AssertionError with the shortest script that breaks a promise in the same way
    static Tally play(long first, int histories) {
        var played = LongStream.range(first, first + histories)
                .parallel()
                .mapToObj(Simulation::play)
                .reduce(NOTHING, Tally::and);
        return new Tally(histories, played.events(), played.reached());
    }

    private static Tally play(long seed) {
        List<Act> script = Act.drawn(seed);
        try {
            SimWorld.Ending ending = SimWorld.play(seed, script, Bug.NONE);
            return new Tally(1, ending.records(), ending.reached());
        } catch (RuntimeException broken) {
            throw new AssertionError(report(seed, script, broken), broken);
        }
    }

    private static String report(long seed, List<Act> script, RuntimeException broken) {
        Broken shortest = new Broken(seed, script).shrunk(Bug.NONE);
        return "seed %d: %s%nThe shortest that breaks one, in the world of %d:%n%s"
                .formatted(
                        seed,
                        broken,
                        shortest.world(),
                        String.join(
                                "\n",
                                shortest.script().stream().map(Act::toString).toList()));
    }

    static Optional<String> violation(long seed, List<Act> script, Bug bug) {
        try {
            SimWorld.play(seed, script, bug);
            return Optional.empty();
        } catch (RuntimeException broken) {
            return Optional.of(broken.toString());
        }
    }

    /// A script that breaks a promise in a world.
    ///
    /// @param world seed of what is drawn while it is played
    record Broken(long world, List<Act> script) {

        /// With less in the script everything that is drawn falls otherwise; so each is tried in a few worlds.
        private static final int WORLDS = 12;

        /// Leaves out ever smaller parts as long as something still breaks.
        Broken shrunk(Bug bug) {
            Broken shortest = this;
            for (int part = Math.max(1, script.size() / 2); part > 0; part /= 2) {
                for (int from = 0; from < shortest.script.size(); ) {
                    Optional<Broken> less = shortest.without(from, part, bug);
                    shortest = less.orElse(shortest);
                    from += less.isPresent() ? 0 : part;
                }
            }
            return shortest;
        }

        private Optional<Broken> without(int from, int count, Bug bug) {
            List<Act> less = new ArrayList<>(script.subList(0, from));
            less.addAll(script.subList(Math.min(script.size(), from + count), script.size()));
            return LongStream.range(world, world + WORLDS)
                    .filter(one -> violation(one, less, bug).isPresent())
                    .mapToObj(one -> new Broken(one, less))
                    .findFirst();
        }
    }
}
