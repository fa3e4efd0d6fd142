package dev.sthira.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "21:30, 06:30, 2026-11-30T21:29:59, ",
        "21:30, 06:30, 2026-11-30T21:30:00, 2026-12-01T06:30:00",
        "21:30, 06:30, 2026-12-01T00:00:00, 2026-12-01T06:30:00",
        "21:30, 06:30, 2026-12-01T06:29:59, 2026-12-01T06:30:00",
        "21:30, 06:30, 2026-12-01T06:30:00, ",
        "12:00, 14:00, 2026-11-30T13:00:00, 2026-11-30T14:00:00",
        "12:00, 14:00, 2026-11-30T14:00:00, ",
        "22:00, 00:00, 2026-11-30T23:59:00, 2026-12-01T00:00:00",
    })
    void endOnTheDayOnWhichTheyDo(LocalTime from, LocalTime to, String at, @Nullable String end) {
        var hours = new QuietHours(from, to);

        var until = hours.end(instant(at), BERLIN);

        if (end == null) {
            assertThat(until).isEmpty();
        } else {
            assertThat(until).contains(instant(end));
        }
    }

    @Test
    void endBehindAGapThatTheirEndFallsInto() {
        var hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));

        assertThat(hours.end(Instant.parse("2027-03-28T00:30:00Z"), BERLIN))
                .contains(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void neverEndBeforeTheInstantThatTheyHold() {
        var hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 30));
        var night = Instant.parse("2027-10-30T20:00:00Z");

        for (int minute = 0; minute < 24 * 60; minute++) {
            var at = night.plusSeconds(60L * minute);
            hours.end(at, BERLIN).ifPresent(end -> {
                assertThat(end).isAfter(at);
                assertThat(end.atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(2, 30));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "21:30, 06:30, true",
        "08:00, 07:00, true",
        "00:00, 23:00, true",
        "08:00, 07:01, false",
        "00:00, 23:59, false",
        "07:00, 07:00, false",
    })
    void leaveAtLeastAnHourOpenOrAreNone(LocalTime from, LocalTime to, boolean open) {
        assertThat(new QuietHours(from, to).leaveRoom()).isEqualTo(open);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
