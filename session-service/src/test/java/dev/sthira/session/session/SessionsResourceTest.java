package dev.sthira.session.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.postgres.Postgres;
import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.plan.CatalogStandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SessionsResourceTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    CatalogStandIn catalog;

    Postgres postgres;

    @AfterEach
    void letTheCatalogAnswerAgain() {
        catalog.failWith(0);
    }

    @Test
    void createsASessionThatWaitsToBeStarted() {
        maya.request()
                .body(Api.wishes(1))
                .post("/sessions")
                .then()
                .statusCode(201)
                .header("Location", containsString("/sessions/"))
                .header("ETag", "\"v0\"")
                .body("state", equalTo("ready"))
                .body("version", equalTo(0))
                .body("number", equalTo(-1))
                .body("legal", contains("start", "end", "schedule"))
                .body("segments.size()", equalTo(maya.looksAt(maya.creates(1)).getInt("segmentCount")));
    }

    @Test
    void keepsTheReasonsOfThePlanWithTheSession() {
        maya.request()
                .get("/sessions/" + maya.creates(1))
                .then()
                .statusCode(200)
                .body("explanations.size()", greaterThan(25))
                .body("explanations[1].kind", equalTo("dose"))
                .body("explanations[1].pose", equalTo("easy-pose"))
                .body("explanations[1].text", containsString("we plan 15 breaths"));
    }

    @Test
    void handsEveryWishOnToTheCatalog() throws JsonProcessingException {
        var wishes = """
                {"sequence": "back-strengthening", "version": 1, "level": "beginner", "breathSeconds": 4.5, "minutes": 15,
                 "body": [{"concern": "knees", "severity": "severe"}, {"concern": "wrists"}], "never": ["bow"],
                 "always": ["cat"], "props": ["block"], "pace": "slow", "guidance": 50, "rehearsalSpeed": 1}""";

        maya.request().body(wishes).post("/sessions").then().statusCode(201);

        var json = new ObjectMapper();
        assertThat(json.readTree(catalog.lastRequest())).isEqualTo(json.readTree(wishes));
    }

    @Test
    void asksForThePlanInTheLanguageOfWhoCreatesTheSessionAndSaysInWhichItIs() {
        var session = maya.request()
                .header("Accept-Language", "fr-CH, de;q=0.5")
                .body("""
                        {"sequence": "back-strengthening", "level": "beginner", "breathSeconds": 4}""")
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(catalog.lastLanguages()).isEqualTo("fr-CH, de;q=0.5");
        assertThat(session.getString("language")).isEqualTo("en");
    }

    @Test
    void goesThroughStartPauseResumeSkipAndEnd() {
        String session = maya.creates(1);

        JsonPath started = maya.does(session, "start");
        assertThat(started.getString("state")).isEqualTo("running");
        assertThat(started.getInt("position.segment")).isZero();
        JsonPath onTheWay = maya.does(session, "skip");
        assertThat(onTheWay.getString("position.phase")).isEqualTo("transition");
        JsonPath inPose = maya.does(session, "skip");
        assertThat(inPose.getString("position.phase")).isEqualTo("pose");
        assertThat(inPose.getInt("position.segment")).isEqualTo(1);
        JsonPath paused = maya.does(session, "pause");
        assertThat(paused.getString("state")).isEqualTo("paused");
        JsonPath resumed = maya.does(session, "resume");
        assertThat(resumed.getDouble("position.remainingSeconds"))
                .isEqualTo(paused.getDouble("position.remainingSeconds"));
        assertThat(maya.does(session, "skip").getInt("position.segment")).isEqualTo(2);
        JsonPath ended = maya.does(session, "end");
        assertThat(ended.getString("state")).isEqualTo("completed");
        assertThat(ended.getString("ending")).isEqualTo("ended");
        assertThat(ended.getInt("version")).isEqualTo(7);
    }

    @Test
    void saysWhatIsLegalWhenACommandMakesNoSense() {
        String session = maya.creates(1);

        maya.commands(session, "resume")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/command-not-now"))
                .body("state", equalTo("ready"))
                .body("legal", contains("end", "schedule", "start"))
                .body("detail", containsString("end, schedule (within 14 days), start"));
        maya.does(session, "end");
        maya.commands(session, "start")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-over"))
                .body("legal", hasSize(0));
    }

    @Test
    void refusesACommandForAVersionThatIsGone() {
        String session = maya.creates(1);
        maya.does(session, "start");

        maya.request()
                .body("{\"command\": \"pause\", \"expectedVersion\": 0}")
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/session-moved-on"))
                .body("version", equalTo(1))
                .body("session.id", equalTo(session))
                .body("session.state", equalTo("running"))
                .body("session.position.segment", equalTo(0))
                .body("detail", containsString("it is running now"));
        assertThat(maya.looksAt(session).getString("state")).isEqualTo("running");
    }

    @Test
    void tellsAnothersSessionFromAMissingOneInNoWay() {
        String hers = maya.creates(1);
        String missing = UUID.randomUUID().toString();

        for (String path : List.of("", "/live")) {
            String foreign = jonas.request()
                    .get("/sessions/" + hers + path)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            String absent = jonas.request()
                    .get("/sessions/" + missing + path)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(foreign.replace(hers, "")).isEqualTo(absent.replace(missing, ""));
        }
        String foreign =
                jonas.commands(hers, "start").then().statusCode(404).extract().asString();
        String absent = jonas.commands(missing, "start")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(foreign.replace(hers, "")).isEqualTo(absent.replace(missing, ""));
        jonas.request().get("/sessions").then().statusCode(200).body("items", hasSize(0));
        assertThat(maya.looksAt(hers).getString("state")).isEqualTo("ready");
    }

    @Test
    void saysHowMuchOfThePlanHasGoneByWhenItIsEndedOrGivenUp() {
        String started = maya.creates(10);
        maya.does(started, "start");
        await().until(() -> maya.looksAt(started).getInt("number") > 1);
        assertThat(maya.does(started, "end").getDouble("elapsedSeconds")).isBetween(0.1, 60.0);

        String never = maya.creates(1);
        assertThat(maya.does(never, "end").getDouble("elapsedSeconds")).isZero();
    }

    @Test
    void hasOneEffectHoweverOftenARequestIsSent() {
        String session = maya.creates(1);
        maya.does(session, "start");

        List<Response> answers = together(
                50,
                () -> maya.request()
                        .header("Idempotency-Key", "the-same-skip")
                        .body("{\"command\": \"skip\"}")
                        .post("/sessions/" + session + "/commands"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.header("ETag")).distinct())
                .singleElement()
                .asString()
                .startsWith("\"v2.");
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(2);
    }

    @Test
    void createsOneSessionUnderOneKey() {
        List<Response> answers = together(
                20,
                () -> maya.request()
                        .header("Idempotency-Key", "my-morning")
                        .body(Api.wishes(1))
                        .post("/sessions"));

        assertThat(answers.stream().map(answer -> answer.path("id")).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.header("Location")).distinct())
                .hasSize(1);
        maya.request()
                .header("Idempotency-Key", "my-morning")
                .body(Api.wishes(2))
                .post("/sessions")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        maya.request().get("/sessions").then().body("items", hasSize(1));
    }

    @Test
    void letsOneOfManyStartsWin() {
        String session = maya.creates(1);

        List<Response> answers = together(50, () -> maya.commands(session, "start"));

        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200);
        assertThat(answers.stream().map(Response::statusCode).distinct()).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void saysThatNoPlanCanBeMadeWhileTheCatalogIsDownButSessionsGoOn() {
        String session = maya.creates(1);
        catalog.failWith(500);

        maya.request()
                .body(Api.wishes(1))
                .post("/sessions")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/no-plan"));
        assertThat(maya.does(session, "start").getString("state")).isEqualTo("running");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 422})
    void passesOnWhatTheCatalogSaysAgainstAWish(int status) {
        catalog.failWith(status);

        maya.request()
                .body(Api.wishes(1))
                .post("/sessions")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("instance", equalTo("/sessions"));
    }

    @Test
    void saysToTryAgainWhileTheDatabaseIsLocked() throws SQLException {
        String session = maya.creates(1);
        try (var lock = DriverManager.getConnection(postgres.jdbcUrl("session"), "session", "session")) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table session in access exclusive mode");

            maya.commands(session, "start")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
            lock.rollback();
        }
        assertThat(maya.does(session, "start").getInt("version")).isEqualTo(1);
    }

    @Test
    void passesOnWhatTheCatalogRefuses() {
        maya.request()
                .body(Api.wishes(1).replace("back-strengthening", "front-strengthening"))
                .post("/sessions")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("instance", equalTo("/sessions"));
    }

    @Test
    void listsByStateAPageAtATime() {
        List<String> created = Stream.of("start", "end", "end", "", "")
                .map(command -> {
                    String session = maya.creates(1);
                    if (!command.isEmpty()) {
                        maya.does(session, command);
                    }
                    return session;
                })
                .toList();

        maya.request().get("/sessions?state=running").then().body("items.id", contains(created.get(0)));
        maya.request()
                .get("/sessions?state=abandoned")
                .then()
                .body("items.id", contains(created.get(2), created.get(1)));
        JsonPath first = maya.request().get("/sessions?limit=3").jsonPath();
        JsonPath second = maya.request()
                .get("/sessions?limit=3&after=" + first.getString("next"))
                .jsonPath();
        assertThat(Stream.concat(
                        first.<String>getList("items.id").stream(), second.<String>getList("items.id").stream()))
                .containsExactlyElementsOf(created.reversed());
        assertThat(second.getString("next")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=sitting", "after=garbage", "limit=0", "limit=101", "limit=many"})
    void refusesAListThatMakesNoSense(String query) {
        int status = maya.request().get("/sessions?" + query).statusCode();

        assertThat(status).isIn(400, 404, 422);
    }

    @Test
    void keepsTooManySessionsFromPilingUp() {
        List<String> live =
                IntStream.range(0, 3).mapToObj(_ -> jonas.creates(1)).toList();
        jonas.does(live.getFirst(), "start");

        jonas.request()
                .body(Api.wishes(1))
                .post("/sessions")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-sessions"))
                .body("detail", containsString("end one"))
                .body("sessions.id", equalTo(live))
                .body("sessions.state", contains("running", "ready", "ready"))
                .body("sessions[0].title", equalTo("Back Strengthening"));
        jonas.does(live.get(1), "end");
        jonas.creates(1);
    }

    @Test
    void neverLeavesMoreThanTheLimitHoweverManyAreCreatedTogether() {
        List<Response> answers =
                together(100, () -> jonas.request().body(Api.wishes(1)).post("/sessions"));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(jonas.request().get("/sessions?limit=100").jsonPath().getList("items"))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void callsAClassSkippedFromEndToEndEndedNotFinished() {
        String session = maya.creates(1);
        JsonPath seen = maya.does(session, "start");
        while (seen.getString("state").equals("running")) {
            seen = maya.does(session, "skip");
        }

        assertThat(seen.getString("state")).isEqualTo("completed");
        assertThat(seen.getString("ending")).isEqualTo("ended");
    }

    @Test
    void tellsTheTimeToAnybody() {
        given().get("/time")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("now", startsWith("20"))
                .body("epochMicros", notNullValue());
    }

    static Stream<String> badTokens() {
        return Stream.of(Tokens.expired(), Tokens.fromAnotherIssuer(), Tokens.forAnotherAudience(), "garbage");
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void wantsAGoodToken(String token) {
        given().auth().oauth2(token).get("/sessions").then().statusCode(401);
    }

    @Test
    void wantsAToken() {
        given().get("/sessions").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Api.wishes(1))
                .post("/sessions")
                .then()
                .statusCode(401);
    }

    static Stream<String> badWishes() {
        return Stream.of(
                "",
                "null",
                "[]",
                "7",
                "\"start\"",
                "{",
                "{}",
                "{}{}",
                "{\"sequence\":1}",
                Api.wishes(0),
                Api.wishes(601),
                Api.wishes(1).replace("4.0", "1.9"),
                Api.wishes(1).replace("4.0", "15.1"),
                Api.wishes(1).replace("4.0", "\"4\""),
                Api.wishes(1).replace("4.0", "1e400000"),
                Api.wishes(1).replace("intermediate", "expert"),
                Api.wishes(1).replace("\"level\"", "\"lever\""),
                Api.wishes(1).replace("{", "{\"minuets\": 20,"),
                Api.wishes(1).replace("{", "{\"level\": \"beginner\","),
                Api.wishes(1).replace("back", "Back"),
                Api.wishes(1).replace("back", "../back"),
                Api.wishes(1).replace("back", "\\u0000"),
                Api.wishes(1).replace("back", "a".repeat(100)),
                "[".repeat(1000),
                "{\"sequence\":".repeat(100) + "1" + "}".repeat(100));
    }

    @ParameterizedTest
    @MethodSource("badWishes")
    void saysWhatIsWrongWithWishes(String body) {
        maya.request()
                .body(body)
                .post("/sessions")
                .then()
                .statusCode(isClientError())
                .contentType("application/problem+json")
                .body("$", anyOf(hasKey("detail"), hasKey("violations")));
    }

    static Stream<String> badCommands() {
        return Stream.of(
                "",
                "null",
                "{",
                "{}",
                "[\"start\"]",
                "{\"command\": null}",
                "{\"command\": 1}",
                "{\"command\": \"\"}",
                "{\"command\": \"START\"}",
                "{\"command\": \"stop\"}",
                "{\"command\": \"start\", \"at\": 1}",
                "{\"command\": \"start\", \"expectedVersion\": \"0\"}",
                "{\"command\": \"start\", \"expectedVersion\": -1}",
                "{\"command\": \"start\", \"expectedVersion\": 0.5}",
                "{\"command\": \"start\", \"expectedVersion\": 99999999999}",
                "{\"command\": \"start\", \"command\": \"end\"}",
                "{\"command\": \"start\"} true",
                "{\"command\": \"start\", \"segment\": 1}",
                "{\"command\": \"start\", \"seconds\": 1}",
                "{\"command\": \"start\", \"breaths\": 1}",
                "{\"command\": \"hold_longer\", \"seconds\": 1}");
    }

    @ParameterizedTest
    @MethodSource("badCommands")
    void saysWhatIsWrongWithACommandAndLeavesTheSessionAlone(String body) {
        String session = maya.creates(1);

        maya.request()
                .body(body)
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(isClientError())
                .contentType("application/problem+json");
        assertThat(maya.looksAt(session).getInt("version")).isZero();
    }

    @Test
    void wantsJsonOfADecentSize() {
        given().auth()
                .oauth2(Tokens.of("maya"))
                .contentType("text/plain")
                .body(Api.wishes(1))
                .post("/sessions")
                .then()
                .statusCode(415);
        maya.request()
                .body("{\"sequence\": \"" + "a".repeat(300_000) + "\"}")
                .post("/sessions")
                .then()
                .statusCode(413);
        maya.request()
                .header("Idempotency-Key", "k".repeat(101))
                .body(Api.wishes(1))
                .post("/sessions")
                .then()
                .statusCode(isClientError());
        maya.request().get("/sessions/not-an-id").then().statusCode(404);
    }

    private static org.hamcrest.Matcher<Integer> isClientError() {
        return org.hamcrest.Matchers.oneOf(400, 404, 413, 415, 422);
    }

    private static List<Response> together(int copies, java.util.function.Supplier<Response> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, copies)
                    .mapToObj(_ -> threads.submit(request::get))
                    .toList();
            return answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }
    }
}
