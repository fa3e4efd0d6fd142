package dev.sthira.kit.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-29T07:00:00Z"));

    @Test
    void refusesOneCallerAndNoOther() {
        var allowance = Allowance.of("person", 3, CLOCK);
        for (int i = 2; i >= 0; i--) {
            assertThat(allowance.take("maya").remaining()).isEqualTo(i);
        }

        var refused = allowance.take("maya");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.seconds()).isEqualTo(20);
        assertThat(allowance.take("jonas").granted()).isTrue();
    }

    @Test
    void tellsThePolicyAndWhatIsLeft() {
        var allowance = Allowance.of("address", 600, CLOCK);

        assertThat(allowance.policy()).isEqualTo("\"address\";q=600;w=60");
        assertThat(allowance.tell(new Allowance.Left(true, 599, 1))).isEqualTo("\"address\";r=599;t=1");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::9, 20010db800010002/64",
        "unknown.example, unknown.example"
    })
    void countsAHouseholdAsOneCaller(String literal, String caller) {
        assertThat(NetworkAddress.of(literal)).isEqualTo(caller);
    }
}
