package dev.sthira.notification.reminder;

import static dev.sthira.notification.reminder.Occurrence.Fit.EXACT;
import static dev.sthira.notification.reminder.Occurrence.Fit.NO_SUCH_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.reminder.Occurrence.Fit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrencesTest {

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @CsvSource({
        // spring and autumn, both sides of the Atlantic
        "Europe/Berlin,       2026-03-28, 02:30, 2026-03-28T02:30+01:00, EXACT",
        "Europe/Berlin,       2026-03-29, 01:59, 2026-03-29T01:59+01:00, EXACT",
        "Europe/Berlin,       2026-03-29, 02:00, 2026-03-29T03:00+02:00, GAP",
        "Europe/Berlin,       2026-03-29, 02:30, 2026-03-29T03:30+02:00, GAP",
        "Europe/Berlin,       2026-03-29, 03:00, 2026-03-29T03:00+02:00, EXACT",
        "Europe/Berlin,       2026-10-25, 01:59, 2026-10-25T01:59+02:00, EXACT",
        "Europe/Berlin,       2026-10-25, 02:00, 2026-10-25T02:00+02:00, OVERLAP",
        "Europe/Berlin,       2026-10-25, 02:30, 2026-10-25T02:30+02:00, OVERLAP",
        "Europe/Berlin,       2026-10-25, 03:00, 2026-10-25T03:00+01:00, EXACT",
        "America/New_York,    2026-03-08, 02:30, 2026-03-08T03:30-04:00, GAP",
        "America/New_York,    2026-11-01, 01:30, 2026-11-01T01:30-04:00, OVERLAP",
        // half an hour, two hours
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-04T02:45+11:00, GAP",
        "Australia/Lord_Howe, 2026-04-05, 01:45, 2026-04-05T01:45+11:00, OVERLAP",
        "Antarctica/Troll,    2026-03-29, 02:30, 2026-03-29T04:30+02:00, GAP",
        "Antarctica/Troll,    2026-10-25, 01:30, 2026-10-25T01:30+02:00, OVERLAP",
        // the day begins at one o'clock
        "America/Sao_Paulo,   2018-11-04, 00:00, 2018-11-04T01:00-02:00, GAP",
        "America/Sao_Paulo,   2018-11-04, 00:30, 2018-11-04T01:30-02:00, GAP",
        "America/Sao_Paulo,   2018-02-17, 23:30, 2018-02-17T23:30-02:00, OVERLAP",
        "Asia/Beirut,         2026-03-29, 00:00, 2026-03-29T01:00+03:00, GAP",
        "Asia/Beirut,         2026-10-24, 23:30, 2026-10-24T23:30+03:00, OVERLAP",
        // the gap ends on the next date, the occurrence keeps its own
        "America/Scoresbysund, 2026-03-28, 23:30, 2026-03-29T00:30-01:00, GAP",
        // a date that was never there
        "Pacific/Apia,        2011-12-29, 07:00, 2011-12-29T07:00-10:00, EXACT",
        "Pacific/Apia,        2011-12-30, 07:00, 2011-12-31T07:00+14:00, NO_SUCH_DATE",
        "Pacific/Apia,        2011-12-31, 07:00, 2011-12-31T07:00+14:00, EXACT",
        "Pacific/Kwajalein,   1993-08-21, 07:00, 1993-08-22T07:00+12:00, NO_SUCH_DATE",
        "Asia/Kathmandu,      2026-01-01, 06:00, 2026-01-01T06:00+05:45, EXACT",
    })
    void putsAWallTimeOnTheCalendarOfItsZone(
            ZoneId zone, LocalDate date, LocalTime time, java.time.OffsetDateTime at, Fit fit) {
        Occurrence occurrence = Occurrences.on(date, time, zone);

        assertThat(occurrence.date()).isEqualTo(date);
        assertThat(occurrence.at().toOffsetDateTime()).isEqualTo(at);
        assertThat(occurrence.fit()).isEqualTo(fit);
    }

    @Test
    void keepsTheWallTimeWhenTheOffsetChanges() {
        Rule sundays = rule("07:00", "Europe/Berlin", DayOfWeek.SUNDAY);

        assertThat(Occurrences.from(sundays, LocalDate.of(2026, 10, 18))
                        .limit(3)
                        .map(each -> each.at().toInstant()))
                .containsExactly(
                        Instant.parse("2026-10-18T05:00:00Z"),
                        Instant.parse("2026-10-25T06:00:00Z"),
                        Instant.parse("2026-11-01T06:00:00Z"));
    }

    @Test
    void leavesNothingOutAndRepeatsNothingAtTheEdgeOfAWindow() {
        Rule daily = rule("07:00", "Europe/Berlin", DayOfWeek.values());
        Instant seven = Instant.parse("2026-11-22T06:00:00Z");

        assertThat(next(daily, seven.minusNanos(1)).date()).isEqualTo("2026-11-22");
        assertThat(next(daily, seven).date()).isEqualTo("2026-11-23");
    }

    @Test
    void findsWhatAGapMovedIntoTheNextDate() {
        Rule late = rule("23:30", "America/Scoresbysund", DayOfWeek.SATURDAY);
        Instant justAfterMidnight = Instant.parse("2026-03-29T01:10:00Z");

        Occurrence next = next(late, justAfterMidnight);

        assertThat(next.date()).isEqualTo("2026-03-28");
        assertThat(next.at().toInstant()).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void goesThroughAMissingDateInOrder() {
        Rule daily = rule("07:00", "Pacific/Apia", DayOfWeek.values());

        List<Occurrence> days =
                Occurrences.from(daily, LocalDate.of(2011, 12, 29)).limit(4).toList();

        assertThat(days).extracting(Occurrence::fit).containsExactly(EXACT, NO_SUCH_DATE, EXACT, EXACT);
        assertThat(days).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    private static Occurrence next(Rule rule, Instant after) {
        return Occurrences.after(rule, after).findFirst().orElseThrow();
    }

    private static Rule rule(String time, String zone, DayOfWeek... days) {
        return new Rule(EnumSet.copyOf(List.of(days)), LocalTime.parse(time), ZoneId.of(zone));
    }
}
