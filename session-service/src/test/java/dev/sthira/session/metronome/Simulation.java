package dev.sthira.session.metronome;

import dev.sthira.kit.simulation.Broken;
import dev.sthira.kit.simulation.Tally;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Plays histories, and makes those that break a promise as short as they can be.
final class Simulation {
    private Simulation() {}

    /// Plays one history for each seed, on all cores.
    ///
    /// @throws AssertionError with the shortest script that breaks a promise in the same way
    static Tally<Place> play(long first, int histories) {
        return LongStream.range(first, first + histories)
                .parallel()
                .mapToObj(Simulation::play)
                .reduce(Tally.nothing(), Tally::and);
    }

    private static Tally<Place> play(long seed) {
        List<Act> script = Act.drawn(seed);
        try {
            SimWorld.Ending ending = SimWorld.play(seed, script, Bug.NONE);
            return new Tally<>(1, ending.records(), ending.reached());
        } catch (RuntimeException broken) {
            throw new AssertionError(report(seed, script, broken), broken);
        }
    }

    private static String report(long seed, List<Act> script, RuntimeException broken) {
        Broken<Act> shortest = shrunk(seed, script, Bug.NONE);
        return "seed %d: %s%nThe shortest that breaks one, in the world of %d:%n%s"
                .formatted(seed, broken, shortest.world(), shortest.told());
    }

    /// The shortest script that breaks a promise.
    static Broken<Act> shrunk(long seed, List<Act> script, Bug bug) {
        return new Broken<>(seed, script)
                .shrunk((world, less) -> violation(world, less, bug).isPresent());
    }

    static Optional<String> violation(long seed, List<Act> script, Bug bug) {
        try {
            SimWorld.play(seed, script, bug);
            return Optional.empty();
        } catch (RuntimeException broken) {
            return Optional.of(broken.toString());
        }
    }
}
