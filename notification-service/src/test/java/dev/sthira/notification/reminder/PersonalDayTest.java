package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T06:00:00Z, 04:00, Europe/Berlin, 2026-11-23T03:00:00Z, 2026-11-24T03:00:00Z",
        "2026-11-23T03:00:00Z, 04:00, Europe/Berlin, 2026-11-23T03:00:00Z, 2026-11-24T03:00:00Z",
        "2026-11-23T02:59:59Z, 04:00, Europe/Berlin, 2026-11-22T03:00:00Z, 2026-11-23T03:00:00Z",
        "2026-11-23T06:00:00Z, 00:00, Europe/Berlin, 2026-11-22T23:00:00Z, 2026-11-23T23:00:00Z",
        "2026-11-23T06:00:00Z, 15:00, Europe/Berlin, 2026-11-22T14:00:00Z, 2026-11-23T14:00:00Z",
        // 02:30 is jumped over on 29 March, comes twice on 25 October
        "2026-03-29T12:00:00Z, 02:30, Europe/Berlin, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
        "2026-10-25T01:00:00Z, 02:30, Europe/Berlin, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        // Samoa left out 30 December
        "2011-12-30T09:00:00Z, 04:00, Pacific/Apia,  2011-12-29T14:00:00Z, 2011-12-30T14:00:00Z",
        "2011-12-30T17:00:00Z, 04:00, Pacific/Apia,  2011-12-30T14:00:00Z, 2011-12-31T14:00:00Z"
    })
    void beginsWhenThePersonSays(Instant at, LocalTime starts, ZoneId zone, Instant start, Instant end) {
        assertThat(PersonalDay.of(at, zone, starts)).isEqualTo(new PersonalDay(start, end));
    }

    @Test
    void followsTheDayBeforeWithoutAHoleInEveryZone() {
        var random = new Random(7);
        for (var name : ZoneId.getAvailableZoneIds()) {
            var zone = ZoneId.of(name);
            var starts = LocalTime.of(random.nextInt(24), random.nextInt(60));
            var day = PersonalDay.of(Instant.parse("2026-01-01T00:00:00Z"), zone, starts);
            for (int i = 0; i < 400; i++) {
                var next = PersonalDay.of(day.end(), zone, starts);
                assertThat(next.start()).as(name).isEqualTo(day.end());
                assertThat(day.holds(day.start())).isTrue();
                assertThat(day.holds(day.end())).isFalse();
                assertThat(Duration.between(day.start(), day.end()))
                        .isBetween(Duration.ofHours(22), Duration.ofHours(26));
                day = next;
            }
        }
    }
}
