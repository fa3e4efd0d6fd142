package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.text.Language;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A person reads why a reminder did not come.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LastOccurrenceTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T11:00:00Z");
    private static final Instant MONDAY_SEVEN = Instant.parse("2037-11-23T06:00:00Z");

    private final String maya = "maya-" + UUID.randomUUID();

    @Inject
    ReminderFixture fixture;

    @Inject
    Firing firing;

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Not sent: you had practised that day already.
            de | Nicht gesendet: Du hattest an dem Tag schon geübt.
            """)
    void saysThatNothingWasSentToWhoHadPractised(String language, String text) {
        var reminder = fixture.daily(maya, "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);
        next(reminder, language).body("last", nullValue());
        fixture.change(
                "insert into practice_seen (session, person, started_at, ended_at, practised) values (?, ?, ?, ?, true)",
                UUID.randomUUID(),
                maya,
                MONDAY_SEVEN.minusSeconds(3600),
                MONDAY_SEVEN.minusSeconds(1800));

        firing.step(MONDAY_SEVEN);

        next(reminder, language)
                .body("last.date", equalTo("2037-11-23"))
                .body("last.at", equalTo("2037-11-23T06:00:00Z"))
                .body("last.state", equalTo("skipped"))
                .body("last.reason", equalTo("practised-today"))
                .body("last.text", equalTo(text));
    }

    @Test
    void saysThatItIsOnItsWay() {
        var reminder = fixture.daily(maya, "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL);

        firing.step(MONDAY_SEVEN);

        next(reminder, "fr")
                .body("last.state", equalTo("sending"))
                .body("last.reason", nullValue())
                .body("last.text", equalTo("Il est en route."));
    }

    @Test
    void tellsTheStateWhereTheReasonHasNoWords() {
        var past = new OccurrenceRows.Past(LocalDate.EPOCH, Instant.EPOCH, "failed", "mail-550");

        assertThat(LastView.of(past, Language.ORIGINAL).text()).isEqualTo("It could not be delivered.");
    }

    private ValidatableResponse next(Reminder reminder, String language) {
        return given().auth()
                .oauth2(Tokens.of(maya, "practitioner"))
                .header("Accept-Language", language)
                .get("/reminders/" + reminder.id() + "/next")
                .then()
                .statusCode(200);
    }
}
