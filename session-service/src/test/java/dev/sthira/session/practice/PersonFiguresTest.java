package dev.sthira.session.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.practice.PersonFigures.Practised;
import dev.sthira.session.practice.PersonFigures.Streak;
import dev.sthira.session.practice.PersonFigures.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFiguresTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest(name = "days \"{0}\": {1} in a row, {2} at most")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                      | 0 | 0
            2026-11-22                              | 1 | 1
            2026-11-21                              | 1 | 1
            2026-11-20                              | 0 | 1
            2026-11-20 2026-11-21 2026-11-22        | 3 | 3
            2026-11-19 2026-11-20 2026-11-21        | 3 | 3
            2026-11-01 2026-11-02 2026-11-03        | 0 | 3
            2026-11-01 2026-11-02 2026-11-22        | 1 | 2
            2026-11-22 2026-11-21 2026-11-21        | 2 | 2
            2026-11-19 2026-11-21 2026-11-22        | 2 | 2
            2025-12-31 2026-01-01 2026-01-02        | 0 | 3
            2024-02-28 2024-02-29 2024-03-01        | 0 | 3
            """)
    void countsDaysInARow(String days, int current, int longest) {
        List<Practised> practices = days.isEmpty()
                ? List.of()
                : Arrays.stream(days.split(" ", -1))
                        .map(day -> at(day + "T06:00:00Z", 600))
                        .toList();

        Streak streak = PersonFigures.of(practices, BERLIN, SUNDAY, 1).streak();

        assertThat(streak.current()).isEqualTo(current);
        assertThat(streak.longest()).isEqualTo(longest);
    }

    @Test
    void countsADayOnceAMinuteWasHeldOnIt() {
        var short1 = at("2026-11-22T06:00:00Z", 59);
        var short2 = at("2026-11-22T07:00:00Z", 1);

        assertThat(PersonFigures.of(List.of(short1), BERLIN, SUNDAY, 1).streak())
                .isEqualTo(new Streak(0, 0, null));
        assertThat(PersonFigures.of(List.of(short1, short2), BERLIN, SUNDAY, 1).streak())
                .isEqualTo(new Streak(1, 1, SUNDAY));
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource(textBlock = """
            2026-11-21T22:59:59Z, Europe/Berlin,    2026-11-21
            2026-11-21T23:00:00Z, Europe/Berlin,    2026-11-22
            2026-11-22T10:30:00Z, Pacific/Kiritimati, 2026-11-23
            2026-11-22T06:59:59Z, America/Los_Angeles, 2026-11-21
            2026-03-28T23:30:00Z, Europe/Berlin,    2026-03-29
            2026-10-24T22:30:00Z, Europe/Berlin,    2026-10-25
            2011-12-30T09:59:59Z, Pacific/Apia,     2011-12-29
            2011-12-30T10:00:00Z, Pacific/Apia,     2011-12-31
            """)
    void givesAPracticeToTheLocalDayItBeganOn(String instant, String zone, LocalDate day) {
        var figures = PersonFigures.of(List.of(at(instant, 60)), ZoneId.of(zone), day, 1);

        assertThat(figures.streak().lastDay()).isEqualTo(day);
    }

    @Test
    void tellsMinutesPerWeekTheOldestFirstAndThisOneLast() {
        var practices = List.of(
                at("2026-11-16T06:00:00Z", 600),
                at("2026-11-22T22:59:59Z", 300), // Sunday, a second before midnight in Berlin
                at("2026-11-15T22:59:59Z", 100), // the Sunday before
                at("2026-11-15T23:00:00Z", 7), // Monday there already
                at("2026-10-25T12:00:00Z", 9)); // older than asked for

        assertThat(PersonFigures.of(practices, BERLIN, SUNDAY, 3).weeks())
                .containsExactly(
                        new Week(LocalDate.parse("2026-11-02"), 0, Duration.ZERO),
                        new Week(LocalDate.parse("2026-11-09"), 1, Duration.ofSeconds(100)),
                        new Week(LocalDate.parse("2026-11-16"), 3, Duration.ofSeconds(907)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16,2026-W47", "2024-12-30,2025-W01", "2026-12-28,2026-W53", "2021-01-04,2021-W01"})
    void namesWeeksAsIsoDoes(LocalDate monday, String name) {
        assertThat(new Week(monday, 0, Duration.ZERO).name()).isEqualTo(name);
    }

    private static Practised at(String instant, int seconds) {
        return new Practised(Instant.parse(instant), Duration.ofSeconds(seconds));
    }
}
