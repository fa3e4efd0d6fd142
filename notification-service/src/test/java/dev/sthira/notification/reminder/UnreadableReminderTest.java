package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reminders whose rule only a newer version understands, among others.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class UnreadableReminderTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T12:00:00Z");
    private static final Instant MONDAY_SEVEN = Instant.parse("2037-11-23T06:00:00Z");
    private static final String NEWER = "update reminder set rrule = 'FREQ=LUNAR;BYPHASE=FULL' where id = ?";

    @Inject
    ReminderFixture fixture;

    @Inject
    Planning planning;

    @Inject
    Firing firing;

    private Reminder broken;
    private Reminder other;

    @BeforeEach
    void oneCannotBeRead() {
        fixture.forgetEverything();
        broken = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        other = fixture.daily("maya", "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        fixture.change(NEWER, broken.id());
    }

    @Test
    void goesOnRemindingOfTheOthers() {
        firing.step(MONDAY_SEVEN);

        assertThat(fixture.occurrences(other.id())).first().isEqualTo("2037-11-23 sending");
        assertThat(fixture.occurrences(broken.id())).first().isEqualTo("2037-11-23 failed(unreadable)");
        assertThat(fixture.count("message")).isOne();
    }

    @Test
    void goesOnPlanningTheOthersAndLooksAgainInADay() {
        var later = SUNDAY_NOON.plus(Duration.ofDays(2));

        assertThat(planning.step(later)).isEqualTo(2);
        assertThat(planning.step(later)).isZero();
        assertThat(fixture.occurrences(other.id())).contains("2037-11-26 planned");
        assertThat(fixture.occurrences(broken.id())).doesNotContain("2037-11-26 planned");

        fixture.change("update reminder set rrule = 'FREQ=DAILY' where id = ?", broken.id());
        planning.step(later.plus(Duration.ofDays(1)));
        assertThat(fixture.occurrences(broken.id())).contains("2037-11-26 planned");
    }

    @Test
    void showsTheOthersToTheirPerson() {
        given().auth()
                .oauth2(Tokens.of("maya", "practitioner"))
                .get("/reminders")
                .then()
                .statusCode(200)
                .body("items.id", contains(other.id().toString()));
        given().auth()
                .oauth2(Tokens.of("maya", "practitioner"))
                .get("/reminders/" + broken.id())
                .then()
                .statusCode(404)
                .body("status", equalTo(404));
    }
}
