package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reminders by recurrence rules, as their person says and sees them.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WholeRulesTest {
    private static final String BERLIN = "Europe/Berlin";

    private final String maya = "maya-" + UUID.randomUUID();

    @Inject
    InstantSource clock;

    @Test
    void takesARuleAndShowsAllOfIt() {
        var monday = today().plusDays(30).with(DayOfWeek.MONDAY);
        var end = monday.plusYears(1);

        var id = add("""
                        "rule": "FREQ=WEEKLY;BYDAY=MO;INTERVAL=2", "startsOn": "%s", "endsOn": "%s", "graceMinutes": 90""".formatted(monday, end))
                .then()
                .statusCode(201)
                .body("weekdays", nullValue())
                .body("rule", equalTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"))
                .body("rrule", equalTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"))
                .body("startsOn", equalTo(monday.toString()))
                .body("endsOn", equalTo(end.toString()))
                .body("graceMinutes", is(90))
                .body("ended", is(false))
                .extract()
                .<String>path("id");

        as().get("/reminders/" + id + "/next?count=3")
                .then()
                .body(
                        "items.date",
                        contains(
                                monday.toString(),
                                monday.plusWeeks(2).toString(),
                                monday.plusWeeks(4).toString()));
    }

    @Test
    void showsThePlainWeekdaysOfARuleThatSaysNoMore() {
        add("\"rule\": \"FREQ=WEEKLY;BYDAY=WE,MO\"")
                .then()
                .statusCode(201)
                .body("weekdays", contains("monday", "wednesday"))
                .body("rule", equalTo("FREQ=WEEKLY;BYDAY=MO,WE"))
                .body("startsOn", nullValue())
                .body("endsOn", nullValue())
                .body("graceMinutes", nullValue());
    }

    @Test
    void countsFromTodayWhereNobodyNamesAFirstDay() {
        add("\"rule\": \"FREQ=DAILY;COUNT=3\"").then().statusCode(201).body("startsOn", equalTo(today().toString()));
        add("\"rule\": \"FREQ=MONTHLY\"").then().statusCode(201).body("startsOn", equalTo(today().toString()));
    }

    @Test
    void keepsTheFirstDayFromTwoWeeksAgo() {
        var monday = today().minusDays(14).with(DayOfWeek.MONDAY);
        var id = add("\"rule\": \"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO\", \"startsOn\": \"%s\"".formatted(monday))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        var dates = as().get("/reminders/" + id + "/next?count=20").jsonPath().<String>getList("items.date");

        assertThat(dates)
                .hasSize(20)
                .allSatisfy(
                        date -> assertThat(monday.until(LocalDate.parse(date), java.time.temporal.ChronoUnit.DAYS) % 14)
                                .isZero());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "rule": "FREQ=DAILY", "weekdays": ["monday"]          | rule     | together with weekdays: send one of both
            "rule": null                                          | weekdays | must be given, or rule in its place
            "rule": ""                                            | rule     | such as FREQ=WEEKLY;BYDAY=MO,WE
            "rule": "FREQ=SECONDLY"                               | rule     | must not have FREQ=SECONDLY
            "rule": "FREQ=DAILY;BYHOUR=7"                         | rule     | must not have BYHOUR
            "rule": "FREQ=DAILY;COUNT=1000000000"                 | rule     | from 1 to 1000 as COUNT
            "rule": "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2"        | rule     | names none, however far one looks ahead
            "rule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"         | rule     | names none, however far one looks ahead
            "rule": "FREQ=DAILY;UNTIL=20200101", "startsOn": "2019-12-30" | rule | its last one was 2020-01-01
            "rule": "FREQ=DAILY;COUNT=3", "startsOn": "2020-01-01" | rule    | its last one was 2020-01-03
            "rule": "FREQ=DAILY", "startsOn": "2099-01-01"        | startsOn | must be within ten years of today
            "rule": "FREQ=DAILY", "startsOn": "1999-01-01"        | startsOn | must be a date such as
            "rule": "FREQ=DAILY", "endsOn": "2027-02-30"          | endsOn   | must be a date such as
            "rule": "FREQ=DAILY", "startsOn": "2027-03-02", "endsOn": "2027-03-01" | endsOn | must not be before startsOn
            "weekdays": ["monday"], "endsOn": "2020-03-01"        | endsOn   | its last one was 2020-02-24
            "rule": "FREQ=DAILY", "graceMinutes": 4               | graceMinutes | must be from 5 to 720
            """, quoteCharacter = '\'')
    void saysWhatMakesNoSense(String dates, String field, String advice) {
        add(dates)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field))
                .body("violations[0].message", containsString(advice))
                .body("detail", containsString(advice));
        as().get("/reminders").then().body("items", hasSize(0));
    }

    @Test
    void knowsTheSameDatesHoweverTheyAreSaid() {
        var id =
                add("\"weekdays\": [\"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\", \"saturday\", \"sunday\"]")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");

        for (var same : List.of(
                "\"rule\": \"FREQ=DAILY\"",
                "\"rule\": \"FREQ=DAILY;COUNT=1000\"",
                "\"rule\": \"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU\"")) {
            add(same).then().statusCode(409).body("detail", containsString(id));
        }
        add("\"rule\": \"FREQ=DAILY;INTERVAL=2\"").then().statusCode(201);
    }

    @Test
    void skipsADateOfARuleAndNoneThatItDoesNotName() {
        var start = today().plusDays(3);
        var reminder = "/reminders/"
                + add("\"rule\": \"FREQ=DAILY;INTERVAL=3;COUNT=5\", \"startsOn\": \"%s\"".formatted(start))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");

        as().put(reminder + "/skips/" + start.plusDays(3)).then().statusCode(204);
        as().put(reminder + "/skips/" + start.plusDays(4)).then().statusCode(409);
        as().put(reminder + "/skips/" + start.plusDays(15)).then().statusCode(409);

        as().get(reminder + "/next?count=9")
                .then()
                .body("items.date", hasSize(5))
                .body("items.comes", contains(true, false, true, true, true));
    }

    @Test
    void travelsWithEverythingElseOfItsRule() {
        var start = today().plusDays(3);
        var id =
                add("\"rule\": \"FREQ=DAILY;INTERVAL=2\", \"startsOn\": \"%s\", \"endsOn\": \"%s\", \"graceMinutes\": 30, \"travels\": true"
                                .formatted(start, start.plusDays(9)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");

        as().body("{\"startsAt\": \"04:00\", \"zone\": \"Asia/Tokyo\"}")
                .put("/me/day")
                .then()
                .statusCode(200);

        as().get("/reminders/" + id)
                .then()
                .body("zone", equalTo("Asia/Tokyo"))
                .body("version", is(1))
                .body("rule", equalTo("FREQ=DAILY;INTERVAL=2"))
                .body("startsOn", equalTo(start.toString()))
                .body("endsOn", equalTo(start.plusDays(9).toString()))
                .body("graceMinutes", is(30))
                .body("travels", is(true));
        as().get("/reminders/" + id + "/next?count=9").then().body("items", hasSize(5));
    }

    @Test
    void becomesARuleAndWeekdaysAgainByAChange() {
        var address = "/reminders/"
                + add("\"weekdays\": [\"monday\"]")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");

        as().header("If-Match", "\"v0\"")
                .body(body("\"rule\": \"FREQ=MONTHLY;BYDAY=1MO\", \"endsOn\": \"2099-01-31\""))
                .put(address)
                .then()
                .statusCode(200)
                .body("weekdays", nullValue())
                .body("rule", equalTo("FREQ=MONTHLY;BYDAY=1MO"))
                .body("endsOn", equalTo("2099-01-31"));
        as().header("If-Match", "\"v1\"")
                .body(body("\"weekdays\": [\"friday\"]"))
                .put(address)
                .then()
                .statusCode(200)
                .body("weekdays", contains("friday"))
                .body("endsOn", nullValue());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(BERLIN));
    }

    private Response add(String dates) {
        return as().body(body(dates)).post("/reminders");
    }

    private static String body(String dates) {
        return "{%s, \"time\": \"07:00\", \"zone\": \"%s\", \"sequence\": \"back-strengthening\", \"channels\": [\"email\"]}"
                .formatted(dates, BERLIN);
    }

    private RequestSpecification as() {
        return given().auth().oauth2(Tokens.of(maya, "practitioner")).contentType(ContentType.JSON);
    }
}
