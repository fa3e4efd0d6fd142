package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "MONDAY, MO, 2026-11-23",
        "TUESDAY, TU, 2026-11-24",
        "WEDNESDAY, WE, 2026-11-25",
        "THURSDAY, TH, 2026-11-26",
        "FRIDAY, FR, 2026-11-27",
        "SATURDAY, SA, 2026-11-28",
        "SUNDAY, SU, 2026-11-22"
    })
    void namesEachWeekdayByItsWordAndItsDate(DayOfWeek day, String word, LocalDate date) {
        Rule rule = new Rule(Set.of(day), SEVEN, BERLIN);

        assertThat(rule.rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=" + word);
        assertThat(rule.datesFrom(SUNDAY).limit(2)).containsExactly(date, date.plusWeeks(1));
    }

    @Test
    void survivesBeingWrittenAndReadForEverySetOfWeekdays() {
        for (int mask = 1; mask < 1 << 7; mask++) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if ((mask & (1 << (day.getValue() - 1))) != 0) {
                    days.add(day);
                }
            }
            Rule rule = new Rule(days, SEVEN, BERLIN);

            assertThat(RecurrenceReader.read(rule.rrule())).isEqualTo(rule.recurrence());
            assertThat(rule.weekdays()).isEqualTo(days);
            assertThat(rule.datesFrom(SUNDAY).limit(100))
                    .containsExactlyElementsOf(SUNDAY.datesUntil(SUNDAY.plusYears(3))
                            .filter(date -> days.contains(date.getDayOfWeek()))
                            .limit(100)
                            .toList());
        }
    }

    @Test
    void namesTheSameDatesWhereverOneBeginsToRead() {
        Rule rule = new Rule(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), SEVEN, BERLIN);

        assertThat(rule.datesFrom(SUNDAY.plusDays(1)).limit(50))
                .isEqualTo(rule.datesFrom(SUNDAY).skip(1).limit(50).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=MO;BYHOUR=7            | must not have BYHOUR: the wall time is what `time` says
            FREQ=WEEKLY;BYDAY=MO;BYMINUTE=7          | must not have BYMINUTE
            FREQ=WEEKLY;BYDAY=MO;BYSECOND=0,1,2      | must not have BYSECOND
            FREQ=HOURLY                              | must not have FREQ=HOURLY: a reminder comes once a day at most
            FREQ=SECONDLY                            | must not have FREQ=SECONDLY
            FREQ=FORTNIGHTLY                         | must have FREQ=DAILY, WEEKLY, MONTHLY or YEARLY
            FREQ=                                    | must have FREQ=DAILY
            BYDAY=MO                                 | must have FREQ=DAILY
            FREQ=WEEKLY;BYDAY=MO;RSCALE=CHINESE      | must not have RSCALE
            FREQ=YEARLY;BYWEEKNO=20                  | must not have BYWEEKNO: it may have BYDAY, BYMONTH
            FREQ=YEARLY;BYYEARDAY=100                | must not have BYYEARDAY
            FREQ=WEEKLY;BYDAY=MO;INTERVAL=0          | from 1 to 99 as INTERVAL
            FREQ=WEEKLY;BYDAY=MO;INTERVAL=100        | from 1 to 99 as INTERVAL
            FREQ=WEEKLY;BYDAY=MO;INTERVAL=٢          | from 1 to 99 as INTERVAL
            FREQ=WEEKLY;BYDAY=MO;COUNT=0             | from 1 to 1000 as COUNT
            FREQ=WEEKLY;BYDAY=MO;COUNT=1001          | from 1 to 1000 as COUNT
            FREQ=WEEKLY;BYDAY=MO;COUNT=1000000000    | from 1 to 1000 as COUNT
            FREQ=WEEKLY;COUNT=2;UNTIL=20270101       | must not have both COUNT and UNTIL
            FREQ=WEEKLY;UNTIL=20270101T070000Z       | must have a date such as 20270131 as UNTIL
            FREQ=WEEKLY;UNTIL=20270230               | must have a date such as 20270131 as UNTIL
            FREQ=WEEKLY;BYDAY=XX                     | must have weekdays such as MO
            FREQ=WEEKLY;BYDAY=                       | must have weekdays such as MO
            FREQ=WEEKLY;BYDAY=MO,                    | must have weekdays such as MO
            FREQ=MONTHLY;BYDAY=0MO                   | must have weekdays such as MO
            FREQ=WEEKLY;BYDAY=2MO                    | must not count the weekdays of BYDAY unless
            FREQ=DAILY;BYDAY=-1MO                    | must not count the weekdays of BYDAY unless
            FREQ=MONTHLY;BYDAY=6MO                   | must not count the weekdays of BYDAY beyond 5
            FREQ=YEARLY;BYDAY=54MO                   | must not count the weekdays of BYDAY beyond 53
            FREQ=YEARLY;BYMONTH=3;BYDAY=6MO          | must not count the weekdays of BYDAY beyond 5
            FREQ=MONTHLY;BYMONTHDAY=32               | from 1 to 31, or from -1 to -31, as BYMONTHDAY
            FREQ=MONTHLY;BYMONTHDAY=0                | as BYMONTHDAY
            FREQ=WEEKLY;BYMONTHDAY=1                 | must not have BYMONTHDAY with FREQ=WEEKLY
            FREQ=YEARLY;BYMONTH=13                   | from 1 to 12 as BYMONTH
            FREQ=YEARLY;BYMONTH=5L                   | from 1 to 12 as BYMONTH
            FREQ=MONTHLY;BYSETPOS=1                  | must not have BYSETPOS without
            FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367       | as BYSETPOS
            FREQ=WEEKLY;WKST=1MO                     | must have a weekday such as SU as WKST
            FREQ=WEEKLY;FREQ=DAILY                   | must not have FREQ twice
            FREQ=WEEKLY;                             | must be a recurrence rule of RFC 5545 such as
            RRULE:FREQ=WEEKLY                        | must be a recurrence rule of RFC 5545 such as
            every monday                             | must be a recurrence rule of RFC 5545 such as
            """)
    void saysWhatARecurrenceRuleMustBeOrHave(String rule, String advice) {
        assertThatThrownBy(() -> RecurrenceReader.read(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(advice);
    }

    @Test
    void refusesARuleThatIsTooLong() {
        assertThatThrownBy(() -> RecurrenceReader.read("FREQ=MONTHLY;BYMONTHDAY=" + "1,".repeat(300) + "1"))
                .hasMessageContaining("up to 500 signs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            freq=weekly;byday=mo                       | FREQ=WEEKLY;BYDAY=MO
            BYDAY=WE,MO,WE;FREQ=WEEKLY;INTERVAL=1      | FREQ=WEEKLY;BYDAY=MO,WE
            FREQ=WEEKLY;BYDAY=MO;WKST=SU               | FREQ=WEEKLY;BYDAY=MO
            FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO    | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU
            FREQ=MONTHLY;BYDAY=+1MO,-1FR;COUNT=3       | FREQ=MONTHLY;BYDAY=-1FR,1MO;COUNT=3
            FREQ=YEARLY;UNTIL=20300131;BYMONTHDAY=5,-1 | FREQ=YEARLY;BYMONTHDAY=-1,5;UNTIL=20300131
            """)
    void writesTheSameRuleInOneWay(String rule, String written) {
        assertThat(RecurrenceText.of(RecurrenceReader.read(rule))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;BYDAY=MO, false",
        "FREQ=DAILY, false",
        "FREQ=MONTHLY;BYDAY=1MO, false",
        "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1, false",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO, true",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=2, true",
        "FREQ=WEEKLY, true",
        "FREQ=MONTHLY, true",
        "FREQ=YEARLY;BYMONTH=5, true"
    })
    void needsAFirstDayWhereThatMakesADifference(String rule, boolean needed) {
        var recurrence = RecurrenceReader.read(rule);

        assertThat(recurrence.needsStart()).isEqualTo(needed);
        if (needed) {
            assertThatThrownBy(() -> new Rule(recurrence, null, null, SEVEN, BERLIN))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keepsEverythingInAnotherZone() {
        var rule = new Rule(
                RecurrenceReader.read("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"), SUNDAY, SUNDAY.plusYears(1), SEVEN, BERLIN);

        var there = rule.in(ZoneId.of("Asia/Tokyo"));

        assertThat(there.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(there.in(BERLIN)).isEqualTo(rule);
        assertThat(there.datesFrom(SUNDAY))
                .containsExactlyElementsOf(rule.datesFrom(SUNDAY).toList());
    }

    @Test
    void leavesOutItsExceptionsAndCountsThem() {
        var thrice = new Rule(
                RecurrenceReader.read("FREQ=DAILY;COUNT=3"), SUNDAY, null, Set.of(SUNDAY.plusDays(1)), SEVEN, BERLIN);

        assertThat(thrice.datesFrom(SUNDAY)).containsExactly(SUNDAY, SUNDAY.plusDays(2));
        assertThat(thrice.names(SUNDAY.plusDays(1))).isFalse();
        assertThat(thrice.in(ZoneId.of("Asia/Tokyo")).except()).containsExactly(SUNDAY.plusDays(1));
    }

    @Test
    void refusesToBeARuleWithoutAWeekday() {
        assertThatThrownBy(() -> new Rule(Set.of(), SEVEN, BERLIN)).isInstanceOf(IllegalArgumentException.class);
    }
}
