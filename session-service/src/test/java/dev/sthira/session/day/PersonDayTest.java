package dev.sthira.session.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonDayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T06:30:00Z, UTC, 04:00, 2026-11-21",
        "2026-11-21T03:59:59.999999Z, UTC, 04:00, 2026-11-20",
        "2026-11-21T04:00:00Z, UTC, 04:00, 2026-11-21",
        "2026-11-21T22:00:00Z, Asia/Tokyo, 04:00, 2026-11-22",
        "2026-11-21T18:59:00Z, Asia/Tokyo, 04:00, 2026-11-21",
        "2026-11-21T11:30:00Z, America/Los_Angeles, 04:00, 2026-11-20",
        "2026-11-21T00:00:00Z, UTC, 00:00, 2026-11-21",
        "2026-11-21T23:58:00Z, UTC, 23:59, 2026-11-20"
    })
    void belongsToTheDayThatHasBegun(Instant instant, String zone, LocalTime starts, LocalDate day) {
        assertThat(new DayCut(zone(zone), starts).day(instant)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward at two: a day that begins at half past two begins at half past three.
        "2026-03-29T01:20:00Z, Europe/Berlin, 02:30, 2026-03-28",
        "2026-03-29T01:30:00Z, Europe/Berlin, 02:30, 2026-03-29",
        // They go back at three: half past two comes twice, and the day begins the first time.
        "2026-10-25T00:29:00Z, Europe/Berlin, 02:30, 2026-10-24",
        "2026-10-25T00:30:00Z, Europe/Berlin, 02:30, 2026-10-25",
        "2026-10-25T01:10:00Z, Europe/Berlin, 02:30, 2026-10-25",
        // Samoa went without the 30th.
        "2011-12-30T12:00:00Z, Pacific/Apia, 04:00, 2011-12-29"
    })
    void knowsTheClocksOfItsZone(Instant instant, String zone, LocalTime starts, LocalDate day) {
        assertThat(new DayCut(zone(zone), starts).day(instant)).isEqualTo(day);
    }

    @Test
    void beginsWhereItSaysForEachOfItsInstants() {
        var day = new DayCut(zone("Europe/Berlin"), LocalTime.of(4, 0));
        Instant start = day.start(LocalDate.of(2026, 10, 25));

        assertThat(day.day(start)).isEqualTo("2026-10-25");
        assertThat(day.day(start.minusNanos(1_000))).isEqualTo("2026-10-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "UTC", "EST", "Asia/Calcutta", "Etc/GMT+12"})
    void readsNamesOfTheDatabase(String name) {
        assertThat(Zone.of(name)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "+02:00", "UTC+2", "", "europe/berlin", "SystemV/EST5", "PST", "Z"})
    void readsNoOffsetsAndNoOtherNames(String name) {
        assertThat(Zone.of(name)).isEmpty();
    }

    @Test
    void isCutWhereItsPersonSaidAndElsewhereOnlyUntilThen() {
        var tokyo = zone("Asia/Tokyo");
        var starts = LocalTime.of(5, 0);

        assertThat(new PersonDay(tokyo, starts, null).cutOr(zone("Europe/Berlin")))
                .isEqualTo(new DayCut(tokyo, starts));
        assertThat(new PersonDay(null, starts, null).cutOr(tokyo)).isEqualTo(new DayCut(tokyo, starts));
        assertThat(PersonDay.USUAL.cutOr(null)).isEqualTo(new DayCut(Zone.UTC, DayCut.USUAL_START));
    }

    private static Zone zone(String name) {
        return Zone.of(name).orElseThrow();
    }
}
