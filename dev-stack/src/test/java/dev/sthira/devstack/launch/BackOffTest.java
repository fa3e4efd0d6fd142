package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration SHORT = Duration.ofSeconds(3);

    @Test
    void waitsLongerEachTimeUpToTenSeconds() {
        assertThat(Stream.iterate(BackOff.none().after(SHORT), last -> last.after(SHORT))
                        .limit(8)
                        .map(backOff -> backOff.delay().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 10L, 10L, 10L, 10L);
    }

    @Test
    void beginsAgainAfterAStableMinute() {
        BackOff tried = BackOff.none().after(SHORT).after(SHORT).after(SHORT);

        assertThat(tried.after(Duration.ofMinutes(1)).delay()).isEqualTo(Duration.ofSeconds(1));
    }
}
