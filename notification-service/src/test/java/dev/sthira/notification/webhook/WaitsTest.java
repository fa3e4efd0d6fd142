package dev.sthira.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitsTest {
    private static final Instant BEGUN = Instant.parse("2026-11-22T06:30:00Z");
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Waits WAITS = new Waits(
            Stream.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H")
                    .map(Duration::parse)
                    .toList(),
            THREE_DAYS,
            Duration.ofMinutes(5));
    private final Random random = new Random(4);

    @Test
    void areLongerAfterEachAttemptAndLastThreeDays() {
        var now = BEGUN;
        var gaps = new ArrayList<Duration>();
        for (int attempts = 1; ; attempts++) {
            var next = WAITS.next(attempts, BEGUN, now, Duration.ZERO, random);
            if (next.isEmpty()) {
                break;
            }
            gaps.add(Duration.between(now, next.get()));
            now = next.get();
        }

        assertThat(gaps).isSorted().hasSizeBetween(8, 9);
        assertThat(Duration.between(BEGUN, now)).isBetween(THREE_DAYS, THREE_DAYS.plusDays(1));
    }

    @Test
    void areNeverExactlyAsLong() {
        var instants = IntStream.range(0, 100)
                .mapToObj(
                        _ -> WAITS.next(2, BEGUN, BEGUN, Duration.ZERO, random).orElseThrow())
                .toList();

        assertThat(instants)
                .allMatch(at -> !at.isBefore(BEGUN.plusSeconds(300)) && !at.isAfter(BEGUN.plusSeconds(360)));
        assertThat(instants.stream().distinct().count()).isGreaterThan(90);
    }

    @Test
    void areAsLongAsTheAddressAsksIfThatIsLonger() {
        assertThat(WAITS.next(1, BEGUN, BEGUN, Duration.ofHours(2), random)).contains(BEGUN.plus(Duration.ofHours(2)));
        assertThat(WAITS.next(4, BEGUN, BEGUN, Duration.ofSeconds(1), random).orElseThrow())
                .isAfterOrEqualTo(BEGUN.plus(Duration.ofHours(2)));
    }

    @Test
    void endAfterTheLastAttemptOrThreeDays() {
        assertThat(WAITS.next(10, BEGUN, BEGUN, Duration.ZERO, random)).isEmpty();
        assertThat(WAITS.next(1, BEGUN, BEGUN.plus(THREE_DAYS), Duration.ZERO, random))
                .isEmpty();
    }

    @Test
    void letAnAddressRestLongerEachTimeUpToTheLongestRest() {
        var rests = IntStream.rangeClosed(1, 40)
                .mapToObj(failures -> Duration.between(BEGUN, WAITS.restsUntil(failures, BEGUN, Duration.ZERO, random)))
                .toList();

        assertThat(rests.getFirst()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(rests.subList(0, 5)).isSorted();
        assertThat(List.copyOf(rests.subList(10, 40)))
                .allMatch(rest -> rest.compareTo(Duration.ofMinutes(5)) >= 0 && rest.toMinutes() <= 6);
    }
}
