package dev.sthira.session.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FeedbackResourceTest {
    private static final String SAID = """
            {"feelings": [{"part": "back", "before": 5, "after": 2}, {"part": "neck", "after": 0}], "effort": 4,
             "note": "The twist was good.\\nThe plank was long.", "wish": "A longer rest."}""";

    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    @Test
    void saysNothingUntilSomethingIsSaid() {
        String session = maya.creates(1);

        get(maya, session)
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("feelings", empty())
                .body("effort", nullValue())
                .body("note", nullValue())
                .body("wish", nullValue())
                .body("changedAt", nullValue());
    }

    @Test
    void keepsAllThatIsSaid() {
        String session = maya.creates(1);

        String tag = put(maya, session, SAID).then().statusCode(200).extract().header("ETag");

        get(maya, session)
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body("feelings.part", equalTo(List.of("back", "neck")))
                .body("feelings[0].before", equalTo(5))
                .body("feelings[0].after", equalTo(2))
                .body("feelings[1].before", nullValue())
                .body("feelings[1].after", equalTo(0))
                .body("effort", equalTo(4))
                .body("note", equalTo("The twist was good.\nThe plank was long."))
                .body("wish", equalTo("A longer rest."));
        maya.request().header("If-None-Match", tag).get(at(session)).then().statusCode(304);
    }

    @Test
    void replacesWhatWasSaidBefore() {
        String session = maya.creates(1);
        put(maya, session, SAID).then().statusCode(200);

        put(maya, session, "{\"effort\": 10}").then().statusCode(200);

        get(maya, session)
                .then()
                .body("feelings", empty())
                .body("effort", equalTo(10))
                .body("note", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"feelings\": []}", "{\"note\": null, \"effort\": null}"})
    void takesBackWhatIsReplacedByNothing(String nothing) {
        String session = maya.creates(1);
        put(maya, session, SAID).then().statusCode(200);

        put(maya, session, nothing).then().statusCode(200).header("ETag", "\"v0\"");

        get(maya, session).then().header("ETag", "\"v0\"").body("feelings", empty());
    }

    @Test
    void takesItBack() {
        String session = maya.creates(1);
        put(maya, session, SAID).then().statusCode(200);

        delete(maya, session).then().statusCode(204);
        delete(maya, session).then().statusCode(204);

        get(maya, session).then().header("ETag", "\"v0\"").body("feelings", empty());
    }

    @Test
    void isNotReplacedByWhoHasNotReadIt() {
        String session = maya.creates(1);
        String first = put(maya, session, SAID).header("ETag");
        String second = put(maya, session, "{\"effort\": 1}").header("ETag");
        assertThat(second).isNotEqualTo(first);

        maya.request()
                .header("If-Match", first)
                .body(SAID)
                .put(at(session))
                .then()
                .statusCode(412)
                .body("detail", containsString(second.replace("\"", "")));
        maya.request().header("If-Match", first).delete(at(session)).then().statusCode(412);
        maya.request()
                .header("If-Match", second)
                .body(SAID)
                .put(at(session))
                .then()
                .statusCode(200);
        maya.request().header("If-Match", "*").delete(at(session)).then().statusCode(204);
    }

    @Test
    void isOfEntriesToo() {
        String entry = maya.request()
                .body("{\"startedAt\": \"2025-05-01T06:00:00Z\", \"minutes\": 20, \"title\": \"By the lake\"}")
                .post("/practices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        put(maya, entry, SAID).then().statusCode(200);

        get(maya, entry).then().statusCode(200).body("effort", equalTo(4));
    }

    @Test
    void isOfPracticesThatAreOver() {
        String session = maya.creates(1);
        maya.does(session, "start");
        maya.does(session, "end");
        await().untilAsserted(
                        () -> maya.request().get("/practices/" + session).then().statusCode(200));

        put(maya, session, SAID).then().statusCode(200);

        maya.request()
                .get("/practices/" + session)
                .then()
                .body("hasFeedback", equalTo(true))
                .body("feedback.effort", equalTo(4));
    }

    @Test
    void isNobodyElsesBusiness() {
        String session = maya.creates(1);
        put(maya, session, SAID).then().statusCode(200);

        for (String id : new String[] {session, UUID.randomUUID().toString()}) {
            get(jonas, id).then().statusCode(404);
            put(jonas, id, SAID).then().statusCode(404);
            delete(jonas, id).then().statusCode(404);
        }
        given().get(at(session)).then().statusCode(401);
        get(maya, session).then().body("effort", equalTo(4));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void refusesWhatMakesNoSense(String field, String body) {
        String session = maya.creates(1);

        put(maya, session, body)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/makes-no-sense"))
                .body("violations[0].field", equalTo(field));
        get(maya, session).then().header("ETag", "\"v0\"");
    }

    static String[][] nonsense() {
        return new String[][] {
            {"feelings[0].after", "{\"feelings\": [{\"part\": \"back\", \"after\": 11}]}"},
            {"feelings[0].before", "{\"feelings\": [{\"part\": \"back\", \"before\": -1}]}"},
            {"feelings[0]", "{\"feelings\": [{\"part\": \"back\"}]}"},
            {"feelings[0]", "{\"feelings\": [null]}"},
            {"feelings[0].part", "{\"feelings\": [{\"after\": 1}]}"},
            {
                "feelings[1].part",
                "{\"feelings\": [{\"part\": \"back\", \"after\": 1}, {\"part\": \"back\", \"after\": 2}]}"
            },
            {"feelings", "{\"feelings\": [%s]}".formatted(many(21))},
            {"effort", "{\"effort\": 11}"},
            {"effort", "{\"effort\": -1}"},
            {"note", "{\"note\": \"%s\"}".formatted("a".repeat(2_001))},
            {"note", "{\"note\": \"\"}"},
            {"note", "{\"note\": \" \\n \"}"},
            {"note", "{\"note\": \"a\\u0000b\"}"},
            {"note", "{\"note\": \"a\\ud800b\"}"},
            {"wish", "{\"wish\": \"%s\"}".formatted("a".repeat(501))},
            {"wish", "{\"wish\": \"\\udc00\"}"}
        };
    }

    private static String many(int feelings) {
        return IntStream.range(0, feelings)
                .mapToObj(_ -> "{\"part\": \"back\", \"after\": 1}")
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"effort\": 4.5}",
                "{\"effort\": \"4\"}",
                "{\"effort\": 99999999999}",
                "{\"feelings\": {}}",
                "{\"feelings\": [{\"part\": \"nose\", \"after\": 1}]}",
                "{\"feelings\": [{\"part\": 0, \"after\": 1}]}",
                "{\"mood\": \"good\"}",
                "{\"note\": \"a\", \"note\": \"b\"}",
                "{\"note\": 5}",
                "{\"note\": \"a"
            })
    void refusesWhatCannotBeRead(String body) {
        put(maya, maya.creates(1), body).then().statusCode(400);
    }

    @Test
    void refusesANoteOfAHundredThousandCharacters() {
        put(maya, maya.creates(1), "{\"note\": \"%s\"}".formatted("a".repeat(100_000)))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/malformed-body"));
    }

    @ParameterizedTest
    @CsvSource({"2000, note", "500, wish"})
    void takesTheLongestTexts(int characters, String field) {
        put(maya, maya.creates(1), "{\"%s\": \"%s\"}".formatted(field, "🧘".repeat(characters)))
                .then()
                .statusCode(200);
    }

    @Test
    void isSaidByOneAtATime() throws Exception {
        String session = maya.creates(1);
        String tag = get(maya, session).header("ETag");

        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> say = () -> maya.request()
                    .header("If-Match", tag)
                    .body(SAID)
                    .put(at(session))
                    .statusCode();
            var statuses = threads.invokeAll(Collections.nCopies(8, say)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        }
        get(maya, session).then().body("feelings.size()", equalTo(2));
    }

    private static String at(String practice) {
        return "/practices/" + practice + "/feedback";
    }

    private static Response get(Api person, String practice) {
        return person.request().get(at(practice));
    }

    private static Response put(Api person, String practice, String body) {
        return person.request().body(body).put(at(practice));
    }

    private static Response delete(Api person, String practice) {
        return person.request().delete(at(practice));
    }
}
