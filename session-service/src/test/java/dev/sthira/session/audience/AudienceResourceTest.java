package dev.sthira.session.audience;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.figure.Histories;
import dev.sthira.session.plan.CatalogStandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AudienceResourceTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SEQUENCE = "/stats/sequences/back-strengthening";

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    CatalogStandIn catalog;

    @Inject
    Sql sql;

    @Inject
    Histories histories;

    @AfterEach
    void letTheCatalogAnswerAgain() {
        catalog.failWith(0);
    }

    @Test
    void showsHowASequenceFares() {
        List<Api> people = IntStream.range(0, 5)
                .mapToObj(_ -> Api.as("person-" + UUID.randomUUID()))
                .toList();
        List<UUID> sessions =
                people.stream().map(AudienceResourceTest::practised).toList();
        String level = level(sessions.getFirst());

        String text = analyst()
                .get(SEQUENCE + "?level=" + level)
                .then()
                .statusCode(200)
                .body("versions[0].levels.level", contains(level))
                .extract()
                .asString();
        JsonPath figures = new JsonPath(text).setRootPath("versions[0].levels[0].figures");

        assertThat(figures.getInt("starts")).isGreaterThanOrEqualTo(5);
        assertThat(figures.getInt("people")).isGreaterThanOrEqualTo(5);
        assertThat(figures.getInt("ended")).isGreaterThanOrEqualTo(5);
        assertThat(figures.getInt("steps[0].ended")).isGreaterThanOrEqualTo(5);
        assertThat(figures.getString("worst.cause")).isEqualTo("end");
        assertThat(figures.getInt("worst.block")).isEqualTo(figures.getInt("steps[0].block"));
        assertThat(figures.getList("held")).isNotEmpty();
        assertThat(people).noneMatch(person -> text.contains(person.person()));
    }

    @Test
    void showsHowASequenceFaresByWhatWasWishedFor() {
        List<UUID> sessions = IntStream.range(0, 10)
                .mapToObj(_ -> practised(Api.as("person-" + UUID.randomUUID())))
                .toList();
        sql.update("update practice set sequence_version = 78 where session = any(?::uuid[])", (Object)
                sessions.toArray(UUID[]::new));

        JsonPath wishes = analyst()
                .get(SEQUENCE + "/wishes")
                .then()
                .statusCode(200)
                .body("fewestPeople", equalTo(5))
                .extract()
                .jsonPath()
                .setRootPath("levels.find { it.version == 78 }.wishes");

        assertThat(wishes.getList("wish")).isEqualTo(List.of("minutes", "body", "props"));
        assertThat(wishes.getList("values.figures.starts.flatten()", Integer.class))
                .containsOnly(10);
        assertThat(wishes.getList("values.figures.ended.flatten()", Integer.class))
                .containsOnly(10);
        assertThat(wishes.getString("find { it.wish == 'body' }.values[0].figures.worst.cause"))
                .isEqualTo("end");
        sql.update("update practice set sequence_version = 1 where sequence_version = 78");
    }

    @Test
    void keepsFiguresBackWhileFewPeopleHaveStarted() {
        UUID session = practised(maya);
        sql.update("update practice set sequence_version = 77 where session = ?", session);

        analyst()
                .get(SEQUENCE)
                .then()
                .statusCode(200)
                .body("fewestPeople", equalTo(5))
                .body("versions[0].version", equalTo(77))
                .body("versions[0].levels[0].figures", nullValue());
        sql.update("update practice set sequence_version = 1 where session = ?", session);
    }

    @Test
    void knowsNoVersionsOfASequenceNobodyStarted() {
        analyst().get("/stats/sequences/nowhere").then().statusCode(200).body("versions.size()", equalTo(0));
        analyst().get("/stats/sequences/No%20Where").then().statusCode(404);
        analyst().get("/stats/sequences/a%00b").then().statusCode(404);
    }

    @Test
    void tellsAPrivateSequenceFromAMissingOneInNoWay() {
        sql.update("update practice set sequence = 'my-private-class' where session = ?", practised(maya));

        assertThat(hidden("my-private-class")).isEqualTo(hidden("private-nowhere"));
    }

    private static String hidden(String slug) {
        return analyst()
                .get("/stats/sequences/" + slug)
                .then()
                .statusCode(404)
                .extract()
                .asString()
                .replace(slug, "");
    }

    @Test
    void saysToTryAgainWhileTheCatalogDoesNotSayWhatMayBeSeen() {
        catalog.failWith(500);

        analyst().get(SEQUENCE).then().statusCode(503).body("type", equalTo("/problems/unavailable"));

        catalog.failWith(0);
        await().atMost(SOON).untilAsserted(() -> analyst().get(SEQUENCE).then().statusCode(200));
    }

    @Test
    void showsWhoComesBackAndWhoIsGone() {
        Instant began = Instant.now().minus(Duration.ofDays(70));
        List<String> people = IntStream.range(0, 6)
                .mapToObj(_ -> "person-" + UUID.randomUUID())
                .toList();
        people.forEach(person -> histories.practice(person, began, null, 600, ""));
        people.forEach(person -> histories.practice(person, began.plus(Duration.ofDays(7)), null, 600, ""));

        String retention = analyst()
                .get("/stats/retention?weeks=20")
                .then()
                .statusCode(200)
                .body("cohorts.size()", equalTo(20))
                .extract()
                .asString();
        String weeks = analyst()
                .get("/stats/weeks?weeks=20")
                .then()
                .statusCode(200)
                .body("weeks.size()", equalTo(20))
                .extract()
                .asString();

        assertThat(new JsonPath(retention).getList("cohorts.people", Integer.class))
                .anyMatch(size -> size != null && size >= 6);
        assertThat(new JsonPath(weeks).getList("weeks.newcomers", Integer.class))
                .isEqualTo(new JsonPath(retention).getList("cohorts.people", Integer.class));
        assertThat(people).noneMatch(person -> (retention + weeks).contains(person));
    }

    @Test
    void showsTheHoursThatManyBeginIn() {
        analyst().get("/stats/hours").then().statusCode(200).body("fewestPeople", equalTo(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weeks?weeks=0", "weeks?weeks=105", "retention?weeks=many", "sequences/morning?level=expert"})
    void namesAParameterThatCannotBeMeant(String query) {
        analyst().get("/stats/" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sequences/back-strengthening",
                "sequences/back-strengthening/wishes",
                "weeks",
                "retention",
                "hours"
            })
    void isOpenToAnalystsOnly(String path) {
        given().get("/stats/" + path).then().statusCode(401);
        maya.request().get("/stats/" + path).then().statusCode(403);
    }

    private String level(UUID session) {
        return sql.first("select level from practice where session = ?", row -> row.text(), session)
                .orElseThrow();
    }

    private static RequestSpecification analyst() {
        return given().auth().oauth2(Tokens.of("ana", "analyst"));
    }

    private static UUID practised(Api person) {
        String session = person.creates(1);
        person.does(session, "start");
        person.does(session, "end");
        await().atMost(SOON)
                .untilAsserted(() ->
                        person.request().get("/practices/" + session).then().statusCode(200));
        return UUID.fromString(session);
    }
}
