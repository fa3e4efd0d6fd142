package dev.sthira.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuartilesTest {

    @Test
    void liesBetweenNeighboursWhereNoNumberIsInTheMiddle() {
        assertThat(Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Quartiles(1.75, 2.5, 3.25));
    }

    @Test
    void isTheNumberItselfWhereThereIsOneOnly() {
        assertThat(Quartiles.of(List.of(0.7))).isEqualTo(new Quartiles(0.7, 0.7, 0.7));
    }
}
