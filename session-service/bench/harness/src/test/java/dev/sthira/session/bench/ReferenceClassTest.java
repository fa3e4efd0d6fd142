package dev.sthira.session.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReferenceClassTest {
    private final ReferenceClass plan = ReferenceClass.read(Path.of("../../.."));

    @Test
    void tellsWhenEachEventIsDue() {
        assertThat(plan.offsets()).isSorted().hasSizeGreaterThan(60);
        assertThat(plan.dueBy(1_000, 999)).isZero();
        assertThat(plan.dueBy(1_000, 1_000))
                .as("the session and its first pose")
                .isEqualTo(2);
        assertThat(plan.dueBy(1_000, 1_000 + plan.length())).isEqualTo(plan.events());
        assertThat(plan.dueBy(1_000, 999 + plan.length())).isEqualTo(plan.events() - 2);
    }

    @Test
    void knowsItsSessionsByTheirIds() {
        var seeds = Seeds.of(1_000, plan, 5_000_000_000L, plan.length() / 10);

        assertThat(seeds.size()).isEqualTo(1_100);
        assertThat(Arrays.stream(seeds.starts()).min().orElseThrow()).isGreaterThan(5_000_000_000L - plan.length());
        for (int i = 0; i < seeds.size(); i++) {
            assertThat(seeds.index(seeds.id(i).toString().getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(i);
        }
    }

    @Test
    void readsPercentilesOffTheCounts() {
        var lateness = new Lateness();
        for (int i = 1; i <= 1_000; i++) {
            lateness.add(i);
        }

        assertThat(lateness.at(0.5)).isEqualTo(500);
        assertThat(lateness.at(0.99)).isEqualTo(990);
        assertThat(lateness.at(1)).isEqualTo(1_000);
    }
}
