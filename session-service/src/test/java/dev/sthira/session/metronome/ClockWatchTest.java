package dev.sthira.session.metronome;

import static dev.sthira.session.session.PracticeFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000 * MILLISECOND;

    private final ClockWatch watch = new ClockWatch();

    @BeforeEach
    void firstLook() {
        assertThat(watch.look(at("100"), 0, 10 * MILLISECOND)).isEmpty();
    }

    @Test
    void noticesWhenAClockIsSetForwardOrBack() {
        assertThat(watch.look(at("3701"), SECOND, SECOND + 10 * MILLISECOND)).contains(Duration.ofMillis(3_599_990));
        assertThat(watch.look(at("102"), 2 * SECOND, 2 * SECOND + 10 * MILLISECOND))
                .contains(Duration.ofMillis(-3_599_990));
    }

    @Test
    void toleratesWhatALookMayTake() {
        assertThat(watch.look(at("109"), SECOND, 9 * SECOND)).isEmpty();
        assertThat(watch.look(at("110"), 10 * SECOND, 10 * SECOND)).isEmpty();
    }

    @Test
    void toleratesThatClocksDriftApart() {
        assertThat(watch.look(at("3701.8"), 3_600 * SECOND, 3_600 * SECOND)).isEmpty();
        assertThat(watch.look(at("3701.7"), 3_600 * SECOND, 3_600 * SECOND)).isEmpty();
    }

    @Test
    void noticesAStepOnce() {
        assertThat(watch.look(at("101.5"), SECOND, SECOND)).isPresent();
        assertThat(watch.look(at("102.5"), 2 * SECOND, 2 * SECOND)).isEmpty();
    }
}
