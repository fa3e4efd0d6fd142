package dev.sthira.session.figure;

import static dev.sthira.session.figure.Fixture.TODAY;
import static dev.sthira.session.figure.Fixture.calendar;
import static dev.sthira.session.figure.Fixture.held;
import static dev.sthira.session.figure.Fixture.on;
import static dev.sthira.session.figure.Fixture.paused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.day.DayCut;
import dev.sthira.session.day.Pause;
import dev.sthira.session.day.Zone;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreakTest {

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
            2026-11-22 2026-11-23                   | 2 | 2
            """)
    void countsDaysInARow(String days, int current, int longest) {
        Streak streak = Streak.of(on(days), calendar());

        assertThat(streak.current()).isEqualTo(current);
        assertThat(streak.longest()).isEqualTo(longest);
    }

    @Test
    void countsADayOnceAMinuteWasHeldOnIt() {
        var short1 = held("2026-11-22", 59);
        var short2 = held("2026-11-22", 1);

        assertThat(Streak.of(List.of(short1), calendar()).current()).isZero();
        assertThat(Streak.of(List.of(short1), calendar()).lastDay()).isNull();
        assertThat(Streak.of(List.of(short1, short2), calendar()).lastDay()).isEqualTo(TODAY);
    }

    @Test
    void earnsAFreezeBySevenDaysAndUsesItForASingleMissedDay() {
        List<Practised> aWeek = days("2026-11-13", "2026-11-19");

        assertThat(Streak.of(aWeek, calendar()).current())
                .as("the 20th took the freeze, the 21st is one too many")
                .isZero();
        List<Practised> andTwo = with(aWeek, "2026-11-21", "2026-11-22");
        Streak streak = Streak.of(andTwo, calendar());
        assertThat(streak.current()).isEqualTo(9);
        assertThat(streak.freezes()).isZero();
        assertThat(streak.frozen()).containsExactly(LocalDate.parse("2026-11-20"));
    }

    @Test
    void keepsTwoFreezesAtMost() {
        Streak streak = Streak.of(days("2026-10-01", "2026-11-21"), calendar());

        assertThat(streak.current()).isEqualTo(52);
        assertThat(streak.freezes()).isEqualTo(2);
    }

    @Test
    void endsWithTwoMissedDaysWhateverItHasKept() {
        Streak streak = Streak.of(with(days("2026-10-01", "2026-11-18"), "2026-11-21"), calendar());

        assertThat(streak.current()).isEqualTo(1);
        assertThat(streak.freezes()).isZero();
        assertThat(streak.frozen()).isEmpty();
    }

    @Test
    void passesOverRestDaysWhateverWasDoneOnThem() {
        var days = "2026-11-19 2026-11-20 2026-11-21";

        assertThat(Streak.of(on(days), calendar(DayOfWeek.FRIDAY)).current()).isEqualTo(2);
        assertThat(Streak.of(on("2026-11-19 2026-11-21"), calendar(DayOfWeek.FRIDAY))
                        .current())
                .isEqualTo(2);
    }

    @Test
    void passesOverThePause() {
        assertThat(Streak.of(on("2026-11-09 2026-11-10 2026-11-21"), paused("2026-11-11", "2026-11-20"))
                        .current())
                .isEqualTo(3);
        assertThat(Streak.of(on("2026-11-09 2026-11-10"), paused("2026-11-11", null))
                        .current())
                .isEqualTo(2);
    }

    @Test
    void passesOverTheDateThatSamoaLeftOut() {
        var apia = new Calendar(
                LocalDate.parse("2011-12-31"),
                new DayCut(Zone.of("Pacific/Apia").orElseThrow(), LocalTime.of(4, 0)),
                null,
                Set.of());

        assertThat(Streak.of(on("2011-12-28 2011-12-29 2011-12-31"), apia).current())
                .isEqualTo(3);
    }

    /// Any history is judged as by [StreakOracle], which reads the days as a line of letters.
    @Test
    void agreesWithTheOracle() {
        var random = new Random(7);
        for (int n = 0; n < 1_000; n++) {
            var practised = new ArrayList<Practised>();
            double often = 0.3 + 0.7 * random.nextDouble();
            for (int back = random.nextInt(80); back >= -1; back--) {
                while (random.nextDouble() < often) {
                    practised.add(held(TODAY.minusDays(back), Duration.ofSeconds(30 + random.nextInt(200))));
                    if (random.nextBoolean()) {
                        break;
                    }
                }
            }
            var rest = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(8) == 0) {
                    rest.add(day);
                }
            }
            Pause pause = null;
            if (random.nextInt(3) == 0) {
                var from = TODAY.minusDays(random.nextInt(60));
                pause = new Pause(from, random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(10)));
            }
            var calendar = new Calendar(TODAY, Fixture.berlin(), pause, rest);

            Streak streak = Streak.of(practised, calendar);
            var oracle = StreakOracle.of(practised, calendar);

            assertThat(List.of(streak.current(), streak.longest(), streak.freezes()))
                    .as("%s with %s", practised, calendar)
                    .isEqualTo(List.of(oracle.current(), oracle.longest(), oracle.freezes()));
        }
    }

    private static List<Practised> days(String from, String to) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .map(day -> held(day, Duration.ofMinutes(10)))
                .toList();
    }

    private static List<Practised> with(List<Practised> practised, String... more) {
        var all = new ArrayList<>(practised);
        for (String day : more) {
            all.add(held(day, 600));
        }
        return all;
    }
}
