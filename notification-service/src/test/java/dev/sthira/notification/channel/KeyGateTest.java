package dev.sthira.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyGateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private final KeyGate gate = new KeyGate(Duration.ofSeconds(10));
    private final UUID one = new UUID(0, 1);
    private final UUID other = new UUID(0, 2);

    @Test
    void isOpenUntilOurKeyIsRefused() {
        assertThat(gate.appetite(NOW)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void stopsAllPushesAndThenLetsSingleOnesThrough() {
        assertThat(gate.refused(one, NOW)).isTrue();
        assertThat(gate.refused(other, NOW)).isFalse();

        assertThat(gate.appetite(NOW.plusSeconds(9))).isZero();
        assertThat(gate.appetite(NOW.plusSeconds(10))).isEqualTo(1);
    }

    @Test
    void goesOnWhenAProbeIsTaken() {
        gate.refused(one, NOW);

        assertThat(gate.accepted(other)).isTrue();
        assertThat(gate.accepted(other)).isFalse();
        assertThat(gate.appetite(NOW)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void isNotStoppedAgainByADeviceThatOnlyItselfRefuses() {
        gate.refused(one, NOW);
        gate.accepted(other);

        assertThat(gate.refused(one, NOW)).isFalse();
        assertThat(gate.isClosed()).isFalse();
        assertThat(gate.refused(other, NOW)).isTrue();
    }
}
