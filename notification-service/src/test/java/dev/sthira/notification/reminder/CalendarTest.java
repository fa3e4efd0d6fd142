package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.reminder.Calendar.Entry;
import dev.sthira.notification.reminder.Occurrence.Fit;
import dev.sthira.notification.reminder.ReminderMessages.Subject;
import dev.sthira.notification.text.Language;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a calendar program reads.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CalendarTest {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final String maya = "maya-" + UUID.randomUUID();

    @Inject
    ReminderFixture fixture;

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
        fixture.published("back-strengthening");
    }

    @Test
    void hasEachDateAsAnEventWithAnAlarmAtTheVeryInstant() {
        var reminder = add("07:00");
        var next = as(maya).get(reminder + "/next?count=5").jsonPath();

        var events = events(read(open()));

        assertThat(events).hasSizeBetween(34, 36);
        for (int i = 0; i < 5; i++) {
            var event = events.get(i);
            assertThat(start(event)).isEqualTo(next.getString("items[%d].at".formatted(i)));
            assertThat(value(event, "UID"))
                    .isEqualTo(reminder.substring("/reminders/".length()) + "-"
                            + next.getString("items[%d].date".formatted(i)));
        }
        var first = events.getFirst();
        assertThat(value(first, "SUMMARY")).isEqualTo("Back Strengthening");
        assertThat(value(first, "DURATION")).isEqualTo("PT23M");
        assertThat(value(first, "URL")).endsWith("/start/back-strengthening");
        assertThat(first)
                .contains("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0S", "DESCRIPTION:Time for Back Strengthening");
    }

    @Test
    void needsNoTokenAndTellsAProgramThatHasItAlready() {
        add("07:00");
        var address = open();

        var calendar = given().get(address);

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.contentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        given().header("If-None-Match", calendar.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
    }

    /// Read by a parser that knows nothing of us.
    @Test
    void isUnderstoodByAnotherProgramAlsoWhereARuleEnds() {
        var daily = add("07:00").substring("/reminders/".length());
        var start = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        var twice = as(maya).body("""
                        {"rule": "FREQ=DAILY;INTERVAL=2;COUNT=2", "startsOn": "%s", "time": "19:30", "zone": "America/New_York",
                         "sequence": "back-strengthening", "channels": ["email"]}""".formatted(start))
                .post("/reminders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        var warnings = new ArrayList<List<ParseWarning>>();
        var calendar = Biweekly.parse(read(open())).warnings(warnings).first();

        assertThat(warnings.getFirst()).isEmpty();
        var events = calendar.getEvents();
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("Back Strengthening");
            assertThat(event.getDuration().getValue().toMillis())
                    .isEqualTo(Duration.ofMinutes(23).toMillis());
            assertThat(event.getAlarms()).hasSize(1);
        });
        assertThat(starts(events, twice))
                .containsExactly(
                        start.atTime(19, 30)
                                .atZone(ZoneId.of("America/New_York"))
                                .toInstant(),
                        start.plusDays(2)
                                .atTime(19, 30)
                                .atZone(ZoneId.of("America/New_York"))
                                .toInstant());
        assertThat(starts(events, daily)).hasSizeBetween(34, 36);
    }

    private static List<Instant> starts(List<VEvent> events, String reminder) {
        return events.stream()
                .filter(event -> event.getUid().getValue().startsWith(reminder))
                .map(event -> event.getDateStart().getValue().toInstant())
                .toList();
    }

    @Test
    void leavesOutWhatIsSkippedOrInAPauseAndKeepsTheOthersAsTheyWere() {
        var reminder = add("07:00");
        var address = open();
        var before = uids(read(address));
        var dates = as(maya).get(reminder + "/next?count=3").jsonPath().<String>getList("items.date");

        as(maya).put(reminder + "/skips/" + dates.get(1)).then().statusCode(204);
        as(maya).body("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(dates.get(2), dates.get(2)))
                .put("/me/pause")
                .then()
                .statusCode(200);

        var after = uids(read(address));
        assertThat(before).containsAll(after).hasSize(after.size() + 2);
        assertThat(after).noneMatch(uid -> uid.endsWith(dates.get(1)) || uid.endsWith(dates.get(2)));
    }

    @Test
    void movesADateThatIsPutOffAndKeepsItsUid() {
        var reminder = add("07:00");
        var address = open();
        var date = as(maya).get(reminder + "/next?count=1").jsonPath().getString("items[0].date");
        var before = events(read(address)).getFirst();

        as(maya).body("{\"minutes\": 30}")
                .put(reminder + "/snoozes/" + date)
                .then()
                .statusCode(204);

        var after = events(read(address)).getFirst();
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(start(after)).isEqualTo(start(before).plus(Duration.ofMinutes(30)));
    }

    @Test
    void isEmptyAndStillACalendarWithoutAReminderThatIsOn() {
        var reminder = add("07:00");
        var address = open();
        as(maya).delete(reminder).then().statusCode(204);

        var calendar = read(address);

        assertThat(events(calendar)).isEmpty();
        assertThat(calendar).contains("BEGIN:VTIMEZONE");
    }

    @Test
    void isNowhereAfterItsAddressWasTakenBackOrReplaced() {
        add("07:00");
        var first = open();
        as(maya).get("/me/calendar").then().statusCode(200);
        var second = open();

        given().get(first).then().statusCode(404).contentType("application/problem+json");
        given().get(second).then().statusCode(200);
        as(maya).delete("/me/calendar").then().statusCode(204);
        as(maya).delete("/me/calendar").then().statusCode(204);
        given().get(second).then().statusCode(404);
        as(maya).get("/me/calendar").then().statusCode(404);
        given().get("/calendar/" + "A".repeat(43) + ".ics")
                .then()
                .statusCode(404)
                .body("detail", containsString("nothing"));
        given().post("/me/calendar").then().statusCode(401);
    }

    @Test
    void isInTheLanguageOfItsReader() {
        fixture.contact(maya);
        fixture.change("update contact set locale = 'de' where person = ?", maya);
        add("07:00");

        assertThat(value(events(read(open())).getFirst(), "SUMMARY")).isEqualTo("Kraft für den Rücken");
    }

    @Test
    void keepsHostileTitlesInTheirPlaceAndTearsNoLetter() {
        var title = "Ruhe; \\, Kraft:\r\nBEGIN:VALARM \u0007" + "ü🧘".repeat(60);
        var occurrence = new Occurrence(
                LocalDate.of(2026, 11, 23),
                Instant.parse("2026-11-23T06:00:00Z").atZone(ZoneOffset.UTC),
                Fit.EXACT);

        var text = Calendar.of(
                List.of(new Entry(
                        UUID.randomUUID(),
                        occurrence,
                        new Subject(title, null),
                        NOW,
                        URI.create("https://sthira.example/start/a"))),
                Language.ORIGINAL);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        var events = events(text);
        assertThat(events).hasSize(1);
        assertThat(value(events.getFirst(), "SUMMARY"))
                .isEqualTo("Ruhe\\; \\\\\\, Kraft: BEGIN:VALARM  " + "ü🧘".repeat(60));
        assertThat(events.getFirst()).containsOnlyOnce("\nBEGIN:VALARM");
    }

    /// The events, each with its lines unfolded.
    private static List<String> events(String text) {
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("\r\nEND:VCALENDAR\r\n");
        return Stream.of(text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n"))
                .skip(1)
                .toList();
    }

    private static List<String> uids(String text) {
        return events(text).stream().map(event -> value(event, "UID")).toList();
    }

    private static Instant start(String event) {
        return UTC.parse(value(event, "DTSTART"), Instant::from);
    }

    private static String value(String event, String property) {
        return Stream.of(event.split("\r\n"))
                .filter(line -> line.startsWith(property + ":"))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private String open() {
        var address = as(maya).post("/me/calendar")
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .<String>path("address");
        return URI.create(address).getPath();
    }

    private static String read(String address) {
        Response answer = given().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private String add(String time) {
        var id = as(maya).body("""
                        {"weekdays": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
                         "time": "%s", "zone": "Europe/Berlin", "sequence": "back-strengthening", "channels": ["email"]}""".formatted(time))
                .post("/reminders")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return "/reminders/" + id;
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person, "practitioner")).contentType(ContentType.JSON);
    }
}
