package dev.sthira.session.habit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.person.Person;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.day.PersonDay;
import dev.sthira.session.day.PersonDays;
import dev.sthira.session.figure.Histories;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HabitsResourceTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @Inject
    Habits habits;

    @Inject
    PersonDays days;

    @Inject
    Histories histories;

    @Test
    void areTheUsualOnesUntilSomebodySaysOtherwise() {
        maya.request()
                .get("/me/habits")
                .then()
                .statusCode(200)
                .body("streaks", equalTo(true))
                .body("restDays.size()", equalTo(0))
                .body("goalDays", nullValue())
                .body("goalMinutes", nullValue());
    }

    @Test
    void areWhatWasSaidLast() {
        says("""
                {"streaks": true, "restDays": ["sunday"], "goalDays": 4, "goalMinutes": 90}""").statusCode(200);
        says("""
                {"streaks": false, "restDays": ["sunday", "friday"], "goalDays": 5}""").statusCode(200).body("restDays", contains("friday", "sunday"));

        maya.request()
                .get("/me/habits")
                .then()
                .statusCode(200)
                .body("streaks", equalTo(false))
                .body("goalDays", equalTo(5))
                .body("goalMinutes", nullValue());
        maya.request().get("/stats/me/streak").then().statusCode(200).body("wanted", equalTo(false));
        maya.request().get("/stats/me/goal").then().statusCode(200).body("goalDays", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"restDays": []}                                                  | streaks
            {"streaks": true}                                                 | restDays
            {"streaks": true, "restDays": ["sunday", "sunday"]}               | restDays
            {"streaks": true, "restDays": [null]}                             | restDays
            {"streaks": true, "restDays": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]} | restDays
            {"streaks": true, "restDays": [], "goalDays": 0}                  | goalDays
            {"streaks": true, "restDays": [], "goalDays": 8}                  | goalDays
            {"streaks": true, "restDays": [], "goalMinutes": 10081}           | goalMinutes
            """)
    void makeNoSenseWithout(String body, String field) {
        says(body).statusCode(422).body("violations[0].field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"streaks\": \"yes\", \"restDays\": []}",
                "{\"streaks\": true, \"restDays\": [\"SUNDAY\"]}",
                "{\"streaks\": true, \"restDays\": [6]}",
                "{\"streaks\": true, \"restDays\": [], \"goalDays\": 1.5}",
                "{\"streaks\": true, \"restDays\": [], \"goal\": 1}"
            })
    void cannotBeReadFrom(String body) {
        says(body).statusCode(400);
        maya.request().get("/me/habits").then().body("streaks", equalTo(true));
    }

    @Test
    void areNobodyElses() {
        given().get("/me/habits").then().statusCode(401);
        says("""
                {"streaks": false, "restDays": []}""").statusCode(200);
        Api.as("jonas-" + UUID.randomUUID()).request().get("/me/habits").then().body("streaks", equalTo(true));
    }

    @Test
    void canBeTakenAlongAndErased() {
        var person = new Person(maya.person());
        histories.day(maya.person(), "Europe/Berlin", LocalTime.of(3, 0));
        says("""
                {"streaks": false, "restDays": ["sunday"]}""").statusCode(200);

        assertThat(habits.export(person).get("habits").toString()).contains("SUNDAY");
        assertThat(days.export(person).get("days").toString()).contains("Europe/Berlin", "03:00");

        QuarkusTransaction.requiringNew().run(() -> {
            habits.erase(person);
            days.erase(person);
        });
        assertThat(habits.of(person)).isEqualTo(Habit.USUAL);
        assertThat(days.of(person)).isEqualTo(PersonDay.USUAL);
        assertThat(habits.export(person).get("habits")).isEqualTo(List.of());
    }

    private ValidatableResponse says(String body) {
        return maya.request().body(body).put("/me/habits").then();
    }
}
