package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.simulation.Broken;
import dev.sthira.kit.simulation.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reminders and sending in worlds where nearly everything goes wrong. `./sthira simulate messages` plays as many as
/// one
/// likes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {
    /// In so many, chance may pass by what is rare.
    private static final int FEW = 60;

    private static final int HISTORIES = Integer.getInteger("sthira.histories", FEW);
    private static final long SEED = Long.getLong("sthira.seed", 0);
    private static final int HISTORIES_FOR_A_BUG = 100;

    /// Whether the first history that shows a bug is looked for, or the one that is known to be.
    private static final boolean HUNT = Boolean.getBoolean("sthira.hunt");
    private static final int RETOLD = 8;

    private final Map<Bug, Integer> found = new TreeMap<>();
    private SimDatabases databases;

    @BeforeAll
    void open() throws SQLException {
        databases = new SimDatabases(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void keepsItsPromisesWhateverHappens() throws IOException {
        Tally<Place> tally = Simulation.play(databases, SEED, HISTORIES);

        Files.writeString(Path.of("target", "simulation.txt"), tally.line(Place.values().length) + "\n");
        if (HISTORIES > FEW) {
            assertThat(tally.reached()).containsOnlyKeys(Place.values());
        }
    }

    @Test
    void keepsThemInHistoriesThatBrokeOneOnce() throws IOException {
        try (var seeds = Objects.requireNonNull(getClass().getResourceAsStream("/simulation/regressions.txt"))) {
            new String(seeds.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> Simulation.play(databases, Long.parseLong(line.strip()), 1));
        }
    }

    @Test
    void tellsTheSameHistoryEachTime() {
        for (long seed = 0; seed < RETOLD; seed++) {
            var once = Simulation.ending(databases, seed, Act.drawn(seed), Bug.NONE);
            var again = Simulation.ending(databases, seed, Act.drawn(seed), Bug.NONE);

            assertThat(again).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void finds(Bug bug) {
        var seed = first(bug);

        assertThat(seed).as("the first history that shows %s", bug).isPresent();
        found.put(bug, seed.getAsInt());
    }

    @Test
    void makesAHistoryShort() {
        var bug = Bug.GAP_IS_NO_DATE;
        int seed = first(bug).orElseThrow();

        var shortest = new Broken<>(seed, Act.drawn(seed))
                .shrunk((world, script) ->
                        Simulation.violation(databases, world, script, bug).isPresent());

        assertThat(shortest.script()).hasSizeLessThan(4);
    }

    private OptionalInt first(Bug bug) {
        return IntStream.concat(
                        HUNT ? IntStream.empty() : IntStream.of(bug.shownBy()), IntStream.range(0, HISTORIES_FOR_A_BUG))
                .filter(seed -> Simulation.violation(databases, seed, Act.drawn(seed), bug)
                        .isPresent())
                .findFirst();
    }

    @AfterAll
    void close() {
        databases.close();
        System.out.println("histories until a bug was found: " + found);
    }
}
