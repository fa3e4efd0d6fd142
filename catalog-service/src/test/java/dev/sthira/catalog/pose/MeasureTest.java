package dev.sthira.catalog.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.catalog.pose.Measure.Extent;
import dev.sthira.catalog.pose.Taught.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource({
        "SECONDS, ,  , SHORTEST, 30000, ,",
        "SECONDS, ,  , USUAL,    60000, ,",
        "SECONDS, ,  , LONGEST,  90000, ,",
        "BREATHS, ,  , SHORTEST, 135000, 30,",
        "BREATHS, ,  , USUAL,    270000, 60,",
        "BREATHS, ,  , LONGEST,  405000, 90,",
        "ROUNDS,  2, , SHORTEST, 270000, 60,  30",
        "ROUNDS,  2, , USUAL,    540000, 120, 60",
        "ROUNDS,  2, , LONGEST,  810000, 180, 90",
        "ROUNDS,  , 7, SHORTEST, 210000, ,    30",
        "ROUNDS,  , 7, USUAL,    420000, ,    60",
        "ROUNDS,  , 7, LONGEST,  630000, ,    90",
    })
    void turnsEveryUnitIntoTimeAndWholeBreaths(
            Unit unit,
            Integer breathsPerRound,
            Integer secondsPerRound,
            Extent extent,
            long millis,
            Integer breaths,
            Integer rounds) {
        var measure = new Measure(unit, 30, 60, 90, breathsPerRound, secondsPerRound);
        var count = measure.count(extent);

        assertThat(measure.millis(count, 4500)).isEqualTo(millis);
        assertThat(measure.breaths(count)).isEqualTo(breaths);
        assertThat(measure.rounds(count)).isEqualTo(rounds);
    }

    @ParameterizedTest
    @CsvSource({"2000", "2001", "3333", "4000", "4567", "14999", "15000"})
    void endsBreathDosesOnWholeBreaths(long breathMillis) {
        var breaths = new Measure(Unit.BREATHS, 3, 6, 10, null, null);
        var rounds = new Measure(Unit.ROUNDS, 3, 6, 10, 3, null);

        for (var extent : Extent.values()) {
            assertThat(breaths.millis(breaths.count(extent), breathMillis) % breathMillis)
                    .isZero();
            assertThat(rounds.millis(rounds.count(extent), breathMillis) % breathMillis)
                    .isZero();
        }
    }

    @Test
    void refusesRoundsOfUnknownLength() {
        var measure = new Measure(Unit.ROUNDS, 1, 2, 3, null, null);

        assertThatThrownBy(() -> measure.millis(2, 4000)).hasMessageContaining("how long a round is");
    }
}
