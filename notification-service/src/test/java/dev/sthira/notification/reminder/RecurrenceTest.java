package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which dates a rule of RFC 5545 names: by the examples there, by a scan of each day, and by another's library.
class RecurrenceTest {
    private static final int RULES = Integer.getInteger("sthira.rules", 2_000);
    private static final int YEARS = 11;

    /// The examples of RFC 5545, section 3.8.5.3, that go by dates.
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;COUNT=10                                          | 1997-09-02 | 1997: 9/2 9/3 9/4 9/5 9/6 9/7 9/8 9/9 9/10 9/11
            FREQ=DAILY;UNTIL=19970904                                    | 1997-09-02 | 1997: 9/2 9/3 9/4
            FREQ=DAILY;INTERVAL=10;COUNT=5                               | 1997-09-02 | 1997: 9/2 9/12 9/22 10/2 10/12
            FREQ=WEEKLY;COUNT=3                                          | 1997-09-02 | 1997: 9/2 9/9 9/16
            FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=4                       | 1997-09-02 | 1997: 9/2 9/16 9/30 10/14
            FREQ=WEEKLY;UNTIL=19971007;WKST=SU;BYDAY=TU,TH               | 1997-09-02 | 1997: 9/2 9/4 9/9 9/11 9/16 9/18 9/23 9/25 9/30 10/2 10/7
            FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH           | 1997-09-02 | 1997: 9/2 9/4 9/16 9/18 9/30 10/2 10/14 10/16
            FREQ=MONTHLY;COUNT=10;BYDAY=1FR                              | 1997-09-05 | 1997: 9/5 10/3 11/7 12/5 1998: 1/2 2/6 3/6 4/3 5/1 6/5
            FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU              | 1997-09-07 | 1997: 9/7 9/28 11/2 11/30 1998: 1/4 1/25 3/1 3/29 5/3 5/31
            FREQ=MONTHLY;COUNT=6;BYDAY=-2MO                              | 1997-09-22 | 1997: 9/22 10/20 11/17 12/22 1998: 1/19 2/16
            FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6                           | 1997-09-28 | 1997: 9/28 10/29 11/28 12/29 1998: 1/29 2/26
            FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15                        | 1997-09-02 | 1997: 9/2 9/15 10/2 10/15 11/2 11/15 12/2 12/15 1998: 1/2 1/15
            FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1                        | 1997-09-30 | 1997: 9/30 10/1 10/31 11/1 11/30 12/1 12/31 1998: 1/1 1/31 2/1
            FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997-09-10 | 1997: 9/10 9/11 9/12 9/13 9/14 9/15 1999: 3/10 3/11 3/12 3/13
            FREQ=MONTHLY;INTERVAL=2;BYDAY=TU;COUNT=7                     | 1997-09-02 | 1997: 9/2 9/9 9/16 9/23 9/30 11/4 11/11
            FREQ=YEARLY;COUNT=10;BYMONTH=6,7                             | 1997-06-10 | 1997: 6/10 7/10 1998: 6/10 7/10 1999: 6/10 7/10 2000: 6/10 7/10 2001: 6/10 7/10
            FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3                | 1997-03-10 | 1997: 3/10 1999: 1/10 2/10 3/10 2001: 1/10 2/10 3/10 2003: 1/10 2/10 3/10
            FREQ=YEARLY;BYDAY=20MO;COUNT=3                               | 1997-05-19 | 1997: 5/19 1998: 5/18 1999: 5/17
            FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=7                       | 1997-03-13 | 1997: 3/13 3/20 3/27 1998: 3/5 3/12 3/19 3/26
            FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5                  | 1997-09-02 | 1998: 2/13 3/13 11/13 1999: 8/13 2000: 10/13
            FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=5   | 1997-09-13 | 1997: 9/13 10/11 11/8 12/13 1998: 1/10
            FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3 | 1996-11-05 | 1996: 11/5 2000: 11/7 2004: 11/2
            FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3               | 1997-09-04 | 1997: 9/4 10/7 11/6
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7        | 1997-09-29 | 1997: 9/29 10/30 11/27 12/30 1998: 1/29 2/26 3/30
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO           | 1997-08-05 | 1997: 8/5 8/10 8/19 8/24
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU           | 1997-08-05 | 1997: 8/5 8/17 8/19 8/31
            FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5                        | 2007-01-15 | 2007: 1/15 1/30 2/15 3/15 3/30
            """)
    void namesTheDatesOfTheExamplesInRfc5545(String rule, LocalDate start, String dates) {
        var expected = dates(dates);

        assertThat(rule(rule, start, null).datesFrom(start).limit(expected.size() + (ends(rule) ? 1 : 0)))
                .containsExactlyElementsOf(expected);
        assertThat(DayScan.dates(rule, start, start.plusYears(9))).startsWith(expected.toArray(LocalDate[]::new));
    }

    @Test
    void agreesWithAScanOfEachDayWhateverTheRuleAndWhereverOneBegins() {
        var random = new Random(5545);
        long compared = 0;
        int endless = 0;
        for (int i = 0; i < RULES; i++) {
            var text = anyRule(random);
            var start = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(4000));
            var end = start.plusYears(YEARS);
            var expected = DayScan.dates(text, start, end);
            var rule = rule(text, start, null);
            for (var from : List.of(start, start.minusDays(40), start.plusDays(random.nextInt(YEARS * 365)))) {
                assertThat(rule.datesFrom(from).takeWhile(date -> !date.isAfter(end)))
                        .as("%s since %s, from %s", text, start, from)
                        .containsExactlyElementsOf(expected.stream()
                                .filter(date -> !date.isBefore(from))
                                .toList());
            }
            var day = start.plusDays(random.nextInt(YEARS * 365));
            assertThat(rule.names(day))
                    .as("%s since %s on %s", text, start, day)
                    .isEqualTo(expected.contains(day));
            assertThat(RecurrenceReader.read(rule.rrule())).isEqualTo(rule.recurrence());
            compared += expected.size();
            endless += ends(text) ? 0 : 1;
        }
        System.out.printf("recurrences: %,d rules, %,d without an end, %,d dates compared%n", RULES, endless, compared);
        assertThat(compared).isGreaterThan(RULES);
    }

    /// Where the library gives up because nothing comes for long, or says that it does not know the rule, there is
    /// nothing to compare.
    @Test
    void agreesWithAnotherLibraryWhereItAnswers() {
        var random = new Random(381);
        var different = new ArrayList<String>();
        int answered = 0;
        for (int i = 0; i < RULES; i++) {
            var text = anyRule(random);
            var start = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(4000));
            var theirs = isReadOtherwise(text) ? null : theirs(text, start, start.plusYears(3));
            if (theirs != null) {
                var ours = rule(text, start, null)
                        .datesFrom(start)
                        .takeWhile(date -> !date.isAfter(start.plusYears(3)))
                        .toList();
                if (!ours.equals(theirs)) {
                    different.add("%s since %s".formatted(text, start));
                }
                answered++;
            }
        }
        System.out.printf("recurrences: %,d of %,d rules compared with a library%n", answered, RULES);
        assertThat(different).isEmpty();
        assertThat(answered).isGreaterThan(RULES / 2);
    }

    @Test
    void countsFromTheFirstDayAlsoIfItIsNoDateItself() {
        var tuesday = LocalDate.of(2026, 12, 1);
        var mondays = rule("FREQ=WEEKLY;BYDAY=MO;COUNT=2", tuesday, null);

        assertThat(mondays.datesFrom(tuesday)).containsExactly(tuesday.plusDays(6), tuesday.plusDays(13));
        assertThat(mondays.names(tuesday)).isFalse();
    }

    @Test
    void endsOnTheEarlierOfItsOwnLastDayAndThePersons() {
        var monday = LocalDate.of(2026, 11, 30);

        assertThat(rule("FREQ=DAILY;UNTIL=20261203", monday, monday.plusDays(1)).datesFrom(monday))
                .containsExactly(monday, monday.plusDays(1));
        assertThat(rule("FREQ=DAILY;UNTIL=20261201", monday, monday.plusDays(3)).datesFrom(monday))
                .containsExactly(monday, monday.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;INTERVAL=99;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;INTERVAL=99;BYMONTH=2;BYMONTHDAY=30,31;BYDAY=MO,TU,WE,TH,FR,SA,SU",
                "FREQ=YEARLY;INTERVAL=99;BYDAY=MO;BYSETPOS=54",
                "FREQ=WEEKLY;INTERVAL=99;BYDAY=MO;BYSETPOS=2",
                "FREQ=DAILY;BYDAY=MO;BYSETPOS=2",
                "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
                "FREQ=MONTHLY;COUNT=1000;BYMONTH=4;BYMONTHDAY=31",
                "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
                "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=8",
                "FREQ=YEARLY;BYDAY=-53MO;BYMONTHDAY=31"
            })
    void looksForADateThatNeverComesAtABoundedCost(String text) {
        var start = LocalDate.of(2026, 11, 30);

        var walk = rule(text, start, null).walk(start, null);

        assertThat(walk.hasNext()).isFalse();
        assertThat(walk.steps()).isLessThanOrEqualTo(DateWalk.FARTHEST + 366);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                 | 1
            FREQ=DAILY;INTERVAL=3                      | 3
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO            | 14
            FREQ=MONTHLY;BYDAY=1MO                     | 62
            FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15      | 62
            FREQ=YEARLY                                | 366
            FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1 | 732
            """)
    void findsTheNextDateWithoutGoingThroughTheYearsBefore(String text, int most) {
        var start = LocalDate.of(2016, 12, 1);

        for (int days = 3650; days < 3700; days++) {
            var walk = rule(text, start, null).walk(start.plusDays(days), null);
            assertThat(walk.hasNext()).isTrue();
            assertThat(walk.steps()).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void countsNoFurtherThanToTheDateThatIsWanted() {
        var start = LocalDate.of(2016, 12, 1);
        var walk = rule("FREQ=DAILY;COUNT=1000", start, null).walk(start.plusDays(999), null);

        assertThat(walk.next()).isEqualTo(start.plusDays(999));
        assertThat(walk.hasNext()).isFalse();
        assertThat(walk.steps()).isLessThanOrEqualTo(1001);
    }

    private static Rule rule(String text, LocalDate start, @Nullable LocalDate end) {
        return new Rule(RecurrenceReader.read(text), start, end, LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));
    }

    private static boolean ends(String rule) {
        return rule.contains("COUNT") || rule.contains("UNTIL");
    }

    /// From "1997: 9/2 9/9 1998: 1/2".
    private static List<LocalDate> dates(String said) {
        var dates = new ArrayList<LocalDate>();
        int year = 0;
        for (var word : said.split(" ")) {
            if (word.endsWith(":")) {
                year = Integer.parseInt(word.substring(0, 4));
            } else {
                var sides = word.split("/");
                dates.add(LocalDate.of(year, Integer.parseInt(sides[0]), Integer.parseInt(sides[1])));
            }
        }
        return dates;
    }

    /// The library takes the days of BYMONTHDAY in a year without BYMONTH for those of the first month, and counts
    /// positions in the first year from its first day; RFC 5545 expands the former and has a set for each whole
    /// year.
    private static boolean isReadOtherwise(String text) {
        return text.startsWith("FREQ=YEARLY")
                && (text.contains("BYSETPOS") || text.contains("BYMONTHDAY") && !text.contains("BYMONTH="));
    }

    /// Null where the library does not answer.
    private static @Nullable List<LocalDate> theirs(String text, LocalDate start, LocalDate end) {
        var dates = new ArrayList<LocalDate>();
        try {
            var iterator = new RecurrenceRule(text)
                    .iterator(new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
            while (iterator.hasNext()) {
                var next = iterator.nextDateTime();
                var date = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (date.isAfter(end)) {
                    return dates;
                }
                dates.add(date);
            }
            return dates;
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | IllegalStateException _) {
            return null;
        }
    }

    private static String anyRule(Random random) {
        var frequency = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
        var parts = new ArrayList<String>(List.of("FREQ=" + frequency));
        if (random.nextBoolean()) {
            parts.add("INTERVAL=" + (random.nextInt(5) == 0 ? random.nextInt(1, 100) : random.nextInt(1, 6)));
        }
        boolean months = random.nextInt(4) == 0;
        if (months) {
            parts.add("BYMONTH=" + some(random, 4, () -> random.nextInt(1, 13)));
        }
        if (!frequency.equals("WEEKLY") && random.nextInt(3) == 0) {
            parts.add("BYMONTHDAY=" + some(random, 3, () -> signed(random, 31)));
        }
        if (random.nextBoolean()) {
            int counted = switch (frequency) {
                case "MONTHLY" -> 5;
                case "YEARLY" -> months ? 5 : 53;
                default -> 0;
            };
            parts.add("BYDAY=" + some(random, 4, () -> weekday(random, random.nextInt(5) < 2 ? counted : 0)));
        }
        if (parts.stream().anyMatch(part -> part.startsWith("BY")) && random.nextInt(4) == 0) {
            parts.add("BYSETPOS=" + some(random, 2, () -> signed(random, random.nextInt(5) == 0 ? 50 : 4)));
        }
        if (random.nextInt(3) == 0) {
            parts.add("WKST=" + weekday(random, 0));
        }
        switch (random.nextInt(6)) {
            case 0 -> parts.add("COUNT=" + random.nextInt(1, random.nextInt(4) == 0 ? 1001 : 30));
            case 1 -> parts.add("UNTIL=20" + random.nextInt(16, 36) + "0" + random.nextInt(1, 10) + "15");
            default -> {
                // It has no end.
            }
        }
        return String.join(";", parts);
    }

    private static String weekday(Random random, int counted) {
        var weekday = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").get(random.nextInt(7));
        return counted == 0 ? weekday : signed(random, counted) + weekday;
    }

    private static int signed(Random random, int most) {
        return (random.nextInt(3) == 0 ? -1 : 1) * random.nextInt(1, most + 1);
    }

    private static String some(Random random, int most, Supplier<Object> each) {
        return IntStream.range(0, random.nextInt(1, most + 1))
                .mapToObj(_ -> each.get().toString())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
