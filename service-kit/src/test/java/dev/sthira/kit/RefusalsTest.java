package dev.sthira.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KitStack.class)
class RefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"word": "om"              | The body ends too early
            {"word": "om"} {}          | goes on after its end
            {"word": "om", "w": 1}     | w is not known here; known are mood, times, word
            {"word": 1}                | word must be text
            {"word": "a", "word": "b"} | names a field twice
            {"word": "a", "times": 1.5}| times must be a whole number
            {"word": "a", "times": 2e99}| times must be a whole number
            {"word": "a", "times": 99999999999}| times must be a whole number from 1 to
            {"word": "a", "times": -9223372036854775809123}| times must be a whole number from 1 to
            {"word": "a", "mood": "x"} | mood must be one of steady, very-steady
            [1]                        | must be an object
            nonsense                   | is not valid JSON
            """)
    void saysWhatIsWrongWithABody(String body, String detail) {
        refused(given().contentType(ContentType.JSON).body(body).post("/echo").then(), 400, "malformed-body")
                .body("detail", containsString(detail))
                .body("instance", equalTo("/echo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "2.000", "0.2e1"})
    void takesAWholeNumberHoweverItIsWritten(String times) {
        given().contentType(ContentType.JSON)
                .body("{\"word\": \"om\", \"times\": %s}".formatted(times))
                .post("/echo")
                .then()
                .statusCode(200)
                .body("times", equalTo(2));
    }

    @Test
    void refusesValuesThatMakeNoSense() {
        refused(
                        given().contentType(ContentType.JSON)
                                .body("{\"word\": \"om\", \"times\": 0}")
                                .post("/echo")
                                .then(),
                        422,
                        "makes-no-sense")
                .body("detail", equalTo("times must be at least 1."))
                .body("violations[0].field", equalTo("times"))
                .body("violations[0].in", equalTo("body"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=abc     | limit must be a whole number.
            limit=%2B5     | limit must be a whole number.
            limit=%D9%A5  | limit must be a whole number.
            limit=        | limit must be a whole number.
            limit=101     | limit must be at most 100.
            id=1-1-1-1-1  | id must be an id such as 018f3c1e-7d60-7000-8000-000000000000.
            from=1e3      | from must be a whole number.
            mood=STEADY   | mood must be one of steady, very-steady.
            lmit=5        | lmit is not known here; known are from, id, limit, mood.
            limit=5&limit=6 | limit stands there 2 times; say it once.
            limit=5&limit=5&limit=5 | limit stands there 3 times; say it once.
            limit=5&Limit=5 | Limit is not known here; known are from, id, limit, mood.
            """)
    void namesAQueryParameterThatCannotBeMeant(String query, String detail) {
        refused(given().get("/echo?" + query).then(), 400, "invalid-parameter")
                .body("detail", equalTo(detail))
                .body("violations[0].in", equalTo("query"));
    }

    @Test
    void refusesToBeToldTwiceWhoIsAsking() {
        refused(
                        given().header("Authorization", "Bearer " + Tokens.of("maya", "practitioner"))
                                .header("Authorization", "Bearer " + Tokens.of("jonas", "practitioner"))
                                .get("/echo")
                                .then(),
                        400,
                        "bad-request")
                .body("detail", equalTo("Send one header Authorization, with one token."));
    }

    @Test
    void letsPagesForPeopleBeCalledWithNamesOfOtherPrograms() {
        given().get("/echo/page?fbclid=1&minutes=20").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minutes=", "minutes=soon", "fbclid=1&minutes=1&minutes=2"})
    void refusesOnPagesForPeopleToo(String query) {
        refused(given().get("/echo/page?" + query).then(), 400, "invalid-parameter")
                .body("violations.field", hasItem("minutes"));
    }

    @Test
    void refusesAnIdThatNobodyCanHaveLikeOneThatNobodyHas() {
        refused(given().get("/echo/words/UP").then(), 404, "not-found");
        refused(given().get("/nothing").then(), 404, "not-found").body("instance", equalTo("/nothing"));
    }

    @Test
    void namesTheMethodsAndFormsThatAnAddressKnows() {
        refused(given().delete("/echo").then(), 405, "method-not-allowed")
                .header("Allow", containsString("POST"))
                .header("Allow", containsString("GET"));
        refused(given().accept("text/csv").get("/echo").then(), 406, "not-acceptable")
                .body("detail", equalTo("This address answers with application/json only."));
        refused(given().accept("text/csv").get("/echo/page").then(), 406, "not-acceptable")
                .body("detail", equalTo("This address answers with text/html only."));
        refused(given().contentType("text/plain").body("om").post("/echo").then(), 415, "unsupported-media-type");
    }

    @Test
    void saysOfWhatCanOnlyBeSentThatItCanOnlyBeSent() {
        given().options("/echo/bytes").then().statusCode(200).header("Allow", equalTo("OPTIONS, POST"));
        given().options("/echo/page").then().statusCode(200).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
    void takesJsonInUtf8Only(String charset) {
        var body = "{\"word\": \"Übung\"}".getBytes(Charset.forName(charset));
        refused(
                given().header("Content-Type", "application/json")
                        .body(body)
                        .post("/echo")
                        .then(),
                400,
                "malformed-body");
        refused(
                given().header("Content-Type", "application/json;charset=" + charset)
                        .body(body)
                        .post("/echo")
                        .then(),
                415,
                "unsupported-media-type");
        refused(
                given().header("Content-Type", "application/json;charset=" + charset)
                        .body(body)
                        .post("/echo/bytes")
                        .then(),
                415,
                "unsupported-media-type");
        given().header("Content-Type", "application/json;charset=utf-8")
                .body("{\"word\": \"Übung\"}".getBytes(StandardCharsets.UTF_8))
                .post("/echo")
                .then()
                .statusCode(200)
                .body("word", equalTo("Übung"));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding, gzip",
        "Content-Encoding, nonsense",
        "Content-Type, */*",
        "Content-Type, application/*"
    })
    void takesABodyOnlyAsItIsAndInOneForm(String header, String value) {
        var request = given().body("{\"word\": \"om\"}".getBytes(StandardCharsets.UTF_8));
        if (!header.equals("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        refused(request.header(header, value).post("/echo").then(), 415, "unsupported-media-type");
    }

    @Test
    void givesARefusalWithoutABodyTheProblemOfItsStatus() {
        refused(given().header("If-Match", "\"v2\"").get("/echo/tagged").then(), 412, "precondition-failed");
        given().header("If-Match", "\"v1\"").get("/echo/tagged").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            If-None-Match | "v1"            | 304
            If-None-Match | W/"v1"          | 304
            If-None-Match | "v0" , W/"v1",  | 304
            If-None-Match | *               | 304
            If-None-Match | "v2"            | 200
            If-None-Match | v1              | 200
            If-Match      | *               | 200
            If-Match      | "v0","v1"       | 200
            If-Match      | W/"v1"          | 412
            If-Match      | v1              | 412
            """)
    void sendsWhatHasATagOnlyUnderItsConditions(String header, String tags, int status) {
        var answer = given().header(header, tags).get("/echo/tagged");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.asString().isEmpty()).isEqualTo(status == 304);
        assertThat(answer.header("ETag")).isEqualTo(status == 412 ? null : "\"v1\"");
    }

    @Test
    void readsAllLinesOfACondition() {
        given().header("If-None-Match", "\"v0\"", "\"v1\"")
                .get("/echo/tagged")
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"v1\"").head("/echo/tagged").then().statusCode(304);
        given().header("If-None-Match", "\"v1\"")
                .get("/echo/tagged/again")
                .then()
                .statusCode(404);
    }

    @Test
    void tellsAMissingTokenFromAWrongOne() {
        refused(given().get("/echo/mine").then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
        for (var token : new String[] {
            "garbage", Tokens.expired(), Tokens.forAnotherAudience(), Tokens.fromAnotherIssuer(), Tokens.unsigned()
        }) {
            refused(given().auth().oauth2(token).get("/echo/mine").then(), 401, "unauthenticated")
                    .header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        refused(given().auth().oauth2(Tokens.of("maya")).get("/echo/roles").then(), 403, "forbidden");
        given().auth().oauth2(Tokens.of("maya")).get("/echo/mine").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", " ", "", "a b", "a\nb", "Ü"})
    void takesATokenOfNobodyForNoToken(String subject) {
        refused(given().auth().oauth2(Tokens.of(subject)).get("/echo/mine").then(), 401, "unauthenticated");
    }

    @Test
    void takesATokenThatNeverEndsForNoToken() {
        for (var end : new long[] {1_000_000_000_000_000_000L, Long.MAX_VALUE, Instant.MAX.getEpochSecond()}) {
            var token = Tokens.signed(Tokens.claims("maya").claim("exp", end));
            refused(given().auth().oauth2(token).get("/echo/mine").then(), 401, "unauthenticated");
        }
    }

    @Test
    void hidesAFaultOfItsOwn() {
        var answer = refused(given().get("/echo/fault").then(), 500, "failed");

        assertThat(answer.extract().asString()).doesNotContain("thrown for a test");
    }

    @Test
    void tellsADatabaseThatIsAwayFromAStatementThatIsWrong() {
        refused(given().queryParam("statement", "selekt").get("/echo/database").then(), 500, "failed");
        var away = "select pg_terminate_backend(pg_backend_pid())";
        refused(given().queryParam("statement", away).get("/echo/database").then(), 503, "unavailable")
                .header("Retry-After", "5");
    }

    @Test
    void explainsEveryKindOfProblem() {
        given().get("/problems").then().statusCode(200).body("items.name", hasItem("not-found"));
        given().accept("text/html")
                .get("/problems/not-found")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("There is nothing at this address"));
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .get("/problems")
                .then()
                .contentType(ContentType.HTML)
                .body(containsString("<a href=\"/problems/not-found\">"));
        given().accept("application/json")
                .get("/problems/precondition-failed")
                .then()
                .body("status", equalTo(412));
        refused(given().get("/problems/no-such-kind").then(), 404, "not-found");
    }

    @Test
    void givesEveryAnswerTheIdOfItsRequest() {
        given().header("X-Request-Id", "mine-1").get("/echo").then().header("X-Request-Id", "mine-1");
        given().header("X-Request-Id", "a b")
                .get("/nothing")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        given().get("/echo").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void letsPagesOfNamedOriginsCall() {
        given().header("Origin", "https://tv.test")
                .get("/echo")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://tv.test")
                .header("Access-Control-Expose-Headers", containsString("RateLimit"));
        given().header("Origin", "https://app.test")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "Authorization,If-Match")
                .options("/echo")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", containsString("If-Match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.test", "https://app.test.", "https://*.test", "*", "null", "http://app.test"})
    void letsNoOtherPageCall(String origin) {
        refused(given().header("Origin", origin).get("/echo").then(), 403, "other-origin");
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String kind) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("/problems/" + kind));
    }
}
