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

            assertThat(Rule.parse(rule.rrule(), SEVEN, BERLIN)).isEqualTo(rule);
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
            FREQ=WEEKLY;BYDAY=MO;INTERVAL=2          | INTERVAL
            FREQ=WEEKLY;BYDAY=MO;COUNT=10            | COUNT
            FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101      | UNTIL
            FREQ=WEEKLY;BYDAY=MO;WKST=SU             | WKST
            FREQ=WEEKLY;BYDAY=MO;BYHOUR=7            | BYHOUR
            FREQ=WEEKLY;BYDAY=MO;BYMONTH=3           | BYMONTH
            FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1          | BYSETPOS
            FREQ=MONTHLY;BYDAY=MO                    | FREQ
            FREQ=DAILY;BYDAY=MO                      | FREQ
            FREQ=MONTHLY;BYDAY=2MO                   | FREQ
            FREQ=WEEKLY                              | BYDAY
            FREQ=WEEKLY;BYDAY=MO;RSCALE=CHINESE      | RSCALE
            BYDAY=MO                                 | FREQ
            every monday                             | FREQ
            """)
    void namesThePartOfARecurrenceRuleThatIsNotKept(String rrule, String part) {
        assertThatThrownBy(() -> Rule.parse(rrule, SEVEN, BERLIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    @Test
    void refusesToBeARuleWithoutAWeekday() {
        assertThatThrownBy(() -> new Rule(Set.of(), SEVEN, BERLIN)).isInstanceOf(IllegalArgumentException.class);
    }
}
