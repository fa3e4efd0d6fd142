package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When somebody usually practises, told only to who asks.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SuggestionTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime FOUR = LocalTime.of(4, 0);
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

    private final String maya = "maya-" + UUID.randomUUID();

    @Inject
    ReminderFixture fixture;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            07:10                               |
            07:10 07:12                         |
            07:08 07:10 07:14                   | MONDAY 07:10 3
            06:50 07:10 07:14 07:20             | MONDAY 07:15 4
            07:08 07:10 07:14 19:00             | MONDAY 07:10 3
            07:08 07:10 07:14 19:00 20:00       |
            05:00 07:10 09:00                   |
            23:50 00:05 00:10                   | MONDAY 00:05 3
            03:50 03:55 03:59                   | MONDAY 03:55 3
            """)
    void showsAHabitWhereThereIsOne(String times, String habit) {
        var began = IntStream.range(0, times.split(" ").length)
                .mapToObj(week -> at(MONDAY.plusWeeks(week), LocalTime.parse(times.split(" ")[week])))
                .toList();

        assertThat(Suggestion.of(began, BERLIN, FOUR))
                .extracting(each -> each.weekday() + " " + each.time() + " " + each.practices())
                .isEqualTo(habit == null ? List.of() : List.of(habit));
    }

    @Test
    void tellsEachWeekdayByItself() {
        var began = Stream.of(0, 1, 2)
                .flatMap(week -> Stream.of(
                        at(MONDAY.plusWeeks(week).plusDays(4), LocalTime.of(18, 30)),
                        at(MONDAY.plusWeeks(week), LocalTime.of(7, 0))))
                .toList();

        assertThat(Suggestion.of(began, BERLIN, FOUR))
                .containsExactly(
                        new Suggestion(DayOfWeek.MONDAY, LocalTime.of(7, 0), 3),
                        new Suggestion(DayOfWeek.FRIDAY, LocalTime.of(18, 30), 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | There are not enough practices yet
            de | Noch sind es nicht genug Stunden
            fr | Il n’y a pas encore assez de pratiques
            """)
    void saysPlainlyThatThereAreNotEnoughPracticesYet(String language, String text) {
        as().header("Accept-Language", language)
                .get("/me/practice-times")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("practices", equalTo(0))
                .body("text", startsWith(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | You usually practise at 07:10 on Monday.
            de | Am Montag übst du meistens um 07:10 Uhr.
            fr | Le lundi, tu pratiques d’habitude à 07:10.
            """)
    void tellsItInTheZoneAndTheLanguageOfWhoAsks(String language, String text) {
        var today = LocalDate.now(BERLIN);
        var monday = today.minusDays(today.getDayOfWeek().getValue() + 6L);
        for (int week = 0; week < 3; week++) {
            practised(at(monday.minusWeeks(week), LocalTime.of(7, 10)), true);
            practised(at(monday.minusWeeks(week), LocalTime.of(21, 0)), false);
        }

        as().header("Accept-Language", language)
                .get("/me/practice-times?zone=Europe/Berlin")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].weekday", equalTo("monday"))
                .body("items[0].time", equalTo("07:10"))
                .body("items[0].practices", equalTo(3))
                .body("items[0].text", equalTo(text))
                .body("practices", equalTo(3))
                .body("text", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"Mars/Olympus", "+02:00", "SystemV/EST5"})
    void knowsNoSuchZone(String zone) {
        as().queryParam("zone", zone)
                .get("/me/practice-times")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private void practised(Instant began, boolean toItsEnd) {
        fixture.change(
                "insert into practice_seen (session, person, started_at, ended_at, practised) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                maya,
                began,
                began.plusSeconds(1200),
                toItsEnd);
    }

    /// A time before the day begins is that of the night after.
    private static Instant at(LocalDate day, LocalTime time) {
        return (time.isBefore(FOUR) ? day.plusDays(1) : day)
                .atTime(time)
                .atZone(BERLIN)
                .toInstant();
    }

    private RequestSpecification as() {
        return given().auth().oauth2(Tokens.of(maya, "practitioner"));
    }
}
