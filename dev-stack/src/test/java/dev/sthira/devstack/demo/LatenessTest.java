package dev.sthira.devstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenessTest {

    @Test
    void isCountedAtItsRankAndRoundedUp() {
        Lateness hundred = new Lateness(
                IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList());

        assertThat(hundred.percentileMillis(50)).isEqualTo(50);
        assertThat(hundred.percentileMillis(99)).isEqualTo(99);
        assertThat(hundred.maxMillis()).isEqualTo(100);
        assertThat(new Lateness(List.of(Duration.ofNanos(1))).maxMillis()).isEqualTo(1);
        assertThat(new Lateness(List.of()).percentileMillis(99)).isZero();
    }
}
