package dev.sthira.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyGateTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final String GOOGLE = "https://fcm.googleapis.com";
    private static final String MOZILLA = "https://updates.push.services.mozilla.com";
    private final KeyGate gate = new KeyGate(Duration.ofSeconds(10));

    @Test
    void isOpenUntilOurKeyIsRefused() {
        assertThat(gate.mayGo(GOOGLE, NOW)).isTrue();
        assertThat(gate.closed(NOW)).isEmpty();
        assertThat(gate.stopped()).isZero();
    }

    @Test
    void isNotStoppedByOnePersonHoweverManyDevicesAreRefused() {
        for (int device = 0; device < 100; device++) {
            assertThat(gate.refused(GOOGLE, "maya", device(device), NOW)).isFalse();
        }

        assertThat(gate.mayGo(GOOGLE, NOW)).isTrue();
    }

    @Test
    void stopsOneServiceWhenSeveralPersonsAreRefusedThereAndLetsSingleProbesThrough() {
        stop(GOOGLE);

        assertThat(gate.closed(NOW.plusSeconds(9))).containsExactly(GOOGLE);
        assertThat(gate.mayGo(GOOGLE, NOW.plusSeconds(9))).isFalse();
        assertThat(gate.mayGo(MOZILLA, NOW.plusSeconds(9))).isTrue();
        assertThat(gate.closed(NOW.plusSeconds(10))).isEmpty();
        assertThat(gate.mayGo(GOOGLE, NOW.plusSeconds(10))).isTrue();
        assertThat(gate.mayGo(GOOGLE, NOW.plusSeconds(10))).isFalse();
        assertThat(gate.stopped()).isOne();
    }

    @Test
    void goesOnWhenAProbeIsTaken() {
        stop(GOOGLE);

        assertThat(gate.accepted(GOOGLE, device(9))).isTrue();
        assertThat(gate.accepted(GOOGLE, device(9))).isFalse();
        assertThat(gate.mayGo(GOOGLE, NOW)).isTrue();
        assertThat(gate.stopped()).isZero();
    }

    @Test
    void isNeverStoppedByDevicesThatAreRefusedWhileOthersAreTaken() {
        for (int round = 0; round < 50; round++) {
            assertThat(gate.refused(GOOGLE, "stranger-" + round, device(round), NOW))
                    .isFalse();
            assertThat(gate.refused(GOOGLE, "other-" + round, device(1000 + round), NOW))
                    .isFalse();
            gate.accepted(GOOGLE, device(5000));
        }
        for (int round = 0; round < 50; round++) {
            assertThat(gate.refused(GOOGLE, "stranger-" + round, device(round), NOW))
                    .isFalse();
        }
        assertThat(gate.mayGo(GOOGLE, NOW)).isTrue();
    }

    @Test
    void doesNotCountTheRefusalsOfOneServiceForAnother() {
        gate.refused(GOOGLE, "maya", device(1), NOW);
        gate.refused(GOOGLE, "jonas", device(2), NOW);

        assertThat(gate.refused(MOZILLA, "anna", device(3), NOW)).isFalse();
        assertThat(gate.refused(GOOGLE, "anna", device(4), NOW)).isTrue();
        assertThat(gate.closed(NOW)).containsExactly(GOOGLE);
    }

    private void stop(String origin) {
        assertThat(gate.refused(origin, "maya", device(1), NOW)).isFalse();
        assertThat(gate.refused(origin, "jonas", device(2), NOW)).isFalse();
        assertThat(gate.refused(origin, "anna", device(3), NOW)).isTrue();
        assertThat(gate.refused(origin, "olga", device(4), NOW)).isFalse();
    }

    private static UUID device(int number) {
        return new UUID(0, number);
    }
}
