package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether the simulation would notice if the classes that run were wrong.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {
    private static final int HISTORIES = 3_000;

    private final Map<Mutant, Long> found = new EnumMap<>(Mutant.class);

    @ParameterizedTest
    @EnumSource
    void finds(Mutant mutant) {
        long seed = Mutation.firstToShow(mutant, HISTORIES);

        assertThat(seed).as("the first history that shows %s", mutant).isNotNegative();
        found.put(mutant, seed);
    }

    @AfterAll
    void tellHowSoonMutantsWereFound() {
        System.out.println("histories until a mutant was found: " + found);
    }
}
