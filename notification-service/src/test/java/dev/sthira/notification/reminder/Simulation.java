package dev.sthira.notification.reminder;

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
    /// @throws AssertionError with the shortest script that breaks a promise
    static Tally<Place> play(SimDatabases databases, long first, int histories) {
        return LongStream.range(first, first + histories)
                .parallel()
                .mapToObj(seed -> play(databases, seed))
                .reduce(Tally.nothing(), Tally::and);
    }

    private static Tally<Place> play(SimDatabases databases, long seed) {
        var script = Act.drawn(seed);
        try {
            var ending = ending(databases, seed, script, Bug.NONE);
            return new Tally<>(1, ending.calls() + script.size(), ending.reached());
        } catch (RuntimeException broken) {
            var shortest = new Broken<>(seed, script)
                    .shrunk((world, less) ->
                            violation(databases, world, less, Bug.NONE).isPresent());
            throw new AssertionError(
                    "seed %d: %s%nThe shortest that breaks one, in the world of %d (%s):%n%s"
                            .formatted(
                                    seed,
                                    broken,
                                    shortest.world(),
                                    violation(databases, shortest.world(), shortest.script(), Bug.NONE),
                                    shortest.told()),
                    broken);
        }
    }

    static SimWorld.Ending ending(SimDatabases databases, long seed, List<Act> script, Bug bug) {
        return databases.in(connection -> SimWorld.play(connection, seed, script, bug));
    }

    static Optional<String> violation(SimDatabases databases, long seed, List<Act> script, Bug bug) {
        try {
            ending(databases, seed, script, bug);
            return Optional.empty();
        } catch (RuntimeException broken) {
            return Optional.of(broken.toString());
        }
    }
}
