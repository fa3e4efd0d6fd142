package dev.sthira.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
            assertThat(refused(GOOGLE, "maya", device)).isFalse();
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
    void goesOnWhenItIsResetAndSuspectsAnew() {
        stop(GOOGLE);
        assertThat(gate.probes()).containsOnly(Map.entry(GOOGLE, NOW.plusSeconds(10)));

        gate.reset();

        assertThat(gate.mayGo(GOOGLE, NOW)).isTrue();
        assertThat(gate.probes()).isEmpty();
        stop(GOOGLE);
        assertThat(gate.mayGo(GOOGLE, NOW)).isFalse();
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
            assertThat(refused(GOOGLE, "stranger-" + round, round)).isFalse();
            assertThat(refused(GOOGLE, "other-" + round, 1000 + round)).isFalse();
            gate.accepted(GOOGLE, device(5000));
        }
        for (int round = 0; round < 50; round++) {
            assertThat(refused(GOOGLE, "stranger-" + round, round)).isFalse();
        }
        assertThat(gate.mayGo(GOOGLE, NOW)).isTrue();
    }

    @Test
    void doesNotCountTheRefusalsOfOneServiceForAnother() {
        refused(GOOGLE, "maya", 1);
        refused(GOOGLE, "jonas", 2);

        assertThat(refused(MOZILLA, "anna", 3)).isFalse();
        assertThat(refused(GOOGLE, "anna", 4)).isTrue();
        assertThat(gate.closed(NOW)).containsExactly(GOOGLE);
    }

    private void stop(String origin) {
        assertThat(refused(origin, "maya", 1)).isFalse();
        assertThat(refused(origin, "jonas", 2)).isFalse();
        assertThat(refused(origin, "anna", 3)).isTrue();
        assertThat(refused(origin, "olga", 4)).isFalse();
    }

    private boolean refused(String origin, String person, int device) {
        return gate.refused(origin, new Person(person), device(device), NOW);
    }

    private static UUID device(int number) {
        return new UUID(0, number);
    }
}
