package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reminder wishes of its class, and the dates it leaves out.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WishedReminderTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T12:00:00Z");
    private static final Instant MONDAY_SEVEN = Instant.parse("2037-11-23T06:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2037-11-23");
    private static final PlanWishes SHORT = PlanWishes.of("beginner", 15, null);
    private static final String BODY = """
            {"rule": "FREQ=DAILY", "time": "07:00", "zone": "Europe/Berlin",
             "sequence": "back-strengthening", "channels": ["email"]%s}""";

    @Inject
    ReminderFixture fixture;

    @Inject
    Firing firing;

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
        fixture.published("back-strengthening");
    }

    @Test
    void keepsWhatIsWished() {
        var address = maya().body(BODY.formatted("""
                        , "except": ["2037-12-25", "2037-12-24"], "backsOff": false,
                        "wishes": {"level": "advanced", "minutes": 20, "pace": "slow"}"""))
                .post("/reminders")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        maya().get(address)
                .then()
                .statusCode(200)
                .body("except", contains("2037-12-24", "2037-12-25"))
                .body("backsOff", is(false))
                .body("wishes.level", equalTo("advanced"))
                .body("wishes.minutes", is(20))
                .body("wishes.pace", equalTo("slow"));
    }

    @Test
    void isAsUsualWhereNothingIsWished() {
        maya().body(BODY.formatted(""))
                .post("/reminders")
                .then()
                .statusCode(201)
                .body("wishes", nullValue())
                .body("except.size()", is(0))
                .body("backsOff", is(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"wishes\": {\"minutes\": 241}     | wishes.minutes must be from 1 to 240",
                "\"wishes\": {\"minutes\": 0}       | wishes.minutes must be from 1 to 240",
                "\"except\": [\"2037-02-30\"]       | except must be up to 100 dates",
                "\"except\": [null]                 | except must be up to 100 dates",
            })
    void refusesWhatMakesNoSense(String field, String why) {
        maya().body(BODY.formatted(", " + field))
                .post("/reminders")
                .then()
                .statusCode(422)
                .body("detail", containsString(why));
    }

    @Test
    void leadsToTheClassAsItIsWished() {
        fixture.contact("maya");
        var _ = fixture.add("maya", daily(SHORT, Set.of()), SUNDAY_NOON);

        firing.step(MONDAY_SEVEN);

        assertThat(fixture.contents())
                .singleElement()
                .asString()
                .contains("/start/back-strengthening?level=beginner&minutes=15", "about 15 minutes");
    }

    @Test
    void tellsOnThePageThatItLeadsToHowLongItTakes() {
        given().get("/start/back-strengthening?level=beginner&minutes=15")
                .then()
                .statusCode(200)
                .body(containsString("15 minutes"));
        given().get("/start/back-strengthening?minutes=0").then().statusCode(400);
    }

    @Test
    void plansNothingOnTheDatesThatItLeavesOut() {
        var reminder = fixture.add("maya", daily(PlanWishes.NONE, Set.of(MONDAY)), SUNDAY_NOON);

        assertThat(fixture.occurrences(reminder.id())).containsExactly("2037-11-24 planned");
    }

    private static Wish daily(PlanWishes wishes, Set<LocalDate> except) {
        var every = new Rule(EnumSet.allOf(DayOfWeek.class), LocalTime.parse("07:00"), ZoneId.of("Europe/Berlin"));
        var rule = new Rule(every.recurrence(), null, null, except, every.time(), every.zone());
        return new Wish(rule, "back-strengthening", wishes, Set.of(Channel.EMAIL), null, false, true, true);
    }

    private static RequestSpecification maya() {
        return given().auth().oauth2(Tokens.of("maya", "practitioner")).contentType(ContentType.JSON);
    }
}
