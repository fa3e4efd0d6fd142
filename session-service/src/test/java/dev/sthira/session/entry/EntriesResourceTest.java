package dev.sthira.session.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.database.Sql;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.plan.CatalogStandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EntriesResourceTest {
    private static final String SIX = "2025-05-01T06:00:00Z";

    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    CatalogStandIn catalog;

    @Inject
    Sql sql;

    @AfterEach
    void letTheCatalogAnswerAgain() {
        catalog.failWith(0);
    }

    @Test
    void entersAPracticeOfAClass() {
        String id = post(maya, """
                {"startedAt": "2025-05-01T06:00:00.5Z", "minutes": 20, "sequence": "back-strengthening", "zone": "Europe/Berlin"}""")
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("kind", equalTo("entry"))
                .body("startedAt", equalTo("2025-05-01T06:00:00.500Z"))
                .body("endedAt", equalTo("2025-05-01T06:20:00.500Z"))
                .body("heldSeconds", equalTo(1200.0f))
                .body("entered.sequence", equalTo("back-strengthening"))
                .body("entered.title", nullValue())
                .body("entered.minutes", equalTo(20))
                .body("entered.day", equalTo("2025-05-01"))
                .body("hasFeedback", equalTo(false))
                .extract()
                .path("id");

        maya.request()
                .get("/practices/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("id", equalTo(id))
                .body("kind", equalTo("entry"));
    }

    @Test
    void saysWhereTheEntryIs() {
        var answer = post(maya, titled(SIX, 20));

        answer.then().statusCode(201).header("Location", endsWith("/practices/" + answer.path("id")));
    }

    @Test
    void entersWhatHasATitleOfItsOwn() {
        post(maya, """
                {"startedAt": "2025-05-01T06:00:00Z", "minutes": 600, "title": "  Ganz früh am See 🧘 "}""")
                .then()
                .statusCode(201)
                .body("entered.title", equalTo("Ganz früh am See 🧘"))
                .body("entered.sequence", nullValue());
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void refusesWhatMakesNoSense(String field, String body) {
        post(maya, body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/makes-no-sense"))
                .body("violations[0].field", equalTo(field));
        maya.request().get("/practices").then().body("items.size()", equalTo(0));
    }

    static String[][] nonsense() {
        String early = "{\"startedAt\": \"2025-05-01T06:00:00Z\", ";
        return new String[][] {
            {"startedAt", titled("3000-01-01T00:00:00Z", 20)},
            {"startedAt", titled("1999-12-31T23:59:59Z", 20)},
            {"startedAt", titled("0000-01-01T00:00:00Z", 20)},
            {"startedAt", titled("-9999-01-01T00:00:00Z", 20)},
            {"startedAt", titled("+999999999-01-01T00:00:00Z", 20)},
            {"startedAt", titled(Instant.now().plus(Duration.ofMinutes(7)).toString(), 20)},
            {"startedAt", "{\"minutes\": 20, \"title\": \"A\"}"},
            {"minutes", titled(SIX, -5)},
            {"minutes", titled(SIX, 0)},
            {"minutes", titled(SIX, 601)},
            {"minutes", titled(SIX, Integer.MAX_VALUE)},
            {"minutes", early + "\"title\": \"A\"}"},
            {"sequence", early + "\"minutes\": 20, \"sequence\": \"Bow!\"}"},
            {"sequence", early + "\"minutes\": 20, \"sequence\": \"\"}"},
            {"sequence", early + "\"minutes\": 20, \"sequence\": \"../private\"}"},
            {"sequence", early + "\"minutes\": 20, \"sequence\": \"%s\"}".formatted("a".repeat(61))},
            {"sequence", early + "\"minutes\": 20, \"sequence\": \"private-class\"}"},
            {"title", early + "\"minutes\": 20}"},
            {"title", early + "\"minutes\": 20, \"title\": \"\"}"},
            {"title", early + "\"minutes\": 20, \"title\": \"%s\"}".formatted("a".repeat(101))},
            {"title", early + "\"minutes\": 20, \"title\": \"a\\u0000b\"}"},
            {"title", early + "\"minutes\": 20, \"title\": \"a\\ud800b\"}"},
            {"title", early + "\"minutes\": 20, \"title\": \"a\\nb\"}"},
            {"zone", early + "\"minutes\": 20, \"title\": \"A\", \"zone\": \"Mars/Base\"}"},
            {"zone", early + "\"minutes\": 20, \"title\": \"A\", \"zone\": \"+02:00\"}"},
            {"zone", early + "\"minutes\": 20, \"title\": \"A\", \"zone\": \"\\u0000\"}"}
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"startedAt\": \"yesterday\", \"minutes\": 20, \"title\": \"A\"}",
                "{\"startedAt\": \"2025-05-01\", \"minutes\": 20, \"title\": \"A\"}",
                "{\"startedAt\": \"2025-05-01T06:00:00Z\", \"minutes\": \"20\", \"title\": \"A\"}",
                "{\"startedAt\": \"2025-05-01T06:00:00Z\", \"minutes\": 20.5, \"title\": \"A\"}",
                "{\"startedAt\": \"2025-05-01T06:00:00Z\", \"minutes\": 1e99, \"title\": \"A\"}",
                "{\"startedAt\": \"2025-05-01T06:00:00Z\", \"minutes\": 20, \"title\": 5}",
                "{\"startedAt\": \"2025-05-01T06:00:00Z\", \"minutes\": 20, \"title\": \"A\", \"person\": \"b\"}"
            })
    void refusesWhatCannotBeRead(String body) {
        post(maya, body).then().statusCode(400);
    }

    @Test
    void isNotParticularAboutAClockThatIsALittleFast() {
        Instant soon = Instant.parse(given().get("/time").path("now")).plusSeconds(120);

        post(maya, titled(soon.toString(), 20)).then().statusCode(201);
    }

    @Test
    void entersNoTwoPracticesOverTheSameTime() {
        String id = id(post(maya, titled(SIX, 60)));

        for (String at : List.of("2025-05-01T05:30:00Z", "2025-05-01T06:59:59Z", "2025-05-01T06:15:00Z", SIX)) {
            post(maya, titled(at, 31))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/practice-overlaps"))
                    .body("practice", equalTo(id));
        }
        post(maya, titled("2025-05-01T05:00:00Z", 180)).then().statusCode(409);
        post(maya, titled("2025-05-01T05:30:00Z", 30)).then().statusCode(201);
        post(maya, titled("2025-05-01T07:00:00Z", 30)).then().statusCode(201);
        post(jonas, titled(SIX, 60)).then().statusCode(201);
    }

    @Test
    void entersNothingOverTheTimeOfASession() {
        String session = maya.creates(1);
        maya.does(session, "start");
        Instant began = Instant.parse(maya.looksAt(session).getString("startedAt"));
        String before = titled(began.minusSeconds(600).toString(), 30);
        await().until(() -> sql.any("select 1 from practice where session = ?", UUID.fromString(session)));
        overlaps(post(maya, before), session);

        maya.does(session, "end");
        await().untilAsserted(
                        () -> maya.request().get("/practices/" + session).then().statusCode(200));

        overlaps(post(maya, before), session);
        post(maya, titled(began.minusSeconds(600).toString(), 10)).then().statusCode(201);
        post(jonas, before).then().statusCode(201);
    }

    private static void overlaps(Response answer, String session) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/practice-overlaps"))
                .body("practice", equalTo(session));
    }

    @Test
    void changesAnEntry() {
        String id = id(post(maya, titled(SIX, 60)));
        String other = id(post(maya, titled("2025-05-01T08:00:00Z", 60)));

        put(maya, id, titled("2025-05-01T06:30:00Z", 45))
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("id", equalTo(id))
                .body("startedAt", equalTo("2025-05-01T06:30:00Z"))
                .body("entered.minutes", equalTo(45));
        put(maya, id, titled("2025-05-01T07:30:00Z", 45)).then().statusCode(409).body("practice", equalTo(other));
        put(maya, id, titled(SIX, -5)).then().statusCode(422);
        maya.request().get("/practices/" + id).then().body("entered.minutes", equalTo(45));
    }

    @Test
    void changesNothingThatItsPersonHasNotRead() {
        String id = id(post(maya, titled(SIX, 60)));
        put(maya, id, titled(SIX, 45)).then().statusCode(200);
        maya.request()
                .body("{\"effort\": 3}")
                .put("/practices/" + id + "/feedback")
                .then()
                .statusCode(200);
        String tag = maya.request().get("/practices/" + id).header("ETag");

        for (String stale : List.of("\"v1\"", "\"v3\"", "W/\"v2\"", "nonsense")) {
            maya.request()
                    .header("If-Match", stale)
                    .body(titled(SIX, 30))
                    .put("/practices/" + id)
                    .then()
                    .statusCode(412);
            maya.request()
                    .header("If-Match", stale)
                    .delete("/practices/" + id)
                    .then()
                    .statusCode(412);
        }
        assertThat(tag).startsWith("\"v2.v");
        maya.request()
                .header("If-Match", tag)
                .body(titled(SIX, 30))
                .put("/practices/" + id)
                .then()
                .statusCode(200);
        maya.request()
                .header("If-Match", "\"v3\"")
                .delete("/practices/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void removesAnEntryWithWhatWasSaidAboutIt() {
        String id = id(post(maya, titled(SIX, 60)));
        maya.request()
                .body("{\"feelings\": [{\"part\": \"back\", \"after\": 2}]}")
                .put("/practices/" + id + "/feedback")
                .then()
                .statusCode(200);

        maya.request().delete("/practices/" + id).then().statusCode(204);

        maya.request().delete("/practices/" + id).then().statusCode(404);
        maya.request().get("/practices/" + id).then().statusCode(404);
        maya.request().get("/practices/" + id + "/feedback").then().statusCode(404);
        for (String table : List.of("practice_entry", "practice_feedback", "practice_feeling")) {
            assertThat(sql.any("select 1 from " + table + " where person = ?", maya.person()))
                    .as(table)
                    .isFalse();
        }
    }

    @Test
    void leavesThePracticeOfASessionAsItWas() {
        String session = maya.creates(1);
        maya.does(session, "start");
        maya.does(session, "end");
        await().untilAsserted(
                        () -> maya.request().get("/practices/" + session).then().statusCode(200));

        put(maya, session, titled(SIX, 60))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/practice-of-a-session"));
        maya.request().delete("/practices/" + session).then().statusCode(409);
        put(jonas, session, titled(SIX, 60)).then().statusCode(404);
        jonas.request().delete("/practices/" + session).then().statusCode(404);
    }

    @Test
    void isNobodyElsesBusiness() {
        String id = id(post(maya, titled(SIX, 60)));

        for (String one : List.of(id, UUID.randomUUID().toString())) {
            jonas.request().get("/practices/" + one).then().statusCode(404);
            put(jonas, one, titled(SIX, 30)).then().statusCode(404);
            jonas.request().delete("/practices/" + one).then().statusCode(404);
        }
        given().delete("/practices/" + id).then().statusCode(401);
        maya.request().get("/practices/" + id).then().statusCode(200);
    }

    @Test
    void keepsAClassThatIsGoneSince() {
        String body =
                "{\"startedAt\": \"2025-05-01T06:00:00Z\", \"minutes\": %d, \"sequence\": \"back-strengthening\"}";
        String id = id(post(maya, body.formatted(20)));
        String free = id(post(maya, titled("2025-05-01T08:00:00Z", 20)));
        catalog.failWith(404);

        put(maya, id, body.formatted(25)).then().statusCode(200);
        put(maya, free, body.formatted(25)).then().statusCode(422);
        post(maya, body.formatted(25)).then().statusCode(422).body("violations[0].field", equalTo("sequence"));
    }

    @Test
    void saysWhenTheCatalogDoesNot() {
        catalog.failWith(500);

        String body =
                "{\"startedAt\": \"2025-05-01T06:00:00Z\", \"minutes\": 20, \"sequence\": \"back-strengthening\"}";
        post(maya, body).then().statusCode(503);
        post(jonas, titled(SIX, 20)).then().statusCode(201);

        catalog.failWith(0);
        await().untilAsserted(() -> post(maya, body).then().statusCode(201));
    }

    @Test
    void hasOneEffectUnderAKey() {
        String first = id(keyed("once", titled(SIX, 60)));

        assertThat(id(keyed("once", titled(SIX, 60)))).isEqualTo(first);
        keyed("once", titled(SIX, 30)).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        keyed("twice", titled(SIX, 60)).then().statusCode(409);
    }

    @Test
    void entersOneOfTwoThatComeAtOnce() throws Exception {
        var statuses = atOnce(8, () -> post(maya, titled(SIX, 60)).statusCode());

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        maya.request().get("/practices").then().body("items.size()", equalTo(1));
    }

    @Test
    void answersAllOfACopyThatComeAtOnceAlike() throws Exception {
        var ids = atOnce(8, () -> id(keyed("once", titled(SIX, 60))));

        assertThat(Collections.nCopies(8, ids.getFirst())).isEqualTo(ids);
    }

    @Test
    void movesNoTwoToTheSameTimeAtOnce() throws Exception {
        var ids = List.of(
                id(post(maya, titled("2025-05-01T06:00:00Z", 30))),
                id(post(maya, titled("2025-05-01T07:00:00Z", 30))),
                id(post(maya, titled("2025-05-01T08:00:00Z", 30))));

        try (var threads = Executors.newFixedThreadPool(3)) {
            var statuses = threads
                    .invokeAll(ids.stream()
                            .<Callable<Integer>>map(id -> () -> put(maya, id, titled("2025-05-02T06:00:00Z", 30))
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-01T06:00:00Z, UTC, 2025-05-01",
        "2025-05-01T03:59:00Z, UTC, 2025-04-30",
        "2025-05-01T22:00:00Z, Asia/Tokyo, 2025-05-02",
        "2025-05-01T09:00:00Z, America/Los_Angeles, 2025-04-30"
    })
    void belongsToTheDayOfThePlaceThatIsSaid(String startedAt, String zone, String day) {
        post(
                        maya,
                        "{\"startedAt\": \"%s\", \"minutes\": 20, \"title\": \"A\", \"zone\": \"%s\"}"
                                .formatted(startedAt, zone))
                .then()
                .statusCode(201)
                .body("entered.day", equalTo(day));
    }

    @Test
    void belongsToTheDayOfItsPersonWhereThatIsKnown() {
        sql.update(
                "insert into person_day (person, zone, day_starts, version) values (?, 'Asia/Tokyo', '06:00', 1)",
                maya.person());
        String body = "{\"startedAt\": \"%s\", \"minutes\": 20, \"title\": \"A\", \"zone\": \"Europe/Berlin\"}";

        post(maya, body.formatted("2025-05-01T20:59:00Z")).then().body("entered.day", equalTo("2025-05-01"));
        post(maya, body.formatted("2025-05-01T21:30:00Z")).then().body("entered.day", equalTo("2025-05-02"));
    }

    @Test
    void staysOnItsDayWhenAnythingElseIsChanged() {
        String at = "2025-05-01T22:00:00Z";
        String id = id(post(
                maya,
                "{\"startedAt\": \"%s\", \"minutes\": 20, \"title\": \"A\", \"zone\": \"Asia/Tokyo\"}".formatted(at)));

        put(maya, id, titled(at, 30)).then().statusCode(200).body("entered.day", equalTo("2025-05-02"));
        put(maya, id, titled("2025-05-01T22:30:00Z", 30)).then().body("entered.day", equalTo("2025-05-01"));
    }

    @Test
    void keepsFiveThousand() {
        sql.update("""
                insert into practice_entry
                select gen_random_uuid(), ?, null, 'A', '2001-01-01'::timestamptz + n * interval '1 day', 60000000,
                       '2001-01-01'::date + n, now(), now(), 1
                from generate_series(1, 4999) n""", maya.person());

        String last = id(post(maya, titled(SIX, 20)));
        post(maya, titled("2025-06-01T06:00:00Z", 20))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-entries"));
        put(maya, last, titled("2025-06-01T06:00:00Z", 20)).then().statusCode(200);
    }

    private static String titled(String startedAt, int minutes) {
        return "{\"startedAt\": \"%s\", \"minutes\": %d, \"title\": \"Class with Anna\"}".formatted(startedAt, minutes);
    }

    private static Response post(Api person, String body) {
        return person.request().body(body).post("/practices");
    }

    private static Response put(Api person, String id, String body) {
        return person.request().body(body).put("/practices/" + id);
    }

    private Response keyed(String key, String body) {
        return maya.request().header("Idempotency-Key", key).body(body).post("/practices");
    }

    private static String id(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    private static <T> List<T> atOnce(int many, Callable<T> act) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(many)) {
            return threads.invokeAll(Collections.nCopies(many, act)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
