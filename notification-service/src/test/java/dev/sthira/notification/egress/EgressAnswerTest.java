package dev.sthira.notification.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EgressAnswerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                             | PT0S
            7                             | PT7S
            ' 7 '                         | PT7S
            0                             | PT0S
            -1                            | PT0S
            soon                          | PT0S
            99999999999999999999          | PT0S
            315360000                     | PT24H
            Sun, 22 Nov 2026 07:00:30 GMT | PT30S
            Sun, 22 Nov 2026 06:00:00 GMT | PT0S
            Sat, 22 Nov 2036 06:00:00 GMT | PT24H
            """)
    void readsHowLongToWait(String header, Duration pause) {
        var now = Instant.parse("2026-11-22T07:00:00Z");

        assertThat(EgressAnswer.of(429, header, now).retryAfter()).isEqualTo(pause);
    }
}
