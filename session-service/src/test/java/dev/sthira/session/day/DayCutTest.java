package dev.sthira.session.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCutTest {

    @ParameterizedTest(name = "{0} in {1} with days from {2} is {3}")
    @CsvSource(textBlock = """
            2026-11-21T22:59:59Z, Europe/Berlin,       00:00, 2026-11-21
            2026-11-21T23:00:00Z, Europe/Berlin,       00:00, 2026-11-22
            2026-11-22T02:59:59Z, Europe/Berlin,       04:00, 2026-11-21
            2026-11-22T03:00:00Z, Europe/Berlin,       04:00, 2026-11-22
            2026-11-22T10:30:00Z, Pacific/Kiritimati,  00:00, 2026-11-23
            2026-11-22T10:30:00Z, Pacific/Kiritimati,  04:00, 2026-11-22
            2026-11-22T06:59:59Z, America/Los_Angeles, 00:00, 2026-11-21
            2026-11-22T11:59:59Z, America/Los_Angeles, 04:00, 2026-11-21
            2026-11-22T12:00:00Z, America/Los_Angeles, 04:00, 2026-11-22
            2026-11-22T22:59:59Z, Europe/Berlin,       23:59, 2026-11-22
            2026-11-22T22:58:59Z, Europe/Berlin,       23:59, 2026-11-21
            2026-03-28T23:30:00Z, Europe/Berlin,       00:00, 2026-03-29
            2026-03-29T00:59:59Z, Europe/Berlin,       02:30, 2026-03-28
            2026-03-29T01:29:59Z, Europe/Berlin,       02:30, 2026-03-28
            2026-03-29T01:30:00Z, Europe/Berlin,       02:30, 2026-03-29
            2026-10-25T00:29:59Z, Europe/Berlin,       02:30, 2026-10-24
            2026-10-25T00:30:00Z, Europe/Berlin,       02:30, 2026-10-25
            2026-10-25T01:10:00Z, Europe/Berlin,       02:30, 2026-10-25
            2011-12-30T09:59:59Z, Pacific/Apia,        00:00, 2011-12-29
            2011-12-30T10:00:00Z, Pacific/Apia,        00:00, 2011-12-31
            2011-12-30T13:59:59Z, Pacific/Apia,        04:00, 2011-12-29
            2011-12-30T14:00:00Z, Pacific/Apia,        04:00, 2011-12-31
            """)
    void givesAnInstantToTheDayItLiesIn(Instant instant, String zone, LocalTime starts, LocalDate day) {
        assertThat(cut(zone, starts).day(instant)).isEqualTo(day);
    }

    @Test
    void knowsThatSamoaLeftADateOut() {
        var cut = cut("Pacific/Apia", LocalTime.of(4, 0));

        assertThat(cut.has(LocalDate.parse("2011-12-29"))).isTrue();
        assertThat(cut.has(LocalDate.parse("2011-12-30"))).isFalse();
        assertThat(cut.has(LocalDate.parse("2011-12-31"))).isTrue();
    }

    /// The slow way: of all dates around, the last that is there and has begun.
    @Test
    void findsTheDayThatASearchFinds() {
        var random = new Random(20261122);
        for (int n = 0; n < 4_000; n++) {
            var zone = List.of("Europe/Berlin", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu", "Africa/Cairo")
                    .get(random.nextInt(5));
            var cut = cut(zone, LocalTime.of(random.nextInt(24), random.nextInt(60)));
            var instant = Instant.parse("2010-01-01T00:00:00Z").plus(random.nextInt(9_000_000), ChronoUnit.MINUTES);

            var found = LocalDate.ofInstant(instant, cut.zone().rules())
                    .minusDays(3)
                    .datesUntil(LocalDate.ofInstant(instant, cut.zone().rules()).plusDays(3))
                    .filter(cut::has)
                    .filter(day -> !cut.start(day).isAfter(instant))
                    .max(LocalDate::compareTo)
                    .orElseThrow();

            assertThat(cut.day(instant)).as("%s in %s", instant, cut).isEqualTo(found);
        }
    }

    private static DayCut cut(String zone, LocalTime starts) {
        return new DayCut(Zone.of(zone).orElseThrow(), starts);
    }
}
