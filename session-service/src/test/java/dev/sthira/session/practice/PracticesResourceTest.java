package dev.sthira.session.practice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PracticesResourceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    @Inject
    PracticeRows rows;

    @Test
    void writesAPracticeOnceTheClassIsDone() {
        String session = maya.creates(600);
        maya.does(session, "start");

        JsonPath practice = practice(maya, session);

        assertThat(practice.getString("ending")).isEqualTo("finished");
        assertThat(practice.getString("sequence.slug")).isEqualTo("back-strengthening");
        assertThat(practice.getInt("segments.held"))
                .isEqualTo(practice.getInt("segments.planned"))
                .isEqualTo(maya.looksAt(session).getInt("segmentCount"));
        assertThat(practice.getDouble("pausedSeconds")).isZero();
        assertThat(sum(practice, "heldSeconds")).isCloseTo(practice.getDouble("heldSeconds"), within(1e-6));
        assertThat(sum(practice, "plannedSeconds")).isCloseTo(practice.getDouble("heldSeconds"), within(1e-6));
        List<Map<String, Object>> poses = practice.getList("poses");
        assertThat(poses)
                .extracting(pose -> pose.get("pose") + " " + pose.get("side"))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsPausesSkipsAndAnEarlyEnd() {
        String session = maya.creates(1);
        maya.does(session, "start");
        maya.does(session, "skip");
        maya.does(session, "skip");
        maya.does(session, "skip");
        maya.does(session, "pause");
        maya.does(session, "end");

        JsonPath practice = practice(maya, session);

        assertThat(practice.getString("ending")).isEqualTo("ended");
        assertThat(practice.getInt("segments.held")).isZero();
        assertThat(practice.getInt("segments.skipped"))
                .isEqualTo(practice.getList("skipped").size())
                .isPositive();
        assertThat(practice.getDouble("pausedSeconds")).isPositive();
        assertThat(sum(practice, "heldSeconds")).isCloseTo(practice.getDouble("heldSeconds"), within(1e-6));
    }

    @Test
    void closesASessionThatWasNeverStartedWithoutAPractice() throws SQLException {
        String session = maya.creates(1);
        maya.does(session, "end");

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(rows.text("select closed_at = ends_at from session where id = ?", id(session)))
                                .isEqualTo("t"));

        maya.request().get("/practices/" + session).then().statusCode(404);
        assertThat(rows.text("select count(*) from practice where session = ?", id(session)))
                .isEqualTo("0");
    }

    @Test
    void hasNoPracticeOfASessionThatGoesOn() throws SQLException {
        String session = maya.creates(1);
        maya.does(session, "start");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(rows.text("select count(*) from practice where session = ?", id(session)))
                                .isEqualTo("1"));

        maya.request().get("/practices/" + session).then().statusCode(404);
        maya.request().get("/practices").then().body("items.size()", equalTo(0));
        assertThat(rows.text("select closed_at is null from session where id = ?", id(session)))
                .isEqualTo("t");
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        List<String> sessions = List.of(practised(maya), practised(maya), practised(maya));

        JsonPath first = list(maya, "?limit=2");
        JsonPath second = list(maya, "?limit=2&after=" + first.getString("next"));

        assertThat(first.getList("items.session")).containsExactly(sessions.get(2), sessions.get(1));
        assertThat(second.getList("items.session")).containsExactly(sessions.get(0));
        assertThat(second.getString("next")).isNull();
        assertThat(list(jonas, "").getList("items")).isEmpty();
    }

    @Test
    void answersTheSameForAnothersPracticeAsForNone() {
        String session = practised(maya);

        String others = jonas.request()
                .get("/practices/" + session)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String none = jonas.request()
                .get("/practices/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(others.replaceAll("practices/[^\"]*", "")).isEqualTo(none.replaceAll("practices/[^\"]*", ""));
    }

    @Test
    void asksForAToken() {
        given().get("/practices").then().statusCode(401);
        given().get("/practices/" + UUID.randomUUID()).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,400",
        "limit=101,400",
        "limit=-1,400",
        "limit=many,400",
        "page=2,400",
        "after=nonsense,400",
        "after=%00,400"
    })
    void refusesPagesThatMakeNoSense(String query, int status) {
        maya.request().get("/practices?" + query).then().statusCode(status);
    }

    private static String practised(Api person) {
        String session = person.creates(1);
        person.does(session, "start");
        person.does(session, "end");
        practice(person, session);
        return session;
    }

    private static JsonPath practice(Api person, String session) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        person.request().get("/practices/" + session).then().statusCode(200));
        return person.request().get("/practices/" + session).jsonPath();
    }

    private static JsonPath list(Api person, String query) {
        return person.request()
                .get("/practices" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static double sum(JsonPath practice, String field) {
        List<Number> numbers = practice.getList("poses." + field);
        return numbers.stream().mapToDouble(Number::doubleValue).sum();
    }

    private static UUID id(String session) {
        return UUID.fromString(session);
    }
}
