package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A rule that names its last date, and what is left of it.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EndedReminderTest {
    private static final Person MAYA = new Person("maya");
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T12:00:00Z");
    private static final Instant MONDAY_SEVEN = Instant.parse("2037-11-23T06:00:00Z");
    private static final Instant TUESDAY_SEVEN = MONDAY_SEVEN.plus(Duration.ofDays(1));

    @Inject
    ReminderFixture fixture;

    @Inject
    Reminding reminding;

    @Inject
    Dates dates;

    @Inject
    Planning planning;

    @Inject
    Firing firing;

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
    }

    @Test
    void comesAsOftenAsItsRuleSaysAndIsKept() {
        var reminder = twice();

        planning.step(MONDAY_SEVEN);
        firing.step(MONDAY_SEVEN);
        assertThat(told(reminder, MONDAY_SEVEN)).containsExactly("2037-11-24");
        assertThat(reminder.hasEnded(MONDAY_SEVEN)).isFalse();
        planning.step(TUESDAY_SEVEN);
        firing.step(TUESDAY_SEVEN);

        assertThat(fixture.occurrences(reminder.id())).containsExactly("2037-11-23 sending", "2037-11-24 sending");
        assertThat(told(reminder, TUESDAY_SEVEN)).isEmpty();
        var kept = reminding.of(MAYA, reminder.id()).orElseThrow();
        assertThat(ReminderView.of(kept, TUESDAY_SEVEN).ended()).isTrue();
        assertThat(kept.tag(TUESDAY_SEVEN)).isNotEqualTo(kept.tag(MONDAY_SEVEN));
    }

    @Test
    void isLookedAtNoMoreOnceItHasEnded() {
        twice();
        planning.step(TUESDAY_SEVEN);
        fixture.change("update reminder set tzdb = '2000a'");

        assertThat(fixture.count("reminder where plan_at is null and next_date is null"))
                .isOne();
        assertThat(planning.step(TUESDAY_SEVEN.plus(Duration.ofDays(400)))).isZero();
        assertThat(planning.stepToNewTzdb(TUESDAY_SEVEN)).isZero();
        for (var index : List.of("reminder_to_plan", "reminder_by_tzdb")) {
            assertThat(fixture.count(
                            "pg_indexes where indexname = '" + index + "' and indexdef like '%plan_at IS NOT NULL%'"))
                    .isOne();
        }
    }

    @Test
    void movesItsLastDatesWithTheZoneRulesAsLongAsTheyAreAhead() {
        var reminder = twice();
        fixture.change("update occurrence set at = at + interval '1 hour'");
        fixture.change("update reminder set tzdb = '2000a'");

        assertThat(planning.stepToNewTzdb(SUNDAY_NOON)).isOne();

        assertThat(fixture.planned(reminder.id())).containsExactly(MONDAY_SEVEN, TUESDAY_SEVEN);
        assertThat(fixture.count("reminder where plan_at = '" + TUESDAY_SEVEN + "'"))
                .isOne();
    }

    @Test
    void stillComesOnceMoreWhenItsLastDateIsPutOff() {
        var reminder = twice();
        planning.step(TUESDAY_SEVEN);
        firing.step(TUESDAY_SEVEN);

        dates.snooze(
                MAYA, reminder.id(), LocalDate.of(2037, 11, 24), Duration.ofMinutes(10), TUESDAY_SEVEN.plusSeconds(1));

        assertThat(told(reminder, TUESDAY_SEVEN.plusSeconds(2))).containsExactly("2037-11-24");
        firing.step(TUESDAY_SEVEN.plusSeconds(601));
        assertThat(told(reminder, TUESDAY_SEVEN.plusSeconds(602))).isEmpty();
    }

    @Test
    void beginsAgainWithAnotherRule() {
        var reminder = twice();
        planning.step(TUESDAY_SEVEN);
        firing.step(TUESDAY_SEVEN);
        var later = TUESDAY_SEVEN.plus(Duration.ofHours(1));

        var changed = reminding.change(
                MAYA, reminder.id(), Condition.THERE, fixture.wish("07:00", "Europe/Berlin", false), later);

        assertThat(((Reminded.Saved) changed).reminder().hasEnded(later)).isFalse();
        assertThat(fixture.planned(reminder.id())).isNotEmpty();
    }

    @Test
    void maySendAsLateAsItsPersonLikes() {
        var patient = new Wish(
                fixture.wish("07:00", "Europe/Berlin", false).rule(),
                "back-strengthening",
                PlanWishes.NONE,
                Set.of(Channel.EMAIL),
                Duration.ofHours(3),
                false,
                true,
                true);
        var added = (Reminded.Saved) reminding.add(MAYA, patient, SUNDAY_NOON);

        firing.step(MONDAY_SEVEN.plus(Duration.ofHours(3)));

        assertThat(fixture.occurrences(added.reminder().id())).first().isEqualTo("2037-11-23 sending");
        assertThat(fixture.count("message where deadline = '2037-11-23T09:00:00Z'"))
                .isOne();
    }

    @Test
    void isMissedSoonerIfItsPersonLikes() {
        var impatient = new Wish(
                fixture.wish("07:00", "Europe/Berlin", false).rule(),
                "back-strengthening",
                PlanWishes.NONE,
                Set.of(Channel.EMAIL),
                Duration.ofMinutes(5),
                false,
                true,
                true);
        var added = (Reminded.Saved) reminding.add(MAYA, impatient, SUNDAY_NOON);

        firing.step(MONDAY_SEVEN.plus(Duration.ofMinutes(6)));

        assertThat(fixture.occurrences(added.reminder().id())).first().isEqualTo("2037-11-23 expired(missed)");
    }

    /// On Monday and on Tuesday.
    private Reminder twice() {
        return fixture.by("FREQ=DAILY;COUNT=2", "2037-11-23", "maya", "07:00", "Europe/Berlin", SUNDAY_NOON);
    }

    private List<String> told(Reminder reminder, Instant now) {
        return reminding.next(reminder, 5, now).stream()
                .map(each -> each.occurrence().date().toString())
                .toList();
    }
}
