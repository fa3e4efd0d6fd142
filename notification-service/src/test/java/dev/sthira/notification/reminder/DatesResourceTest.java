package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Skips, snoozes, pauses and the day of a person over HTTP.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DatesResourceTest {
    private final String maya = "maya-" + UUID.randomUUID();
    private final String jonas = "jonas-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | It stays away: you skipped this one.
            de | Sie bleibt aus: Du hast diese ausgelassen.
            fr | Il ne vient pas : tu as sauté celui-ci.
            """)
    void tellsADateThatIsSkippedAndWhy(String language, String text) {
        var reminder = add();
        var date = next(reminder, language).getString("items[0].date");

        as(maya).put(reminder + "/skips/" + date).then().statusCode(204);
        as(maya).put(reminder + "/skips/" + date).then().statusCode(204);

        var told = next(reminder, language);
        assertThat(told.getString("items[0].date")).isEqualTo(date);
        assertThat(told.getBoolean("items[0].comes")).isFalse();
        assertThat(told.getString("items[0].reason")).isEqualTo("skipped-by-you");
        assertThat(told.getString("items[0].text")).isEqualTo(text);
        assertThat(told.getBoolean("items[1].comes")).isTrue();
        assertThat(told.getString("items[1].reason")).isNull();
        assertThat(told.getString("items[1].text")).contains("07:00");

        as(maya).delete(reminder + "/skips/" + date).then().statusCode(204);
        as(maya).delete(reminder + "/skips/" + date).then().statusCode(204);
        assertThat(next(reminder, language).getBoolean("items[0].comes")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 06:30 | 07:45 | true  | 07:45 | Your quiet hours hold it back: it comes at 07:45.
            de | 22:00 | 07:20 | true  | 07:20 | Deine Ruhezeit hält sie zurück: Sie kommt um 07:20 Uhr.
            fr | 22:00 | 07:20 | true  | 07:20 | Tes heures de calme le retiennent : il vient à 07:20.
            en | 06:30 | 13:00 | false |       | It stays away: it would come in your quiet hours, and be too late after them.
            en | 08:00 | 13:00 | true  |       | It comes at 07:00.
            en | 06:30 | 07:00 | true  |       | It comes at 07:00.
            """)
    void tellsWhenQuietHoursHoldADateAndUntilWhen(
            String language, String from, String to, boolean comes, String until, String text) {
        var reminder = add();
        as(maya).body("{\"startsAt\": \"04:00\", \"zone\": \"Europe/Berlin\"}")
                .put("/me/day")
                .then()
                .statusCode(200);
        as(maya).body("{\"quietHours\": {\"from\": \"%s\", \"to\": \"%s\"}}".formatted(from, to))
                .put("/me/preferences")
                .then()
                .statusCode(200);

        var told = next(reminder, language);

        assertThat(told.getBoolean("items[0].comes")).isEqualTo(comes);
        assertThat(told.getString("items[0].text")).isEqualTo(text);
        assertThat(told.getString("items[0].reason")).isEqualTo(until == null && comes ? null : "quiet-hours");
        if (until == null) {
            assertThat(told.getString("items[0].heldUntil")).isNull();
        } else {
            assertThat(Instant.parse(told.getString("items[0].heldUntil")).atZone(ZoneId.of("Europe/Berlin")))
                    .hasToString("%sT%s%s[Europe/Berlin]"
                            .formatted(told.getString("items[0].date"), until, told.getString("items[0].offset")));
        }
    }

    @Test
    void tellsWhoeverTurnedAllMessagesOffThatNoneComes() {
        var reminder = add();
        as(maya).body("{\"allOff\": true}").put("/me/preferences").then().statusCode(200);

        var told = next(reminder, "en");

        assertThat(told.getBoolean("items[0].comes")).isFalse();
        assertThat(told.getString("items[0].reason")).isEqualTo("all-off");
        assertThat(told.getString("items[0].text")).isEqualTo("It stays away: you turned all messages off.");
    }

    @Test
    void putsADateOffByMinutesAfterItIsDue() {
        var reminder = add();
        var date = next(reminder, "en").getString("items[0].date");

        as(maya).body("{\"minutes\": 90}")
                .put(reminder + "/snoozes/" + date)
                .then()
                .statusCode(204);

        as(maya).get(reminder + "/next")
                .then()
                .body("items", hasSize(5))
                .body("items[0].date", equalTo(date))
                .body("items[0].local", endsWith("T08:30:00"))
                .body("items[0].comes", is(true))
                .body("items[0].reason", equalTo("snoozed"))
                .body("items[0].text", equalTo("You put it off: it comes at 08:30."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"minutes": 0}          | 422
            {"minutes": -10}        | 422
            {"minutes": 721}        | 422
            {"minutes": 1000000000} | 422
            {"minutes": null}       | 422
            {}                      | 422
            {"minutes": 1e9999}     | 400
            {"minutes": "10"}       | 400
            {"minutes": 1.5}        | 400
            {"hours": 1}            | 400
            []                      | 400
            """)
    void putsNothingOffBySoMuch(String body, int status) {
        var reminder = add();
        var date = next(reminder, "en").getString("items[0].date");

        as(maya).body(body)
                .put(reminder + "/snoozes/" + date)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        assertThat(next(reminder, "en").getString("items[0].reason")).isNull();
    }

    @Test
    void namesWhatToReadWhenNothingComesThen() {
        var reminder = add();

        as(maya).put(reminder + "/skips/2020-01-01")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("nothing-on-that-date"))
                .body("detail", containsString("/next"));
        as(maya).body("{\"minutes\": 10}")
                .put(reminder + "/snoozes/2020-01-01")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "2026-02-30", "2026-13-01", "20261123", "-1", "2026-11-23T07:00"})
    void knowsNoSuchDate(String date) {
        var reminder = add();

        as(maya).put(reminder + "/skips/" + date).then().statusCode(404);
        as(maya).body("{\"minutes\": 10}")
                .put(reminder + "/snoozes/" + date)
                .then()
                .statusCode(404);
    }

    @Test
    void touchesNoDateOfAnotherPerson() {
        var reminder = add();
        var date = next(reminder, "en").getString("items[0].date");
        var minutes = "{\"minutes\": 10}";

        as(jonas).put(reminder + "/skips/" + date).then().statusCode(404);
        as(jonas).delete(reminder + "/skips/" + date).then().statusCode(404);
        as(jonas).body(minutes).put(reminder + "/snoozes/" + date).then().statusCode(404);
        given().put(reminder + "/skips/" + date).then().statusCode(401);

        assertThat(next(reminder, "en").getBoolean("items[0].comes")).isTrue();
    }

    @Test
    void pausesAllRemindersFromOneDateToAnotherAndSaysSo() {
        var reminder = add();
        var first = LocalDate.parse(next(reminder, "en").getString("items[0].date"));
        as(maya).get("/me/pause").then().statusCode(404);

        as(maya).body("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(first, first.plusDays(1)))
                .put("/me/pause")
                .then()
                .statusCode(200)
                .body("from", equalTo(first.toString()))
                .body("to", equalTo(first.plusDays(1).toString()));

        as(maya).get("/me/pause").then().statusCode(200).body("from", equalTo(first.toString()));
        var told = next(reminder, "en");
        assertThat(told.getList("items.comes")).containsExactly(false, false, true, true, true);
        assertThat(told.getString("items[0].reason")).isEqualTo("paused");
        assertThat(told.getString("items[0].text"))
                .startsWith("It stays away: you paused your reminders from " + first.getDayOfMonth() + " ")
                .contains(" to " + first.plusDays(1).getDayOfMonth() + " ");

        as(maya).delete("/me/pause").then().statusCode(204);
        as(maya).delete("/me/pause").then().statusCode(204);
        as(maya).get("/me/pause").then().statusCode(404);
        as(maya).get(reminder + "/next").then().body("items.comes", contains(true, true, true, true, true));
    }

    @Test
    void pausesUntilThePauseIsEnded() {
        var reminder = add();

        as(maya).body("{\"from\": \"2026-01-01\"}")
                .put("/me/pause")
                .then()
                .statusCode(200)
                .body("to", nullValue());

        as(maya).get(reminder + "/next")
                .then()
                .body("items[4].comes", is(false))
                .body("items[4].text", containsString("until you end the pause"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                           | 422
            {"from": null, "to": "2026-12-21"}           | 422
            {"from": "2026-12-21", "to": "2026-12-20"}   | 422
            {"from": "0001-01-01"}                       | 422
            {"from": "+12345-01-01"}                     | 422
            {"from": "2026-02-30"}                       | 422
            {"from": "tomorrow"}                         | 422
            {"from": 20261221}                           | 400
            {"from": [2026, 12, 21]}                     | 400
            {"from": "2026-12-21", "until": "2026-12-24"}| 400
            null                                         | 400
            """)
    void pausesNothingFromHereToNowhere(String body, int status) {
        as(maya).body(body).put("/me/pause").then().statusCode(status).contentType("application/problem+json");
        as(maya).get("/me/pause").then().statusCode(404);
    }

    @Test
    void saysWhenTheDayBeginsAndWhereThePersonIs() {
        as(maya).get("/me/day")
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("04:00"))
                .body("zone", nullValue());
        var home = add();
        var along = as(maya).body(wish("08:00").replace("}", ", \"travels\": true}"))
                .post("/reminders")
                .then()
                .statusCode(201)
                .body("travels", is(true))
                .body("zone", equalTo("Europe/Berlin"))
                .extract()
                .<String>path("id");

        as(maya).body("{\"startsAt\": \"05:30\", \"zone\": \"Asia/Tokyo\"}")
                .put("/me/day")
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("05:30"))
                .body("zone", equalTo("Asia/Tokyo"));

        as(maya).get("/reminders/" + along)
                .then()
                .header("ETag", "\"v1\"")
                .body("zone", equalTo("Asia/Tokyo"))
                .body("time", equalTo("08:00"));
        as(maya).get(home).then().header("ETag", "\"v0\"").body("zone", equalTo("Europe/Berlin"));
        as(jonas).get("/me/day").then().body("startsAt", equalTo("04:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                               | 422
            {"startsAt": "24:00"}                            | 422
            {"startsAt": "4"}                                | 422
            {"startsAt": "04:00", "zone": "Mars/Olympus"}    | 422
            {"startsAt": "04:00", "zone": "+09:00"}          | 422
            {"startsAt": 4}                                  | 400
            {"startsAt": "04:00", "where": "Asia/Tokyo"}     | 400
            """)
    void knowsNoSuchDay(String body, int status) {
        as(maya).body(body).put("/me/day").then().statusCode(status).contentType("application/problem+json");
        as(maya).get("/me/day").then().body("startsAt", equalTo("04:00"));
    }

    private String add() {
        var id = as(maya).body(wish("07:00"))
                .post("/reminders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return "/reminders/" + id;
    }

    private static String wish(String time) {
        return """
                {"weekdays": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
                 "time": "%s", "zone": "Europe/Berlin", "sequence": "back-strengthening", "channels": ["email"]}""".formatted(time);
    }

    private JsonPath next(String reminder, String language) {
        return as(maya).header("Accept-Language", language.toLowerCase(Locale.ROOT))
                .get(reminder + "/next")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person, "practitioner")).contentType(ContentType.JSON);
    }
}
