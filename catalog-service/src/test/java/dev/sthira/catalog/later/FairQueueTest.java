package dev.sthira.catalog.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final Caller MAYA = new Caller("maya");
    private static final Caller JONAS = new Caller("jonas");
    private static final Caller ELIF = new Caller("elif");

    private final FairQueue queue = new FairQueue("sheets", 10, 3, 2, Duration.ofSeconds(1));

    @Test
    void letsNobodyStandInItTooOften() {
        var answer = queue.inTurn(
                MAYA,
                () -> queue.inTurn(MAYA, () -> {
                    assertThatThrownBy(() -> queue.inTurn(MAYA, () -> 3))
                            .isInstanceOf(TryLater.class)
                            .hasMessageContaining("your other sheets");
                    return queue.inTurn(JONAS, () -> 1);
                }));

        assertThat(answer).isEqualTo(1);
        assertThat(queue.inTurn(MAYA, () -> queue.inTurn(MAYA, () -> 2))).isEqualTo(2);
    }

    @Test
    void hasAnEnd() {
        queue.inTurn(
                MAYA,
                () -> queue.inTurn(
                        MAYA,
                        () -> queue.inTurn(JONAS, () -> {
                            assertThatThrownBy(() -> queue.inTurn(ELIF, () -> 4))
                                    .isInstanceOf(TryLater.class)
                                    .hasMessageStartingWith("Too many sheets at once");
                            return 0;
                        })));

        assertThat(queue.inTurn(ELIF, () -> 4)).isEqualTo(4);
    }

    @Test
    void aNetworkOfTheNewKindIsOneCaller() {
        assertThat(Caller.at("2001:db8:1:2:3::4")).isEqualTo(Caller.at("2001:db8:1:2:ffff::1"));
        assertThat(Caller.at("2001:db8:1:2::1")).isNotEqualTo(Caller.at("2001:db8:1:3::1"));
        assertThat(Caller.at("192.0.2.1")).isNotEqualTo(Caller.at("192.0.2.2"));
    }
}
