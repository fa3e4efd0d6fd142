package dev.sthira.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private Instant now = Instant.parse("2026-11-22T06:30:00Z");
    private final Pace pace = new Pace(3, 60, () -> now);

    @Test
    void givesSomeAtOnceAndThenOneAtATime() {
        assertThat(pace.take("a")).isZero();
        assertThat(pace.take("a")).isZero();
        assertThat(pace.take("a")).isZero();
        assertThat(pace.take("a")).isEqualTo(Duration.ofSeconds(1));

        now = now.plusSeconds(1);
        assertThat(pace.take("a")).isZero();
        assertThat(pace.take("a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void keepsPeopleApart() {
        for (int i = 0; i < 4; i++) {
            pace.take("a");
        }
        assertThat(pace.take("b")).isZero();
    }

    @Test
    void doesNotHoldAgainstAnybodyWhatWasRefused() {
        for (int i = 0; i < 100; i++) {
            pace.take("a");
        }
        now = now.plusSeconds(1);
        assertThat(pace.take("a")).isZero();
    }
}
