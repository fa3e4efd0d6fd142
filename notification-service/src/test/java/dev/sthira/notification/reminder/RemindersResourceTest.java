package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RemindersResourceTest {
    private final String maya = "maya-" + UUID.randomUUID();
    private final String jonas = "jonas-" + UUID.randomUUID();

    @Test
    void addsAReminderAndShowsItToItsPerson() {
        var id = add(maya, body())
                .then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body("weekdays", contains("monday", "wednesday"))
                .body("time", equalTo("07:00"))
                .body("zone", equalTo("Europe/Berlin"))
                .body("rrule", equalTo("FREQ=WEEKLY;BYDAY=MO,WE"))
                .body("channels", contains("email", "push"))
                .body("enabled", is(true))
                .extract()
                .<String>path("id");

        as(maya).get("/reminders/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("id", equalTo(id));
        as(maya).get("/reminders").then().statusCode(200).body("items.id", contains(id));
        as(jonas).get("/reminders").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void changesAReminderOnlyAsItWasLastRead() {
        var id = idOf(add(maya, body()));
        var evening = body().replace("07:00", "19:30");

        as(maya).body(evening).put("/reminders/" + id).then().statusCode(428);
        as(maya).header("If-Match", "\"v0\"")
                .body(evening)
                .put("/reminders/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("time", equalTo("19:30"));
        as(maya).header("If-Match", "\"v0\"")
                .body(body())
                .put("/reminders/" + id)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("\"v1\""));
        as(maya).get("/reminders/" + id).then().body("time", equalTo("19:30")).body("version", is(1));
    }

    @Test
    void sendsAReminderOnlyToWhoeverHasNotGotIt() {
        var address = "/reminders/" + idOf(add(maya, body()));

        as(maya).header("If-None-Match", "\"v0\"").get(address).then().statusCode(304);
        as(maya).header("If-None-Match", "\"v1\"").get(address).then().statusCode(200);
        as(maya).header("If-Match", "\"v1\"").get(address).then().statusCode(412);
    }

    @Test
    void removesAReminder() {
        var id = idOf(add(maya, body()));

        as(maya).header("If-Match", "\"v7\"").delete("/reminders/" + id).then().statusCode(412);
        as(maya).header("If-Match", "\"v7\"", "\"v0\"")
                .delete("/reminders/" + id)
                .then()
                .statusCode(204);
        as(maya).get("/reminders/" + id).then().statusCode(404);
        as(maya).delete("/reminders/" + id).then().statusCode(404);
    }

    @Test
    void answersForAnotherPersonsReminderAsForOneThatNeverWas() {
        var hers = "/reminders/" + idOf(add(maya, body()));
        var nobodys = "/reminders/" + UUID.randomUUID();

        for (var there : List.of("", "/next")) {
            var refused = as(jonas).get(hers + there);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(told(refused, hers)).isEqualTo(told(as(jonas).get(nobodys + there), nobodys));
        }
        assertThat(told(as(jonas).header("If-Match", "*").body(body()).put(hers), hers))
                .isEqualTo(told(as(jonas).header("If-Match", "*").body(body()).put(nobodys), nobodys));
        assertThat(told(as(jonas).delete(hers), hers)).isEqualTo(told(as(jonas).delete(nobodys), nobodys));
        as(maya).get(hers).then().statusCode(200).body("version", is(0));
    }

    @Test
    void wantsAToken() {
        given().get("/reminders").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(body())
                .post("/reminders")
                .then()
                .statusCode(401);
        given().delete("/reminders/" + UUID.randomUUID()).then().statusCode(401);
    }

    @ParameterizedTest(name = "{0}: {1} is refused with {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "zone     | \"America/Nowhere\"    | 422",
                "zone     | \"../etc/passwd\"      | 422",
                "zone     | \"+02:00\"             | 422",
                "zone     | \"SystemV/EST5\"       | 422",
                "zone     | 7                      | 400",
                "zone     | null                   | 422",
                "time     | \"24:00\"              | 422",
                "time     | \"7:00\"               | 422",
                "time     | \"07:00:30\"           | 422",
                "time     | \"seven\"              | 422",
                "time     | 700                    | 400",
                "weekdays | []                     | 422",
                "weekdays | [null]                 | 422",
                "weekdays | [\"someday\"]          | 400",
                "weekdays | [1]                    | 400",
                "weekdays | \"monday\"             | 400",
                "channels | []                     | 422",
                "channels | [\"pigeon\"]           | 400",
                "sequence | \"Back Strengthening\" | 422",
                "sequence | \"\"                   | 422",
                "sequence | \"a\\u0000b\"          | 422",
                "rule     | \"FREQ=DAILY\"         | 422",
                "startsOn | \"2026-13-01\"         | 422",
                "startsOn | \"2001-01-01\"         | 422",
                "startsOn | 20261201               | 400",
                "endsOn   | \"tomorrow\"           | 422",
                "endsOn   | \"2020-01-01\"         | 422",
                "graceMinutes | 4                  | 422",
                "graceMinutes | 721                | 422",
                "graceMinutes | \"an hour\"        | 400",
                "graceMinutes | 7.5                | 400",
                "enabled  | \"yes\"                | 400",
                "travels  | \"yes\"                | 400",
                "rrule    | \"FREQ=SECONDLY\"      | 400",
                "surprise | 1                      | 400"
            })
    void refusesWhatMakesNoSense(String field, String value, int status) {
        var text = body().contains('"' + field + '"')
                ? body().replaceAll(
                                "\"" + field + "\": (\\[[^]]*]|\"[^\"]*\"|true)",
                                "\"" + field + "\": " + value.replace("\\", "\\\\"))
                : body().replaceFirst("\\{", "{\"" + field + "\": " + value + ", ");

        as(maya).body(text)
                .post("/reminders")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status));
        as(maya).get("/reminders").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"x\"", "{", "{}{}", "{\"time\":\"07:00\",\"time\":\"08:00\"}"})
    void refusesABodyThatIsNoReminder(String text) {
        assertThat(as(maya).body(text).post("/reminders").statusCode()).isIn(400, 422);
        as(maya).get("/reminders").then().body("items", hasSize(0));
    }

    @Test
    void refusesTheTwentyFirstAlsoWhenAllComeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 30)
                    .<Callable<Integer>>mapToObj(
                            minute -> () -> add(maya, at(minute)).statusCode())
                    .toList());
            var codes = answers.stream().map(answer -> answer.resultNow()).toList();
            assertThat(codes).containsOnly(201, 409);
            assertThat(codes.stream().filter(code -> code == 201)).hasSize(20);
        }
        as(maya).get("/reminders").then().body("items", hasSize(20));
    }

    @Test
    void makesOneOfTheSameReminderAlsoWhenAllComeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var codes = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Integer>>mapToObj(
                                    _ -> () -> add(maya, body()).statusCode())
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(codes).containsOnly(201, 409);
            assertThat(codes.stream().filter(code -> code == 201)).hasSize(1);
        }
        var id = as(maya).get("/reminders")
                .then()
                .body("items", hasSize(1))
                .extract()
                .<String>path("items[0].id");
        add(maya, body().replace("[\"email\", \"push\"]", "[\"push\"]"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("reminder-exists"))
                .body("detail", containsString(id));
        add(jonas, body()).then().statusCode(201);
        add(maya, at(15)).then().statusCode(201);
    }

    @Test
    void makesNoReminderLikeAnotherByAChange() {
        var morning = idOf(add(maya, body()));
        var evening = "/reminders/" + idOf(add(maya, at(30)));

        as(maya).header("If-Match", "\"v0\"")
                .body(body())
                .put(evening)
                .then()
                .statusCode(409)
                .body("detail", containsString(morning));
        as(maya).header("If-Match", "\"v0\"")
                .body(at(30).replace("true", "false"))
                .put(evening)
                .then()
                .statusCode(200);
    }

    @Test
    void makesOneReminderOfARepeatedRequestWithTheSameKey() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(_ -> () -> as(maya).header("Idempotency-Key", "one")
                            .body(body())
                            .post("/reminders")
                            .asString())
                    .toList());
            assertThat(answers.stream().map(answer -> answer.resultNow()).distinct())
                    .hasSize(1);
        }
        as(maya).header("Idempotency-Key", "one")
                .body(body().replace("07:00", "08:00"))
                .post("/reminders")
                .then()
                .statusCode(422);
        as(maya).header("Idempotency-Key", "ö")
                .body(body())
                .post("/reminders")
                .then()
                .statusCode(400);
        as(maya).get("/reminders").then().body("items", hasSize(1));
        as(jonas)
                .header("Idempotency-Key", "one")
                .body(body())
                .post("/reminders")
                .then()
                .statusCode(201);
    }

    @Test
    void saysWhenItComesNext() {
        var id = idOf(add(maya, body()));

        var items = as(maya).get("/reminders/" + id + "/next?count=4").jsonPath();

        assertThat(items.<String>getList("items.date").stream()
                        .map(LocalDate::parse)
                        .map(LocalDate::getDayOfWeek))
                .allMatch(day -> day.getValue() == 1 || day.getValue() == 3)
                .hasSize(4);
        assertThat(items.<String>getList("items.local")).allMatch(local -> local.endsWith("T07:00:00"));
        for (int i = 0; i < 4; i++) {
            var local = LocalDateTime.parse(items.getString("items[%d].local".formatted(i)));
            var offset = ZoneOffset.of(items.getString("items[%d].offset".formatted(i)));
            assertThat(Instant.parse(items.getString("items[%d].at".formatted(i))))
                    .isEqualTo(local.toInstant(offset));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "51", "abc", "", "1.5", "1e1", "99999999999999999999", "+5", "٥", " 5"})
    void namesACountThatMakesNoSense(String count) {
        var id = idOf(add(maya, body()));

        as(maya).queryParam("count", count)
                .get("/reminders/" + id + "/next")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EST", "HST", "MST", "ROC", "PRC", "Asia/Calcutta", "Asia/Kolkata"})
    void takesEveryZoneOfTheTimeZoneDatabaseAsItIsWritten(String name) {
        var id = idOf(add(maya, body().replace("Europe/Berlin", name)));

        as(maya).get("/reminders/" + id).then().statusCode(200).body("zone", equalTo(name));
        as(maya).get("/reminders/" + id + "/next").then().statusCode(200).body("items", hasSize(5));
    }

    @Test
    void showsTheDaysOnWhichTheClocksChange() {
        var id = idOf(add(
                maya,
                body().replaceAll("\"weekdays\": \\[[^]]*]", "\"weekdays\": [\"sunday\"]")
                        .replace("07:00", "02:30")));

        var items = as(maya).get("/reminders/" + id + "/next?count=50").jsonPath();

        assertThat(items.<String>getList("items.clock")).contains("gap", "overlap", "exact");
        assertThat(items.<String>getList("items.findAll { it.clock == 'gap' }.local"))
                .allMatch(local -> local.endsWith("T03:30:00"));
        assertThat(items.<String>getList("items.findAll { it.clock == 'overlap' }.offset"))
                .containsOnly("+02:00");
    }

    @Test
    void comesNoMoreWhileItIsOff() {
        var id = idOf(add(maya, body().replace("true", "false")));

        as(maya).get("/reminders/" + id + "/next").then().statusCode(200).body("items", hasSize(0));
    }

    /// At this minute of another hour.
    private static String at(int minute) {
        return body().replace("07:00", "19:%02d".formatted(minute));
    }

    static String body() {
        return """
                {"weekdays": ["monday", "wednesday"], "time": "07:00", "zone": "Europe/Berlin",
                 "sequence": "back-strengthening", "channels": ["email", "push"], "enabled": true}""";
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person, "practitioner")).contentType(ContentType.JSON);
    }

    private static Response add(String person, String body) {
        return as(person).body(body).post("/reminders");
    }

    private static String idOf(Response added) {
        return added.then().statusCode(201).extract().path("id");
    }

    /// What an answer says, without the address that was asked for.
    private static String told(Response answer, String address) {
        return answer.statusCode() + answer.asString().replace(address.substring(address.lastIndexOf('/')), "");
    }
}
