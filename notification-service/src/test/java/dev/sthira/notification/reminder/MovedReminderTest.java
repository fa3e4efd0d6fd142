package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.condition.Condition;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a person is told to come next is what comes, however the rule is moved about.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MovedReminderTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T12:00:00Z");
    private static final List<String> ZONES = List.of(
            "Asia/Tokyo", "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "America/Los_Angeles");

    @Inject
    ReminderFixture fixture;

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
    void comesOnADateThatIsYetToComeInTheZoneItIsMovedTo() {
        var reminder = fixture.daily("maya", "07:00", "Asia/Tokyo", SUNDAY_NOON, Channel.EMAIL);
        firing.step(Instant.parse("2037-11-22T22:00:00Z"));

        var moved = moved(reminder, "07:00", "UTC", Instant.parse("2037-11-22T22:30:00Z"));

        assertThat(next(moved, Instant.parse("2037-11-22T22:30:00Z"), 2))
                .containsExactly(Instant.parse("2037-11-23T07:00:00Z"), Instant.parse("2037-11-24T07:00:00Z"));
        firing.step(Instant.parse("2037-11-23T07:00:00Z"));
        assertThat(fixture.sending(reminder.id())).containsExactly(Instant.parse("2037-11-23T07:00:00Z"));
    }

    @Test
    void comesAgainWhenItIsMovedToLaterToday() {
        var reminder = fixture.daily("maya", "07:00", "UTC", SUNDAY_NOON, Channel.EMAIL);
        firing.step(Instant.parse("2037-11-23T07:00:00Z"));

        var moved = moved(reminder, "19:00", "UTC", Instant.parse("2037-11-23T08:00:00Z"));

        var evening = Instant.parse("2037-11-23T19:00:00Z");
        assertThat(next(moved, Instant.parse("2037-11-23T08:00:00Z"), 1)).containsExactly(evening);
        firing.step(evening);
        assertThat(fixture.sending(reminder.id())).containsExactly(evening);
    }

    @Test
    void doesNotComeTwiceForAnInstantThatAnotherClockReachedFirst() {
        var reminder = fixture.daily("maya", "07:00", "UTC", SUNDAY_NOON, Channel.EMAIL);
        var seven = Instant.parse("2037-11-23T07:00:00Z");
        firing.step(seven);

        var changed = moved(reminder, "07:00", "UTC", seven.minusSeconds(1));

        assertThat(next(changed, seven.minusSeconds(1), 1)).containsExactly(seven.plus(Duration.ofDays(1)));
        firing.step(seven.plusSeconds(60));
        assertThat(fixture.sending(reminder.id())).isEmpty();
    }

    @Test
    void bringsWhatItAnnouncesWhateverIsDoneWithTheRule() {
        var random = new Random(55);
        for (int history = 0; history < 12; history++) {
            fixture.forgetEverything();
            var now = SUNDAY_NOON.plusSeconds(random.nextInt(86_400));
            var reminder = fixture.daily("maya", "07:00", "Asia/Tokyo", now, Channel.EMAIL);
            for (int change = 0; change < 5; change++) {
                var until = now.plusSeconds(random.nextInt(60, 2 * 86_400));
                bringsWhatItAnnounces(reminder, now, until);
                reminder = moved(reminder, time(random), ZONES.get(random.nextInt(ZONES.size())), until);
                now = until;
            }
        }
    }

    private void bringsWhatItAnnounces(Reminder reminder, Instant now, Instant until) {
        var announced = next(reminder, now, 10).stream()
                .filter(at -> !at.isAfter(until))
                .collect(Collectors.toCollection(TreeSet::new));
        var instants = new TreeSet<>(announced);
        instants.add(until);
        var before = Set.copyOf(fixture.sending(reminder.id()));
        for (var at : instants) {
            planning.step(at);
            firing.step(at);
        }

        var came = new TreeSet<>(fixture.sending(reminder.id()));
        came.removeAll(before);
        assertThat(came).as("%s from %s to %s", reminder.rule(), now, until).isEqualTo(announced);
    }

    private List<Instant> next(Reminder reminder, Instant now, int count) {
        return reminding.next(reminder, count, now).stream()
                .map(each -> each.occurrence().at().toInstant())
                .toList();
    }

    private Reminder moved(Reminder reminder, String time, String zone, Instant now) {
        var rule = new Rule(EnumSet.allOf(DayOfWeek.class), LocalTime.parse(time), ZoneId.of(zone));
        var wish = Wish.usual(rule, "back-strengthening", Set.of(Channel.EMAIL));
        var changed = reminding.change(reminder.person(), reminder.id(), Condition.THERE, wish, now);
        return ((Reminded.Saved) changed).reminder();
    }

    private static String time(Random random) {
        return "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
    }
}
