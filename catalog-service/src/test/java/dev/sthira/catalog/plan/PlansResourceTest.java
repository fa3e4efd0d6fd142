package dev.sthira.catalog.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.authoring.Drafts;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class PlansResourceTest {
    private static final String GOOD =
            "{\"sequence\":\"back-strengthening\",\"level\":\"intermediate\",\"breathSeconds\":4}";

    @Test
    void answersWithThePlanOfTheContract() throws Exception {
        var contract = CatalogFixture.JSON.readTree(Files.readString(Path.of("contract/plan.json")));

        var answer = post(GOOD)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract();

        assertThat(CatalogFixture.JSON.readTree(answer.asByteArray())).isEqualTo(contract);
        assertThat(answer.header("ETag"))
                .isEqualTo("\"%s\"".formatted(contract.path("id").asText()));
    }

    @Test
    void answersTheSameWishesWithTheSameBytes() {
        assertThat(post(GOOD).asByteArray())
                .isEqualTo(post(GOOD.replace("4}", "4.0000, \"rehearsalSpeed\":1}"))
                        .asByteArray());
    }

    @Test
    void plansForABodyAndSaysWhatItDoesDifferently() {
        post(wishing(
                        "\"minutes\":15,\"body\":[{\"concern\":\"lower-back\",\"severity\":\"severe\"},{\"concern\":\"knees\"}],"
                                + "\"never\":[\"bow\"],\"props\":[\"block\"],\"pace\":\"slow\",\"guidance\":100"))
                .then()
                .statusCode(200)
                .body("wishes.body[1].concern", equalTo("lower-back"))
                .body("length.plannedSeconds", allOf(greaterThan(884f), lessThan(916f)))
                .body("segments.pose.slug", not(hasItem("bow")))
                .body("segments[0].guidance[0].text", startsWith("Sit"))
                .body("explanations.findAll { it.kind == 'left-out' && it.pose == 'bow' }.because", hasItem("wish"))
                .body("explanations.findAll { it.concern == 'lower-back' }.size()", greaterThan(3))
                .body(
                        "explanations.findAll { it.kind == 'length' }.text",
                        hasItem(startsWith("Made to fit your 15 minutes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1234567890123456789012345678901234567890"})
    void namesTheRangeOfASeedThatCannotBeCounted(String seed) {
        post("{\"compose\":{\"intent\":\"stretch\",\"seed\":%s},\"minutes\":20,\"level\":\"beginner\",\"breathSeconds\":4}"
                        .formatted(seed))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("compose.seed"))
                .body(
                        "violations[0].message",
                        equalTo("must be a whole number from -9223372036854775808 to 9223372036854775807"));
    }

    @Test
    void saysThatWishesAreOnlySent() {
        given().options("/plans").then().header("Allow", equalTo("OPTIONS, POST"));
    }

    @Test
    void showsOnAChairWhatIsDoneOnOne() {
        var pictures = post(GOOD.replace("back-strengthening", "wheelchair"))
                .jsonPath()
                .getList("segments.picture", String.class);

        assertThat(pictures)
                .contains("/poses/shoulder-rolls/picture.svg?side=both&seat=chair")
                .allSatisfy(picture -> assertThat(picture).endsWith("&seat=chair"));
    }

    @Test
    void leadsFromEverySegmentToItsPicture() {
        var pictures = Stream.of(GOOD, GOOD.replace("back-strengthening", "sun-salutation-a"))
                .flatMap(wish -> post(wish).jsonPath().getList("segments.picture", String.class).stream())
                .distinct()
                .toList();

        assertThat(pictures)
                .contains("/poses/seated-twist/picture.svg?side=right", "/poses/seated-twist/picture.svg?side=left")
                .allSatisfy(picture -> given().urlEncodingEnabled(false)
                        .get(picture)
                        .then()
                        .statusCode(200)
                        .contentType("image/svg+xml"));
        assertThat(pictures).anyMatch(picture -> picture.matches(".*[?]variation=[a-z-]+&side=.*"));
    }

    @Test
    void saysWhichEditionsThereAreWhereOneIsMissing() {
        post(GOOD.replace("}", ",\"version\":99}"))
                .then()
                .statusCode(404)
                .body("title", equalTo("There is no such edition"))
                .body("detail", matchesPattern("back-strengthening has no version 99[.] There is version [0-9]+[.]"));
        post(GOOD.replace("back-strengthening", "no-such-class").replace("}", ",\"version\":99}"))
                .then()
                .statusCode(404)
                .body("title", equalTo("There is no such sequence"));
    }

    @Test
    void composesAClassThatIsAnotherOneTomorrow() {
        var today = post(composed("\"minutes\":20").replace("\"}", "\",\"focus\":[\"hips\"],\"seed\":20261122}"));
        var again = post(composed("\"minutes\":20").replace("\"}", "\",\"focus\":[\"hips\"],\"seed\":20261122}"));
        var tomorrow = post(composed("\"minutes\":20").replace("\"}", "\",\"focus\":[\"hips\"],\"seed\":20261123}"));

        today.then()
                .statusCode(200)
                .body("sequence.title", equalTo("20 minutes to stretch, for hips"))
                .body("wishes.compose.seed", equalTo(20261122))
                .body("segments[-1].pose.slug", equalTo("savasana"));
        assertThat(again.asByteArray()).isEqualTo(today.asByteArray());
        assertThat(tomorrow.jsonPath().getList("segments.pose.slug"))
                .isNotEqualTo(today.jsonPath().getList("segments.pose.slug"));
    }

    @Test
    void namesPosesInTheLanguageOfTheReader() {
        maya().contentType("application/json")
                .header("Accept-Language", "de-AT, en;q=0.5")
                .body(GOOD)
                .post("/plans")
                .then()
                .statusCode(200)
                .body("segments.pose.name", hasItem("Kindhaltung"));
    }

    @Test
    void saysAllOfAPlanInTheLanguageOfTheReader() {
        var german = maya().contentType("application/json")
                .header("Accept-Language", "de-AT, en;q=0.5")
                .body(GOOD)
                .post("/plans")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .header("Vary", containsString("Accept-Language"))
                .body("language", equalTo("de"))
                .body("sequence.title", equalTo("Kraft für den Rücken"))
                .extract()
                .jsonPath();

        assertThat(german.getList("explanations.text", String.class))
                .anyMatch(text -> text.startsWith("Unterrichtet wird „"))
                .noneMatch(text -> text.matches(".*\\b(the|your|taught|we plan)\\b.*"));
        maya().contentType("application/json")
                .header("Accept-Language", "fr")
                .body(composed("\"minutes\":20").replace("\"}", "\",\"focus\":[\"hips\"],\"seed\":20261122}"))
                .post("/plans")
                .then()
                .statusCode(200)
                .body("language", equalTo("fr"))
                .body("sequence.title", equalTo("20 minutes pour t’étirer, pour les hanches"));
    }

    @Test
    void saysAllOfAPlanInTheLanguageOfTheClassWhereItIsInNoOther() {
        var person = Drafts.someone();
        var own = Drafts.written(person);

        var plan = Drafts.as(person)
                .contentType("application/json")
                .header("Accept-Language", "de")
                .body(GOOD.replace("back-strengthening", own))
                .post("/plans")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("language", equalTo("en"))
                .extract()
                .jsonPath();

        assertThat(plan.getList("segments.pose.name", String.class)).contains("Easy Pose");
        assertThat(plan.getList("explanations.text", String.class)).noneMatch(text -> text.contains("„"));
    }

    @Test
    void rehearsesWhereThatIsAllowed() {
        post(GOOD.replace("4}", "4, \"rehearsalSpeed\":60}"))
                .then()
                .statusCode(200)
                .body("segments[0].seconds", equalTo(1.0f))
                .body("wishes.rehearsalSpeed", equalTo(60))
                .body("explanations.kind", hasItem("rehearsal"));
    }

    @Test
    void refusesToRehearseWhereThatIsSwitchedOff() {
        var wish = new WishView(
                "back-strengthening",
                null,
                null,
                Level.BEGINNER,
                4.0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                60);

        assertThat(Nonsense.in(wish, CatalogFixture.REPERTOIRE, false))
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.field()).isEqualTo("rehearsalSpeed");
                    assertThat(wrong.advice()).contains("switched off");
                });
        assertThat(Nonsense.in(wish, CatalogFixture.REPERTOIRE, true)).isEmpty();
    }

    @Test
    void doesNotKnowOtherSequences() {
        post(GOOD.replace("back-strengthening", "no-such-class"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no-such-class"));
    }

    static Stream<Arguments> mutations() {
        return Stream.of(
                // not JSON
                Arguments.of(400, null, "{"),
                Arguments.of(400, null, "}"),
                Arguments.of(400, null, "{]"),
                Arguments.of(400, null, "<wishes/>"),
                Arguments.of(400, null, "sequence=back-strengthening"),
                Arguments.of(400, null, "\u0000\u0001\u0002"),
                Arguments.of(400, null, GOOD.replace('"', '\'')),
                Arguments.of(400, null, GOOD.replace("}", ",}")),
                Arguments.of(400, null, GOOD.replace("4}", "4 /* four */}")),
                Arguments.of(400, null, GOOD.substring(0, GOOD.length() - 1)),
                // more than JSON
                Arguments.of(400, null, GOOD + "x"),
                Arguments.of(400, null, GOOD + GOOD),
                Arguments.of(400, null, GOOD + " []"),
                // not an object
                Arguments.of(422, "", ""),
                Arguments.of(422, "", "null"),
                Arguments.of(400, null, "[]"),
                Arguments.of(400, null, "[" + GOOD + "]"),
                Arguments.of(400, null, "\"\""),
                Arguments.of(400, null, "\"" + "a".repeat(10) + "\""),
                Arguments.of(400, null, "4"),
                Arguments.of(400, null, "true"),
                // too much of it
                Arguments.of(400, null, "[".repeat(1000)),
                Arguments.of(400, null, "{\"a\":".repeat(1000)),
                Arguments.of(400, "sequence", "{\"sequence\":\"%s\"}".formatted("a".repeat(30_000))),
                Arguments.of(400, null, "{\"%s\":1}".formatted("a".repeat(200))),
                Arguments.of(400, null, with("breathSeconds", "4." + "0".repeat(100))),
                // fields
                Arguments.of(400, "mood", GOOD.replace("}", ",\"mood\":\"calm\"}")),
                Arguments.of(400, "Level", GOOD.replace("\"level\"", "\"Level\"")),
                Arguments.of(400, null, GOOD.replace("}", ",\"level\":\"beginner\"}")),
                Arguments.of(422, "level", "{}"),
                Arguments.of(422, "breathSeconds", "{}"),
                Arguments.of(422, "sequence", "{}"),
                Arguments.of(422, "sequence", with("sequence", "null")),
                Arguments.of(422, "sequence", wishing("\"compose\":{\"intent\":\"stretch\"},\"minutes\":20")),
                Arguments.of(422, "minutes", composed("\"pace\":\"slow\"")),
                Arguments.of(422, "minutes", composed("\"minutes\":121")),
                Arguments.of(422, "minutes", wishing("\"minutes\":0")),
                Arguments.of(422, "minutes", wishing("\"minutes\":241")),
                Arguments.of(400, "compose.intent", composed("\"minutes\":20").replace("stretch", "fly")),
                Arguments.of(400, "body[0].concern", wishing("\"body\":[{\"concern\":\"soul\"}]")),
                Arguments.of(422, "body[0].concern", wishing("\"body\":[{\"severity\":\"mild\"}]")),
                Arguments.of(
                        400, "body[0].severity", wishing("\"body\":[{\"concern\":\"knees\",\"severity\":\"awful\"}]")),
                Arguments.of(
                        422,
                        "body",
                        wishing("\"body\":[{\"concern\":\"pregnancy-first-trimester\"},"
                                + "{\"concern\":\"pregnancy-third-trimester\"}]")),
                Arguments.of(422, "never", wishing("\"never\":[\"no-such-pose\"]")),
                Arguments.of(422, "never", wishing("\"never\":[\"step-back\"]")),
                Arguments.of(422, "always", wishing("\"always\":[\"no-such-pose\"]")),
                Arguments.of(422, "always", wishing("\"never\":[\"bow\"],\"always\":[\"bow\"]")),
                Arguments.of(422, "liked", wishing("\"liked\":[\"no-such-pose\"]")),
                Arguments.of(422, "liked", wishing("\"never\":[\"bow\"],\"liked\":[\"bow\"]")),
                Arguments.of(400, "props[0]", wishing("\"props\":[\"sofa\"]")),
                Arguments.of(400, "pace", wishing("\"pace\":\"hasty\"")),
                Arguments.of(422, "guidance", wishing("\"guidance\":101")),
                Arguments.of(422, "getReadySeconds", wishing("\"getReadySeconds\":-1")),
                Arguments.of(422, "getReadySeconds", wishing("\"getReadySeconds\":11")),
                Arguments.of(400, "getReadySeconds", wishing("\"getReadySeconds\":2.5")),
                Arguments.of(400, "getReadySeconds", wishing("\"getReadySeconds\":\"3\"")),
                Arguments.of(422, "version", wishing("\"version\":0")),
                Arguments.of(422, "level", with("level", "null")),
                Arguments.of(422, "breathSeconds", with("breathSeconds", "null")),
                // wrong types
                Arguments.of(400, "sequence", with("sequence", "5")),
                Arguments.of(400, "sequence", with("sequence", "true")),
                Arguments.of(400, "sequence", with("sequence", "[]")),
                Arguments.of(400, "sequence", with("sequence", "{}")),
                Arguments.of(400, "level", with("level", "1")),
                Arguments.of(400, "level", with("level", "\"expert\"")),
                Arguments.of(400, "level", with("level", "\"BEGINNER\"")),
                Arguments.of(400, "level", with("level", "\"\"")),
                Arguments.of(400, "level", with("level", "[\"beginner\"]")),
                Arguments.of(400, "breathSeconds", with("breathSeconds", "\"4\"")),
                Arguments.of(400, "breathSeconds", with("breathSeconds", "true")),
                Arguments.of(400, "breathSeconds", with("breathSeconds", "[4]")),
                Arguments.of(400, null, with("breathSeconds", "NaN")),
                Arguments.of(400, null, with("breathSeconds", "0x4")),
                Arguments.of(400, null, with("breathSeconds", "04")),
                Arguments.of(400, "rehearsalSpeed", with("rehearsalSpeed", "\"60\"")),
                Arguments.of(400, "rehearsalSpeed", with("rehearsalSpeed", "1.5")),
                Arguments.of(400, "rehearsalSpeed", with("rehearsalSpeed", "99999999999")),
                // out of range
                Arguments.of(422, "breathSeconds", with("breathSeconds", "0")),
                Arguments.of(422, "breathSeconds", with("breathSeconds", "-4")),
                Arguments.of(422, "breathSeconds", with("breathSeconds", "1.999")),
                Arguments.of(422, "breathSeconds", with("breathSeconds", "15.001")),
                Arguments.of(422, "breathSeconds", with("breathSeconds", "1e400000")),
                Arguments.of(422, "breathSeconds", with("breathSeconds", "\"NaN\"")),
                Arguments.of(422, "rehearsalSpeed", with("rehearsalSpeed", "0")),
                Arguments.of(422, "rehearsalSpeed", with("rehearsalSpeed", "601")),
                Arguments.of(422, "rehearsalSpeed", with("rehearsalSpeed", "-1")),
                // slugs that are none
                Arguments.of(422, "sequence", with("sequence", "\"\"")),
                Arguments.of(422, "sequence", with("sequence", "\" \"")),
                Arguments.of(422, "sequence", with("sequence", "\"../secrets\"")),
                Arguments.of(422, "sequence", with("sequence", "\"Back-Strengthening\"")),
                Arguments.of(422, "sequence", with("sequence", "\"back-strengthening\\u0000\"")),
                Arguments.of(422, "sequence", with("sequence", "\"back-strengthening\\n\"")),
                Arguments.of(422, "sequence", with("sequence", "\"\\ud800\"")),
                Arguments.of(422, "sequence", with("sequence", "\"' or 1=1 --\"")),
                Arguments.of(422, "sequence", with("sequence", "\"%s\"".formatted("a".repeat(61)))));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void saysWhatIsWrongWithABody(int status, String field, String body) {
        var answer = post(body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));

        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
        assertThat(answer.extract().asString())
                .doesNotContain("Exception", "java.", "quarkus", "fasterxml", "dev.sthira")
                .hasSizeLessThan(1000);
    }

    @Test
    void takesEveryConcernThatCanBeTogether() {
        post(wishing("\"body\":[%s]"
                        .formatted(Stream.of(Concern.values())
                                .filter(concern -> !concern.word().startsWith("pregnancy")
                                        && concern != Concern.LOW_BLOOD_PRESSURE)
                                .map(concern -> "{\"concern\":\"%s\"}".formatted(concern.word()))
                                .collect(Collectors.joining(",")))))
                .then()
                .statusCode(200);
        assertThat(WishView.MOST_CONCERNS).isEqualTo(Concern.values().length);
    }

    @ParameterizedTest
    @CsvSource({
        "knees, knees, 'names knees twice'",
        "high-blood-pressure, low-blood-pressure, high-blood-pressure and low-blood-pressure",
        "postnatal, pregnancy-third-trimester, pregnancy-third-trimester and postnatal",
        "pregnancy-first-trimester, pregnancy-second-trimester, 'exclude each other'",
    })
    void namesTheConcernsThatCannotBeTogether(String one, String other, String words) {
        post(wishing("\"body\":[{\"concern\":\"%s\"},{\"concern\":\"%s\"}]".formatted(one, other)))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("body"), "violations[0].message", containsString(words));
    }

    @Test
    void asksWhichConcernIsMeantByOneLikeIt() {
        post(wishing("\"body\":[{\"concern\":\"back\"}]"))
                .then()
                .statusCode(400)
                .body("detail", containsString("did you mean lower-back, upper-back? It must be one of knees,"));
    }

    @Test
    void namesAllThatIsMissingAtOnce() {
        post("{}")
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("sequence", "level", "breathSeconds"))
                .body("detail", allOf(containsString("sequence is"), containsString("level is")));
        post(composed("\"pace\":\"slow\""))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("is missing"));
    }

    @Test
    void keepsTheNameOfAnUnknownFieldOnOneLine() {
        post(GOOD.replace("}", ",\"a\\r\\nINFO all is well\\u2028\":1}"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("a??INFO all is well?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/cbor", "application/jsonx"})
    void readsNothingButJson(String type) {
        maya().contentType(type)
                .body(GOOD.getBytes(StandardCharsets.UTF_8))
                .post("/plans")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("application/json"));
    }

    @Test
    void refusesAnEncodingThatIsNotUnicode() {
        maya().contentType("application/json")
                .body(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'})
                .post("/plans")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesAnotherMethodAndAnotherAnswerType() {
        maya().delete("/plans").then().statusCode(405).contentType("application/problem+json");
        maya().contentType("application/json")
                .accept("text/html")
                .body(GOOD)
                .post("/plans")
                .then()
                .statusCode(406);
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired an hour ago", Tokens.expired(Duration.ofHours(1))),
                Arguments.of("expired ten seconds ago", Tokens.expired(Duration.ofSeconds(10))),
                Arguments.of("another issuer", Tokens.fromAnotherIssuer()),
                Arguments.of("another audience", Tokens.forAnotherAudience()),
                Arguments.of("another key", Tokens.signedByAnotherKey()),
                Arguments.of("the public key as secret", Tokens.signedWithThePublicKey()),
                Arguments.of("no signature", Tokens.unsigned()),
                Arguments.of("a cut-off signature", Tokens.of("maya").replaceFirst(".{10}$", "")),
                Arguments.of("garbage", "x"),
                Arguments.of("three bits of garbage", "a.b.c"),
                Arguments.of("a long piece of garbage", "a".repeat(10_000)),
                Arguments.of("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadToken(String what, String token) {
        assertUnauthorized(given().header("Authorization", "Bearer " + token));
    }

    @Test
    void refusesWhoeverHasNoToken() {
        assertUnauthorized(given());
        assertUnauthorized(given().header("Authorization", "Basic bWF5YTptYXlh"));
        assertUnauthorized(given().queryParam("access_token", Tokens.of("maya")));
        assertUnauthorized(given().cookie("access_token", Tokens.of("maya")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans;x=1", "/plans/", "//plans", "/./plans"})
    void cannotBeReachedAroundTheToken(String path) {
        var status = given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(GOOD)
                .post(path)
                .statusCode();

        assertThat(status).isIn(401, 404);
    }

    private static void assertUnauthorized(RequestSpecification request) {
        request.contentType("application/json")
                .body(GOOD)
                .post("/plans")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json");
    }

    private static Response post(String body) {
        return maya().contentType("application/json").body(body).post("/plans");
    }

    private static RequestSpecification maya() {
        return given().header("Authorization", "Bearer " + Tokens.of("maya", "practitioner"));
    }

    private static String wishing(String more) {
        return GOOD.replace("4}", "4," + more + "}");
    }

    private static String composed(String more) {
        return "{\"compose\":{\"intent\":\"stretch\"},\"level\":\"beginner\",\"breathSeconds\":4," + more + "}";
    }

    private static String with(String field, String json) {
        var replaced = GOOD.replaceFirst(
                "\"%s\":[^,}]+".formatted(field), "\"%s\":%s".formatted(field, Matcher.quoteReplacement(json)));
        return replaced.equals(GOOD) ? GOOD.replace("}", ",\"%s\":%s}".formatted(field, json)) : replaced;
    }
}
