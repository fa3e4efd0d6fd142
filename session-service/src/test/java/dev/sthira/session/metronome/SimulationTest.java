package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.simulation.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The session clock in worlds where nearly everything goes wrong. `./sthira simulate sessions` plays as many as one
/// likes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {
    private static final int HISTORIES = Integer.getInteger("sthira.histories", 10_000);
    private static final long SEED = Long.getLong("sthira.seed", 0);
    private static final int HISTORIES_FOR_A_BUG = 10_000;

    private final Map<Bug, Integer> found = new TreeMap<>();

    /// What is told an operator of a world in which nearly everything goes wrong fills a disk.
    private final Logger metronome = Logger.getLogger(SimulationTest.class.getPackageName());

    @BeforeAll
    void hush() {
        metronome.setLevel(Level.OFF);
    }

    @Test
    void keepsItsPromisesWhateverHappens() throws IOException {
        Tally<Place> tally = Simulation.play(SEED, HISTORIES);

        Files.writeString(Path.of("target", "simulation.txt"), tally.line(Place.values().length) + "\n");
        assertThat(tally.reached()).containsOnlyKeys(Place.values());
    }

    @Test
    void keepsThemInHistoriesThatBrokeOneOnce() throws IOException {
        try (InputStream seeds =
                Objects.requireNonNull(getClass().getResourceAsStream("/simulation/regressions.txt"))) {
            new String(seeds.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> Simulation.play(Long.parseLong(line.strip()), 1));
        }
    }

    @Test
    void tellsTheSameHistoryEachTime() {
        for (long seed = 0; seed < 100; seed++) {
            var once = SimWorld.play(seed, Act.drawn(seed), Bug.NONE);
            var again = SimWorld.play(seed, Act.drawn(seed), Bug.NONE);

            assertThat(again).isEqualTo(once);
        }
    }

    @Test
    void tellsThemTheSameInAnotherJvmOfAnotherCountry() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=2",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Duser.language=tr",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Retold.class.getName(),
                        "100")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        String told = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(told.strip()).isEqualTo(Retold.hashes(100));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void finds(Bug bug) {
        OptionalInt seed = IntStream.range(0, HISTORIES_FOR_A_BUG)
                .filter(one -> Simulation.violation(one, Act.drawn(one), bug).isPresent())
                .findFirst();

        assertThat(seed).as("the first history that shows %s", bug).isPresent();
        found.put(bug, seed.getAsInt());
    }

    @Test
    void makesAHistoryShort() {
        int seed = IntStream.range(0, HISTORIES_FOR_A_BUG)
                .filter(one -> Simulation.violation(one, Act.drawn(one), Bug.TAKES_OVER_FROM_THE_CURSOR)
                        .isPresent())
                .findFirst()
                .orElseThrow();

        var shortest = Simulation.shrunk(seed, Act.drawn(seed), Bug.TAKES_OVER_FROM_THE_CURSOR);

        assertThat(shortest.script()).hasSizeLessThan(8);
    }

    @AfterAll
    void tellHowSoonBugsWereFound() {
        metronome.setLevel(null);
        System.out.println("histories until a bug was found: " + found);
    }
}
