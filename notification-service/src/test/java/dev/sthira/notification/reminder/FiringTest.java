package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.Counts;
import dev.sthira.notification.practice.PracticeEvent.Head;
import dev.sthira.notification.practice.PracticeEvent.SequenceRef;
import dev.sthira.notification.practice.PracticeEvent.SessionAbandoned;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.SessionStarted;
import dev.sthira.notification.practice.PracticeEvent.Totals;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Planning and firing against a real database, at times of the test's choosing. They lie ahead, so no message goes
/// out.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FiringTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T12:00:00Z");
    private static final Instant MONDAY_SEVEN = Instant.parse("2037-11-23T06:00:00Z");
    private static final SequenceRef CLASS = new SequenceRef("back-strengthening", 1, "A stronger back");

    @Inject
    ReminderFixture fixture;

    @Inject
    Planning planning;

    @Inject
    Firing firing;

    @Inject
    PracticesSeen practices;

    @Inject
    ReminderLoop loop;

    @Inject
    ReminderSettings settings;

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
    }

    @Test
    void sendsNothingBeforeItsTimeAndOneMessageAtIt() {
        var reminder = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);

        firing.step(MONDAY_SEVEN.minusMillis(1));
        assertThat(fixture.occurrences(reminder.id())).containsExactly("2037-11-23 planned", "2037-11-24 planned");

        firing.step(MONDAY_SEVEN);
        firing.step(MONDAY_SEVEN);
        assertThat(fixture.occurrences(reminder.id())).containsExactly("2037-11-23 sending", "2037-11-24 planned");
        assertThat(fixture.count("message")).isOne();
    }

    @Test
    void endsAsSuppressedWhenNoDeviceAskedForReminders() {
        var reminder = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.PUSH);

        firing.step(MONDAY_SEVEN);

        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 suppressed(no-device)");
        assertThat(fixture.count("message")).isZero();
    }

    @ParameterizedTest(name = "practised at {1} in {0}: {2}")
    @CsvSource({
        // the reminder is due on the 23rd; the day of its person goes from 04:00 to 04:00 in each zone
        "Europe/Berlin,      2037-11-23T02:59:59Z, sending",
        "Europe/Berlin,      2037-11-23T03:00:00Z, skipped(practised-today)",
        "Europe/Berlin,      2037-11-23T05:30:00Z, skipped(practised-today)",
        "Pacific/Kiritimati, 2037-11-22T13:59:59Z, sending",
        "Pacific/Kiritimati, 2037-11-22T14:00:00Z, skipped(practised-today)",
        "Pacific/Pago_Pago,  2037-11-23T14:59:59Z, sending",
        "Pacific/Pago_Pago,  2037-11-23T15:00:00Z, skipped(practised-today)",
        "Asia/Kathmandu,     2037-11-22T22:14:59Z, sending",
        "Asia/Kathmandu,     2037-11-22T22:15:00Z, skipped(practised-today)"
    })
    void isNotSentToWhoHasPractisedInThatDayOfTheirs(String zone, Instant began, String expected) {
        var reminder = fixture.daily("maya", "07:00", zone, Instant.parse("2037-11-22T00:00:00Z"), Channel.EMAIL);
        var due = fixture.planned(reminder.id()).stream()
                .filter(at -> at.atZone(reminder.rule().zone()).getDayOfMonth() == 23)
                .findFirst()
                .orElseThrow();
        practised("maya", began, began.plusSeconds(1200), 60);

        firing.step(due);

        assertThat(fixture.occurrences(reminder.id())).contains("2037-11-23 " + expected);
    }

    @Test
    void isNotSentToWhoIsPractisingNow() {
        var reminder = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        started("maya", UUID.randomUUID(), MONDAY_SEVEN.minusSeconds(60));

        firing.step(MONDAY_SEVEN);

        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 skipped(practising-now)");
    }

    @Test
    void saysThatTheClassIsWithdrawnOnceThatIsCertain() {
        fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        firing.step(MONDAY_SEVEN);
        assertThat(fixture.contents()).singleElement().asString().doesNotContain("not published");

        fixture.published("another-class");
        firing.step(MONDAY_SEVEN.plus(Duration.ofDays(1)));

        assertThat(fixture.contents()).hasSize(2).anyMatch(content -> content.contains("is not published any more"));
    }

    @Test
    void isTakenBackWhenThePracticeBeginsBeforeItHasGoneOut() {
        var reminder = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        var others = fixture.daily("jonas", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        firing.step(MONDAY_SEVEN);

        started("maya", UUID.randomUUID(), MONDAY_SEVEN.minus(Duration.ofDays(2)));
        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 sending");
        started("maya", UUID.randomUUID(), MONDAY_SEVEN.plusSeconds(90));

        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 skipped(practising-now)");
        assertThat(fixture.occurrences(others.id())).first().isEqualTo("2037-11-23 sending");
        assertThat(fixture.count("message where state = 'suppressed' and reason = 'practising-now'"))
                .isOne();
        assertThat(fixture.count("message where state = 'waiting'")).isOne();
    }

    @Test
    void isSentToWhoGaveUpOrHeldNothingOrWasNeverHeardToEnd() {
        var reminder = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        practised("maya", MONDAY_SEVEN.minusSeconds(600), MONDAY_SEVEN.minusSeconds(300), 0);
        var given = UUID.randomUUID();
        started("maya", given, MONDAY_SEVEN.minusSeconds(900));
        on(new SessionAbandoned(
                head("maya", given, MONDAY_SEVEN.minusSeconds(30)), totals(MONDAY_SEVEN.minusSeconds(900), 3)));
        started("maya", UUID.randomUUID(), MONDAY_SEVEN.minus(Duration.ofHours(7)));
        practised("jonas", MONDAY_SEVEN.minusSeconds(600), MONDAY_SEVEN.minusSeconds(300), 60);

        firing.step(MONDAY_SEVEN);

        assertThat(fixture.occurrences(reminder.id())).first().isEqualTo("2037-11-23 sending");
    }

    @Test
    void remembersAPracticeOnceHoweverOftenItIsHeardOf() {
        var session = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            started("maya", session, MONDAY_SEVEN);
            on(completed("maya", session, MONDAY_SEVEN, MONDAY_SEVEN.plusSeconds(1380), 60));
            started("maya", session, MONDAY_SEVEN);
        }

        assertThat(fixture.count("practice_seen where practised and ended_at is not null"))
                .isOne();
    }

    @Test
    void sendsAtMostOneAfterAMonthOfDowntimeAndLosesNoDate() {
        var reminder = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        var backAgain = MONDAY_SEVEN.plus(Duration.ofDays(30)).plusSeconds(600);

        while (planning.step(backAgain) > 0) {
            assertThat(fixture.count("reminder where plan_at <= '%s'".formatted(backAgain)))
                    .isZero();
        }
        while (firing.step(backAgain) > 0) {
            assertThat(fixture.count("message")).isLessThanOrEqualTo(1);
        }

        var rows = fixture.occurrences(reminder.id());
        assertThat(rows).hasSize(33);
        assertThat(rows.subList(0, 30)).allMatch(row -> row.endsWith(" expired(missed)"));
        assertThat(rows.subList(30, 33))
                .containsExactly("2037-12-23 sending", "2037-12-24 planned", "2037-12-25 planned");
        assertThat(fixture.count("message")).isOne();
    }

    @Test
    void makesOneMessageEachWhenSeveralInstancesFireTheSameMinute() throws Exception {
        var people = 1_500;
        for (int person = 0; person < people; person++) {
            fixture.daily("p" + person, "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        }
        try (var instances = Executors.newFixedThreadPool(3)) {
            var fired = instances.invokeAll(IntStream.range(0, 3)
                    .<Callable<Integer>>mapToObj(_ -> this::fireAll)
                    .toList());

            var each = fired.stream().map(answer -> answer.resultNow()).toList();
            assertThat(each.stream().mapToInt(Integer::intValue).sum()).isEqualTo(people);
            assertThat(each).as("the work was shared").allMatch(share -> share > 0);
        }
        assertThat(fixture.count("message")).isEqualTo(people);
        assertThat(fixture.count("occurrence where state = 'sending'")).isEqualTo(people);
    }

    @Test
    void movesWhatIsPlannedWhenTheRulesOfAZoneHaveChanged() {
        var reminder = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        var right = fixture.planned(reminder.id());
        fixture.change("update occurrence set at = at + interval '1 hour', tzdb = '2000a'");
        fixture.change("update reminder set plan_at = plan_at + interval '1 hour', tzdb = '2000a'");

        assertThat(planning.stepToNewTzdb(SUNDAY_NOON)).isOne();
        assertThat(planning.stepToNewTzdb(SUNDAY_NOON)).isZero();

        assertThat(fixture.planned(reminder.id())).isEqualTo(right);
        assertThat(fixture.count("occurrence where tzdb = '%s'".formatted(Tzdb.version())))
                .isEqualTo(2);
    }

    @Test
    void firesWhatIsDueBeforeAllElseAndMovesOneBatchOfZoneRulesATick() {
        for (int person = 0; person < 3 * settings.batch() / 2; person++) {
            fixture.daily("p" + person, "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        }
        fixture.change("update reminder set tzdb = '2000a'");

        loop.tick(MONDAY_SEVEN);

        assertThat(fixture.count("occurrence where state = 'sending'")).isEqualTo(3 * settings.batch() / 2);
        assertThat(fixture.count("reminder where tzdb = '2000a'")).isEqualTo(settings.batch() / 2);
    }

    @Test
    void skipsADateThatDoesNotExist() {
        var before = Instant.parse("2011-12-29T12:00:00Z");
        var reminder = fixture.daily("maya", "07:00", "Pacific/Apia", before, Channel.EMAIL);

        firing.step(Instant.parse("2011-12-30T17:00:00Z"));

        var rows = fixture.occurrences(reminder.id());
        assertThat(rows).startsWith("2011-12-29 expired(missed)", "2011-12-30 skipped(no-such-date)");
        assertThat(rows.get(2)).as("on its way").startsWith("2011-12-31 ").doesNotContain("planned", "skipped");
    }

    private int fireAll() {
        int all = 0;
        for (int some = firing.step(MONDAY_SEVEN); some > 0; some = firing.step(MONDAY_SEVEN)) {
            all += some;
        }
        return all;
    }

    private void started(String person, UUID session, Instant at) {
        on(new SessionStarted(head(person, session, at), at.plusSeconds(1380)));
    }

    private void practised(String person, Instant began, Instant ended, int held) {
        on(completed(person, UUID.randomUUID(), began, ended, held));
    }

    private void on(PracticeEvent event) {
        QuarkusTransaction.requiringNew().run(() -> practices.on(List.of(event)));
    }

    private static SessionCompleted completed(String person, UUID session, Instant began, Instant ended, int held) {
        return new SessionCompleted(head(person, session, ended), "ended", totals(began, held));
    }

    private static Head head(String person, UUID session, Instant at) {
        return new Head(UUID.randomUUID(), session, new Person(person), 1, at, CLASS, "en");
    }

    private static Totals totals(Instant began, int held) {
        return new Totals(began, new Counts(61, held, 61 - held), 1380, 19 * held, 0, List.of(), List.of(), held / 3);
    }
}
