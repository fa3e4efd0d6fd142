package dev.sthira.notification.reminder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Dates that are skipped, put off or in a pause, and days that begin when their person says. What is told to come is
/// what comes.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DatesTest {
    private static final Person MAYA = new Person("maya");
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T12:00:00Z");
    private static final Instant MONDAY_SEVEN = Instant.parse("2037-11-23T06:00:00Z");
    private static final Instant TUESDAY_SEVEN = MONDAY_SEVEN.plus(Duration.ofDays(1));
    private static final LocalDate MONDAY = LocalDate.of(2037, 11, 23);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Inject
    ReminderFixture fixture;

    @Inject
    Dates dates;

    @Inject
    Days days;

    @Inject
    Reminding reminding;

    @Inject
    Planning planning;

    @Inject
    Firing firing;

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
    }

    @Test
    void staysAwayOnADateThatIsSkippedAndComesOnTheNext() {
        var reminder = reminder(Channel.EMAIL);

        assertThat(dates.skip(MAYA, reminder.id(), MONDAY, SUNDAY_NOON)).isInstanceOf(Reminded.Saved.class);

        assertThat(told(reminder, SUNDAY_NOON))
                .containsExactly("2037-11-23 skipped-by-you", "2037-11-24 comes 2037-11-24T06:00:00Z");
        firing.step(TUESDAY_SEVEN);
        assertThat(fixture.occurrences(reminder.id()))
                .containsExactly("2037-11-23 skipped(skipped-by-you)", "2037-11-24 sending");
    }

    @Test
    void comesAfterAllOnADateThatIsSkippedNoMore() {
        var reminder = reminder(Channel.EMAIL);
        dates.skip(MAYA, reminder.id(), MONDAY, SUNDAY_NOON);

        dates.unskip(MAYA, reminder.id(), MONDAY);

        firing.step(MONDAY_SEVEN);
        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 sending");
    }

    @Test
    void takesBackWhatIsOnItsWayWhenItsDateIsSkipped() {
        var reminder = reminder(Channel.EMAIL);
        firing.step(MONDAY_SEVEN);

        dates.skip(MAYA, reminder.id(), MONDAY, MONDAY_SEVEN.plusSeconds(1));

        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 skipped(skipped-by-you)");
        assertThat(waiting()).isZero();
    }

    @Test
    void skipsADateAlsoOfARuleThatIsMovedAfterwards() {
        var reminder = reminder(Channel.EMAIL);
        dates.skip(MAYA, reminder.id(), MONDAY, SUNDAY_NOON);

        fixture.moved(reminder, "19:00", SUNDAY_NOON);

        firing.step(Instant.parse("2037-11-23T18:00:00Z"));
        assertThat(fixture.occurrences(reminder.id())).contains("2037-11-23 skipped(skipped-by-you)");
    }

    @Test
    void skipsNothingThatDoesNotComeOrIsOverOrIsTooFarAhead() {
        var reminder = fixture.on("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, MONDAY.getDayOfWeek());

        for (var date : List.of(
                MONDAY.minusDays(7), MONDAY.plusDays(1), MONDAY.plusDays(54 * 7), LocalDate.MAX, LocalDate.MIN)) {
            assertThat(dates.skip(MAYA, reminder.id(), date, SUNDAY_NOON)).isEqualTo(new Reminded.NothingThen(date));
        }
        assertThat(dates.skip(new Person("jonas"), reminder.id(), MONDAY, SUNDAY_NOON))
                .isEqualTo(new Reminded.Unknown());
        assertThat(fixture.count("reminder_skip")).isZero();
    }

    @Test
    void comesLaterOnADateThatIsPutOffBeforehand() {
        var reminder = reminder(Channel.EMAIL);

        dates.snooze(MAYA, reminder.id(), MONDAY, TEN_MINUTES, SUNDAY_NOON);

        assertThat(told(reminder, SUNDAY_NOON))
                .containsExactly("2037-11-23 snoozed 2037-11-23T06:10:00Z", "2037-11-24 comes 2037-11-24T06:00:00Z");
        firing.step(MONDAY_SEVEN);
        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 planned");
        firing.step(MONDAY_SEVEN.plus(TEN_MINUTES));
        assertThat(fixture.occurrences(reminder.id())).containsExactly("2037-11-23 sending", "2037-11-24 planned");
    }

    @Test
    void comesOnceMoreWhenItIsPutOffAfterItCame() {
        var reminder = reminder(Channel.EMAIL);
        firing.step(MONDAY_SEVEN);
        fixture.change(
                "update occurrence set state = 'handed-over', ended_at = at, pending = 0 where state = 'sending'");
        fixture.change("update message set state = 'handed-over', ended_at = due_at");

        dates.snooze(MAYA, reminder.id(), MONDAY, TEN_MINUTES, MONDAY_SEVEN.plusSeconds(60));
        dates.snooze(MAYA, reminder.id(), MONDAY, TEN_MINUTES, MONDAY_SEVEN.plusSeconds(120));

        var later = MONDAY_SEVEN.plusSeconds(60).plus(TEN_MINUTES).plus(TEN_MINUTES);
        assertThat(told(reminder, MONDAY_SEVEN.plusSeconds(120)))
                .startsWith("2037-11-23 snoozed " + later, "2037-11-24 comes 2037-11-24T06:00:00Z");
        firing.step(later.minusSeconds(1));
        assertThat(waiting()).isZero();
        firing.step(later);
        assertThat(fixture.occurrences(reminder.id()))
                .containsExactlyInAnyOrder("2037-11-23 handed-over", "2037-11-23 sending", "2037-11-24 planned");
        assertThat(waiting()).isOne();
        assertThat(told(reminder, later)).startsWith("2037-11-24 comes 2037-11-24T06:00:00Z");
    }

    @Test
    void takesBackWhatIsOnItsWayWhenItIsPutOff() {
        var reminder = reminder(Channel.EMAIL);
        firing.step(MONDAY_SEVEN);

        dates.snooze(MAYA, reminder.id(), MONDAY, TEN_MINUTES, MONDAY_SEVEN.plusSeconds(1));

        assertThat(waiting()).isZero();
        assertThat(fixture.occurrences(reminder.id()))
                .containsExactlyInAnyOrder("2037-11-23 skipped(snoozed)", "2037-11-23 planned", "2037-11-24 planned");
    }

    @Test
    void doesNotComeLaterToWhoHasPractisedMeanwhile() {
        var reminder = reminder(Channel.EMAIL);
        dates.snooze(MAYA, reminder.id(), MONDAY, TEN_MINUTES, SUNDAY_NOON);
        practised(MONDAY_SEVEN.minusSeconds(1800));

        assertThat(told(reminder, MONDAY_SEVEN)).startsWith("2037-11-23 practised-today");
        firing.step(MONDAY_SEVEN.plus(TEN_MINUTES));
        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 skipped(practised-today)");
    }

    @Test
    void stillComesWhenItWasPutOffAndZoneRulesChange() {
        var reminder = reminder(Channel.EMAIL);
        dates.snooze(MAYA, reminder.id(), MONDAY, TEN_MINUTES, SUNDAY_NOON);
        fixture.change("update reminder set tzdb = '2000a'");

        planning.stepToNewTzdb(SUNDAY_NOON);

        assertThat(fixture.planned(reminder.id())).containsExactly(MONDAY_SEVEN.plus(TEN_MINUTES), TUESDAY_SEVEN);
    }

    @Test
    void comesOnceHoweverManyPutItOffAtOnce() throws Exception {
        var reminder = reminder(Channel.EMAIL);
        firing.step(MONDAY_SEVEN);

        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 8)
                            .<Callable<Reminded>>mapToObj(_ -> () ->
                                    dates.snooze(MAYA, reminder.id(), MONDAY, TEN_MINUTES, MONDAY_SEVEN.plusSeconds(5)))
                            .toList())
                    .forEach(answer -> assertThat(answer.resultNow()).isInstanceOf(Reminded.Saved.class));
        }

        assertThat(fixture.occurrences(reminder.id()))
                .containsExactlyInAnyOrder("2037-11-23 skipped(snoozed)", "2037-11-23 planned", "2037-11-24 planned");
    }

    @Test
    void putsOffNothingThatIsLongOverOrFarAheadOrOff() {
        var reminder = reminder(Channel.EMAIL);
        firing.step(MONDAY_SEVEN);
        var evening = MONDAY_SEVEN.plus(Duration.ofHours(12));

        for (var date : List.of(MONDAY, MONDAY.minusDays(1), MONDAY.plusDays(9))) {
            assertThat(dates.snooze(MAYA, reminder.id(), date, TEN_MINUTES, evening))
                    .isEqualTo(new Reminded.NothingThen(date));
        }
        assertThat(dates.snooze(new Person("jonas"), reminder.id(), MONDAY, TEN_MINUTES, MONDAY_SEVEN))
                .isEqualTo(new Reminded.Unknown());
    }

    @Test
    void staysAwayInAPauseAndComesBehindIt() {
        var reminder = reminder(Channel.EMAIL);

        days.pause(MAYA, new Pause(MONDAY, MONDAY), SUNDAY_NOON);

        assertThat(told(reminder, SUNDAY_NOON))
                .containsExactly("2037-11-23 paused", "2037-11-24 comes 2037-11-24T06:00:00Z");
        firing.step(TUESDAY_SEVEN);
        assertThat(fixture.occurrences(reminder.id()))
                .containsExactly("2037-11-23 skipped(paused)", "2037-11-24 sending");
    }

    @Test
    void staysAwayUntilAPauseWithoutAnEndIsEnded() {
        var reminder = reminder(Channel.EMAIL);
        days.pause(MAYA, new Pause(MONDAY.minusDays(30), null), SUNDAY_NOON);
        firing.step(MONDAY_SEVEN);

        days.resume(MAYA, MONDAY_SEVEN);

        firing.step(TUESDAY_SEVEN);
        assertThat(fixture.occurrences(reminder.id()))
                .containsExactly("2037-11-23 skipped(paused)", "2037-11-24 sending");
    }

    @Test
    void takesBackWhatIsOnItsWayWhenAPauseBeginsAndNothingOfOthers() {
        var reminder = reminder(Channel.EMAIL);
        var others = fixture.daily("jonas", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        firing.step(MONDAY_SEVEN);

        days.pause(MAYA, new Pause(MONDAY, null), MONDAY_SEVEN.plusSeconds(1));

        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 skipped(paused)");
        assertThat(fixture.occurrences(others.id())).first().isEqualTo("2037-11-23 sending");
    }

    @Test
    void countsAPracticeForTheDayThatThePersonSays() {
        var reminder = reminder(Channel.EMAIL);
        practised(Instant.parse("2037-11-22T23:30:00Z"));
        assertThat(told(reminder, SUNDAY_NOON.plusSeconds(43_200)))
                .first()
                .asString()
                .contains(" comes ");

        days.day(MAYA, LocalTime.MIDNIGHT, null, SUNDAY_NOON);

        assertThat(told(reminder, SUNDAY_NOON.plusSeconds(43_200))).startsWith("2037-11-23 practised-today");
        firing.step(MONDAY_SEVEN);
        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 skipped(practised-today)");
    }

    @Test
    void keepsTheDayOfThePersonForWhatIsPlannedLater() {
        days.day(MAYA, LocalTime.of(15, 0), null, SUNDAY_NOON);
        var reminder = reminder(Channel.EMAIL);
        var friday = Instant.parse("2037-11-27T06:00:00Z");
        planning.step(friday.minusSeconds(60));
        practised(Instant.parse("2037-11-26T15:00:00Z"));

        while (firing.step(friday) > 0) {
            assertThat(fixture.count("message")).isLessThanOrEqualTo(1);
        }

        assertThat(fixture.occurrences(reminder.id())).contains("2037-11-27 skipped(practised-today)");
    }

    @Test
    void goesAlongOrStaysAtHomeAsThePersonLikes() {
        var along = fixture.travelling("maya", "07:00", "Europe/Berlin", SUNDAY_NOON);
        var home = fixture.daily("maya", "08:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);

        days.day(MAYA, LocalTime.of(4, 0), ZoneId.of("Asia/Tokyo"), SUNDAY_NOON);

        assertThat(fixture.planned(along.id())).first().isEqualTo(Instant.parse("2037-11-22T22:00:00Z"));
        assertThat(fixture.planned(home.id())).first().isEqualTo(Instant.parse("2037-11-23T07:00:00Z"));
        var moved = reminding.of(MAYA, along.id()).orElseThrow();
        assertThat(moved.rule().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(moved.version()).isEqualTo(along.version() + 1);
        assertThat(reminding.of(MAYA, home.id()).orElseThrow().version()).isEqualTo(home.version());
    }

    @Test
    void isWhereItsPersonIsFromTheBeginning() {
        days.day(MAYA, LocalTime.of(4, 0), ZoneId.of("Asia/Tokyo"), SUNDAY_NOON);

        var added = reminding.add(MAYA, fixture.wish("07:00", "Europe/Berlin", true), SUNDAY_NOON);

        assertThat(((Reminded.Saved) added).reminder().rule().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    private Reminder reminder(Channel... channels) {
        return fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, channels);
    }

    private void practised(Instant began) {
        fixture.change(
                "insert into practice_seen (session, person, started_at, ended_at, practised) values (?, 'maya', ?, ?, true)",
                UUID.randomUUID(),
                began,
                began.plusSeconds(1200));
    }

    private int waiting() {
        return fixture.count("message where state = 'waiting'");
    }

    /// The next two, as "2037-11-23 paused" or "2037-11-24 comes 2037-11-24T06:00:00Z".
    private List<String> told(Reminder reminder, Instant now) {
        return reminding.next(reminder, 2, now).stream().map(DatesTest::told).toList();
    }

    private static String told(Outlook outlook) {
        var date = outlook.occurrence().date();
        if (outlook.staysAway() != null) {
            return date + " " + requireNonNull(outlook.staysAway());
        }
        return date
                + (outlook.isPutOff() ? " snoozed " : " comes ")
                + outlook.occurrence().at().toInstant();
    }
}
