package dev.sthira.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimeTest {

    @ParameterizedTest(name = "{0} {1} in {2}, after {3}: {4}")
    @CsvSource(textBlock = """
            SUNDAY, 18:00, Europe/Berlin,       2026-12-01T07:00:00Z, 2026-12-06T17:00:00Z
            SUNDAY, 18:00, Europe/Berlin,       2026-12-06T16:59:59Z, 2026-12-06T17:00:00Z
            SUNDAY, 18:00, Europe/Berlin,       2026-12-06T17:00:00Z, 2026-12-13T17:00:00Z
            SUNDAY, 18:00, Pacific/Auckland,    2026-12-05T12:00:00Z, 2026-12-06T05:00:00Z
            MONDAY, 07:30, America/Los_Angeles, 2026-12-06T17:00:00Z, 2026-12-07T15:30:00Z
            SUNDAY, 02:30, Europe/Berlin,       2027-03-27T12:00:00Z, 2027-03-28T01:30:00Z
            SUNDAY, 02:30, Europe/Berlin,       2027-10-30T12:00:00Z, 2027-10-31T00:30:00Z
            SUNDAY, 02:30, Europe/Berlin,       2027-10-31T00:30:00Z, 2027-11-07T01:30:00Z
            """)
    void comesNextAtItsWallTimeInTheZone(DayOfWeek weekday, LocalTime time, ZoneId zone, Instant after, Instant next) {
        assertThat(new DigestTime(weekday, time).next(after, zone)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-06T17:00:00Z, Europe/Berlin, 2026-11-29T17:00:00Z",
        "2027-03-28T16:00:00Z, Europe/Berlin, 2027-03-21T17:00:00Z",
        "2027-10-31T17:00:00Z, Europe/Berlin, 2027-10-24T16:00:00Z"
    })
    void tellsOfSevenDaysOfTheCalendarWhateverTheClocksDo(Instant due, ZoneId zone, Instant begin) {
        assertThat(DigestTime.USUAL.begin(due, zone)).isEqualTo(begin);
        assertThat(DigestTime.USUAL.next(begin, zone)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-06T17:00:00Z, Europe/Berlin, 2026-W49",
        "2026-12-06T23:30:00Z, Europe/Berlin, 2026-W50",
        "2027-01-03T17:00:00Z, Europe/Berlin, 2026-W53",
        "2027-01-04T08:00:00Z, Europe/Berlin, 2027-W01"
    })
    void namesTheWeekAsTheCalendarWhereSomebodyIs(Instant due, ZoneId zone, String week) {
        assertThat(DigestTime.week(due, zone)).isEqualTo(week);
    }
}
