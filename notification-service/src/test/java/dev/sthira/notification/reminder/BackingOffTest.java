package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reminder that is ignored comes less often, and says so.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BackingOffTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T12:00:00Z");
    private static final Instant MONDAY_SEVEN = Instant.parse("2037-11-23T06:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2037, 11, 23);

    @Inject
    ReminderFixture fixture;

    @Inject
    Reminding reminding;

    @Inject
    Planning planning;

    @Inject
    Firing firing;

    @Inject
    Dates dates;

    private Reminder reminder;

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
        reminder = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
    }

    @Test
    void comesOnceAWeekAfterFiveInARowThatWereIgnored() {
        goOn(0, 14);

        assertThat(ends())
                .containsExactly(
                        "handed-over",
                        "handed-over",
                        "handed-over",
                        "handed-over",
                        "handed-over",
                        "skipped(backed-off)",
                        "skipped(backed-off)",
                        "skipped(backed-off)",
                        "skipped(backed-off)",
                        "skipped(backed-off)",
                        "skipped(backed-off)",
                        "handed-over",
                        "skipped(backed-off)",
                        "skipped(backed-off)");
    }

    @Test
    void tellsBeforehandWhatWillBecomeOfEachDate() {
        goOn(0, 5);

        var told = reminding
                .next(reminder, 9, MONDAY_SEVEN.plus(Duration.ofDays(4)).plusSeconds(60))
                .stream()
                .map(each -> each.staysAway() == null ? "comes" : each.staysAway())
                .toList();
        goOn(5, 14);

        var came = ends().subList(5, 14).stream()
                .map(end -> end.equals("handed-over") ? "comes" : "backed-off")
                .toList();
        assertThat(told).isEqualTo(came).contains("comes", "backed-off");
    }

    @Test
    void saysSoInTheMessage() {
        goOn(0, 11);
        planAndFire(11);

        assertThat(fixture.contents())
                .anyMatch(content -> content.contains(
                        "5 reminders in a row went by without a practice, so this one comes once a week"));
    }

    @Test
    void comesAsBeforeOnceThePersonPractisesAgain() {
        goOn(0, 6);
        var saturday = MONDAY_SEVEN.plus(Duration.ofDays(5)).plusSeconds(7200);
        fixture.change(
                "insert into practice_seen (session, person, started_at, ended_at, practised) values (?, 'maya', ?, ?, true)",
                UUID.randomUUID(),
                saturday,
                saturday.plusSeconds(1200));
        goOn(6, 8);

        assertThat(ends()).endsWith("skipped(backed-off)", "handed-over", "handed-over");
    }

    @Test
    void comesAsBeforeOnceItIsChanged() {
        goOn(0, 6);
        fixture.moved(reminder, "07:30", MONDAY_SEVEN.plus(Duration.ofDays(5)).plusSeconds(3600));
        goOn(6, 8);

        assertThat(ends()).endsWith("skipped(backed-off)", "handed-over", "handed-over");
    }

    @Test
    void comesAsItsRuleSaysIfItsPersonDoesNotWantItToComeLessOften() {
        fixture.change("update reminder set backs_off = false");
        goOn(0, 7);
        planAndFire(7);

        assertThat(ends()).hasSize(8).doesNotContain("skipped(backed-off)");
        assertThat(fixture.contents()).noneMatch(content -> content.contains("once a week"));
        var stubborn = reminding.of(reminder.person(), reminder.id()).orElseThrow();
        assertThat(reminding.next(stubborn, 9, MONDAY_SEVEN.plus(Duration.ofDays(8))))
                .allMatch(each -> each.staysAway() == null);
    }

    @Test
    void comesWhenItIsPutOffHoweverOftenItWasIgnored() {
        goOn(0, 6);
        var saturday = MONDAY_SEVEN.plus(Duration.ofDays(5));

        dates.snooze(
                reminder.person(), reminder.id(), MONDAY.plusDays(5), Duration.ofMinutes(10), saturday.plusSeconds(60));

        firing.step(saturday.plusSeconds(660));
        assertThat(fixture.sending(reminder.id())).containsExactly(saturday.plusSeconds(660));
    }

    /// Lets days go by, each with its message sent.
    private void goOn(int from, int to) {
        for (int day = from; day < to; day++) {
            planAndFire(day);
            fixture.change(
                    "update occurrence set state = 'handed-over', ended_at = at, pending = 0 where state = 'sending'");
        }
    }

    private void planAndFire(int day) {
        var at = MONDAY_SEVEN.plus(Duration.ofDays(day)).plusSeconds(1800);
        planning.step(at);
        firing.step(at);
    }

    private List<String> ends() {
        return fixture.occurrences(reminder.id()).stream()
                .map(row -> row.substring("2037-11-23 ".length()))
                .filter(end -> !end.equals("planned"))
                .toList();
    }
}
