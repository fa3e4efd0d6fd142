package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.reminder.Occurrence.Fit;
import dev.sthira.notification.reminder.ReminderPlanner.End;
import dev.sthira.notification.reminder.ReminderPlanner.Facts;
import dev.sthira.notification.reminder.ReminderPlanner.Plan;
import dev.sthira.notification.reminder.ReminderPlanner.Remind;
import dev.sthira.notification.reminder.ReminderPlanner.Verdict;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPlannerTest {
    private static final Duration AHEAD = Duration.ofDays(2);
    private static final Duration GRACE = Duration.ofHours(1);
    private static final Rule DAILY = rule("07:00", "Europe/Berlin", DayOfWeek.values());
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void plansTwoDaysAheadAndSaysWhenToPlanTheNext() {
        var plan = ReminderPlanner.plan(DAILY, LocalDate.parse("2026-11-23"), SUNDAY_NOON, AHEAD);

        assertThat(plan.occurrences())
                .extracting(Occurrence::date)
                .containsExactly(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24"));
        assertThat(plan.nextDate()).isEqualTo("2026-11-25");
        assertThat(plan.planAt()).isEqualTo("2026-11-23T06:00:00Z");
    }

    @Test
    void plansNothingYetForADateFurtherAway() {
        var thursdays = rule("07:00", "Europe/Berlin", DayOfWeek.THURSDAY);

        var plan = ReminderPlanner.plan(thursdays, LocalDate.parse("2026-11-26"), SUNDAY_NOON, AHEAD);

        assertThat(plan.occurrences()).isEmpty();
        assertThat(plan.nextDate()).isEqualTo("2026-11-26");
        assertThat(plan.planAt()).isEqualTo("2026-11-24T06:00:00Z");
    }

    @Test
    void plansWhatFellIntoAMonthOfDowntimeAndExpiresAllButTheLatest() {
        var backAgain = Instant.parse("2026-12-22T06:30:00Z");

        var plan = ReminderPlanner.plan(DAILY, LocalDate.parse("2026-11-23"), backAgain, AHEAD);
        var due = plan.occurrences().stream()
                .filter(each -> !each.at().toInstant().isAfter(backAgain))
                .map(each -> verdict(each, backAgain))
                .toList();

        assertThat(due).hasSize(30);
        assertThat(due.subList(0, 29)).containsOnly(new End(OccurrenceEnd.expired("missed")));
        assertThat(due.getLast()).isEqualTo(new Remind());
    }

    @Test
    void plansTheLastDatesOfARuleAndLooksAgainWhenTheyAreOver() {
        var twice = new Rule(
                RecurrenceReader.read("FREQ=DAILY;COUNT=2"),
                LocalDate.parse("2026-11-23"),
                null,
                LocalTime.of(7, 0),
                ZoneId.of("Europe/Berlin"));

        var plan = ReminderPlanner.plan(twice, LocalDate.parse("2026-11-23"), SUNDAY_NOON, AHEAD);
        var later = ReminderPlanner.plan(
                twice, LocalDate.parse("2026-11-25"), Instant.parse("2026-11-24T06:00:00Z"), AHEAD);

        assertThat(plan.occurrences()).hasSize(2);
        assertThat(plan.nextDate()).isEqualTo("2026-11-25");
        assertThat(plan.planAt()).isEqualTo("2026-11-24T06:00:00Z");
        assertThat(later).isEqualTo(new Plan(List.of(), null, null));
        assertThat(ReminderPlanner.firstDate(twice, Instant.parse("2026-11-24T06:00:00Z")))
                .isNull();
    }

    @Test
    void endsARuleWhoseLastDatesFellIntoADowntime() {
        var backAgain = Instant.parse("2026-12-22T06:30:00Z");
        var untilDecember =
                new Rule(DAILY.recurrence(), null, LocalDate.parse("2026-12-01"), DAILY.time(), DAILY.zone());

        var plan = ReminderPlanner.plan(untilDecember, LocalDate.parse("2026-11-23"), backAgain, AHEAD);

        assertThat(plan.occurrences()).hasSize(9);
        assertThat(plan.planAt()).isNull();
    }

    @Test
    void plansEachDateOnceHoweverOftenAndIrregularlyItIsAsked() {
        var random = new Random(7);
        for (int history = 0; history < 200; history++) {
            var rule = anyRule(random);
            var start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextLong(4 * 365 * 86_400L));
            assertPlansEachDateOnce(rule, start, random);
        }
    }

    private static void assertPlansEachDateOnce(Rule rule, Instant start, Random random) {
        var now = start;
        var next = ReminderPlanner.firstDate(rule, now);
        var planned = new ArrayList<LocalDate>();
        var lastPlan = new Plan(List.of(), next, now);
        while (now.isBefore(start.plus(Duration.ofDays(120)))) {
            lastPlan = ReminderPlanner.plan(rule, next, now, AHEAD);
            lastPlan.occurrences().forEach(each -> planned.add(each.date()));
            next = lastPlan.nextDate();
            now = now.plusSeconds(random.nextInt(1, random.nextInt(20) == 0 ? 40 * 86_400 : 86_400));
        }

        var expected = start.atZone(rule.zone())
                .toLocalDate()
                .minusDays(2)
                .datesUntil(next)
                .filter(date -> rule.weekdays().contains(date.getDayOfWeek()))
                .filter(date -> Occurrences.on(date, rule.time(), rule.zone())
                        .at()
                        .toInstant()
                        .isAfter(start))
                .toList();
        assertThat(planned).as("%s from %s", rule, start).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,        0,  false, false, true,  remind",
        "GAP,          60, false, false, true,  remind",
        "OVERLAP,      0,  false, false, true,  remind",
        "EXACT,        61, false, false, true,  expired missed",
        "NO_SUCH_DATE, 0,  false, false, true,  skipped no-such-date",
        "NO_SUCH_DATE, 99, false, false, true,  skipped no-such-date",
        "EXACT,        0,  true,  false, true,  skipped practised-today",
        "EXACT,        0,  false, true,  true,  skipped practising-now",
        "EXACT,        0,  true,  true,  false, skipped practised-today",
        "EXACT,        0,  false, false, false, suppressed no-device",
        "EXACT,        99, true,  true,  false, expired missed"
    })
    void decidesWhatBecomesOfADueOccurrence(
            Fit fit, int minutesLate, boolean practised, boolean practising, boolean reachable, String expected) {
        var now = SUNDAY_NOON.plus(Duration.ofMinutes(minutesLate));

        var verdict = ReminderPlanner.verdict(
                new Facts(fit, SUNDAY_NOON, false, false, practised, practising, false, reachable), now, GRACE);

        assertThat(said(verdict)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,        0,  true,  false, false, skipped paused",
        "EXACT,        0,  true,  true,  true,  skipped paused",
        "EXACT,        0,  false, true,  true,  skipped skipped-by-you",
        "EXACT,        99, false, true,  false, skipped skipped-by-you",
        "EXACT,        99, true,  false, false, skipped paused",
        "NO_SUCH_DATE, 0,  true,  true,  false, skipped no-such-date"
    })
    void tellsWhoWantedNothingThatThisIsWhy(
            Fit fit, int minutesLate, boolean paused, boolean skipped, boolean practised, String expected) {
        var facts = new Facts(fit, SUNDAY_NOON, paused, skipped, practised, false, false, true);

        assertThat(said(ReminderPlanner.verdict(facts, SUNDAY_NOON.plus(Duration.ofMinutes(minutesLate)), GRACE)))
                .isEqualTo(expected);
    }

    @Test
    void beginsAChangedRuleWithTheFirstDateStillAhead() {
        assertThat(ReminderPlanner.firstDate(DAILY, Instant.parse("2026-11-22T05:59:59Z")))
                .isEqualTo("2026-11-22");
        assertThat(ReminderPlanner.firstDate(DAILY, Instant.parse("2026-11-22T06:00:00Z")))
                .isEqualTo("2026-11-23");
    }

    private static Verdict verdict(Occurrence occurrence, Instant now) {
        return ReminderPlanner.verdict(
                new Facts(occurrence.fit(), occurrence.at().toInstant(), false, false, false, false, false, true),
                now,
                GRACE);
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Remind() -> "remind";
            case End(var end) -> end.kind().word() + " " + end.reason();
        };
    }

    private static Rule anyRule(Random random) {
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        Set<DayOfWeek> days = new HashSet<>();
        while (days.isEmpty() || random.nextBoolean()) {
            days.add(DayOfWeek.of(random.nextInt(1, 8)));
        }
        return new Rule(
                days,
                LocalTime.of(random.nextInt(24), random.nextInt(60)),
                ZoneId.of(zones.get(random.nextInt(zones.size()))));
    }

    private static Rule rule(String time, String zone, DayOfWeek... days) {
        return new Rule(EnumSet.copyOf(List.of(days)), LocalTime.parse(time), ZoneId.of(zone));
    }
}
