package dev.sthira.session.opinion;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.plan.CatalogStandIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OpinionsResourceTest {
    private static final String WISH = """
            {"sequence": "back-strengthening", "level": "intermediate", "breathSeconds": 4.0%s}""";

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
    void keepsWhatAPersonThinksOfPoses() {
        put(maya, "thread-the-needle", "like").then().statusCode(200).body("opinion", equalTo("like"));
        put(maya, "bow", "like").then().statusCode(200);
        put(maya, "bow", "never").then().statusCode(200).body("pose", equalTo("bow"));

        maya.request()
                .get("/me/poses")
                .then()
                .statusCode(200)
                .body("items.pose", equalTo(List.of("bow", "thread-the-needle")))
                .body("items.opinion", equalTo(List.of("never", "like")));
        jonas.request().get("/me/poses").then().body("items", empty());
    }

    @Test
    void takesAnOpinionBack() {
        put(maya, "bow", "never").then().statusCode(200);

        jonas.request().delete("/me/poses/bow").then().statusCode(204);
        maya.request().get("/me/poses").then().body("items.size()", equalTo(1));
        maya.request().delete("/me/poses/bow").then().statusCode(204);
        maya.request().delete("/me/poses/bow").then().statusCode(204);

        maya.request().get("/me/poses").then().body("items", empty());
    }

    @Test
    void leavesOutOfNewSessionsWhatIsNeverWanted() throws JsonProcessingException {
        put(maya, "bow", "never").then().statusCode(200);
        put(maya, "cobra", "never").then().statusCode(200);
        put(maya, "sphinx", "like").then().statusCode(200);

        assertThat(asked(maya, "").path("never")).hasToString("[\"cobra\",\"bow\"]");
    }

    @Test
    void letsNewSessionsHaveSoonerWhatIsLiked() throws JsonProcessingException {
        put(maya, "bow", "like").then().statusCode(200);
        put(maya, "sphinx", "like").then().statusCode(200);
        put(maya, "cobra", "never").then().statusCode(200);

        assertThat(asked(maya, ", \"liked\": [\"plank\"]").path("liked")).hasToString("[\"plank\",\"sphinx\",\"bow\"]");
        assertThat(asked(maya, ", \"never\": [\"bow\"]").path("liked")).hasToString("[\"sphinx\"]");
    }

    @Test
    void addsNothingToWhatIsNotInUtf8() {
        put(maya, "bow", "like").then().statusCode(200);

        maya.request()
                .body(WISH.formatted("").getBytes(UTF_16))
                .post("/sessions")
                .then()
                .statusCode(400);
    }

    @Test
    void namesNoMoreThanFitOfWhatIsLiked() throws JsonProcessingException {
        fill(60, "like");

        assertThat(asked(maya, ", \"liked\": [\"plank\"]").path("liked")).hasSize(50);
    }

    @Test
    void addsThemToWhatTheWishNeverWants() throws JsonProcessingException {
        put(maya, "bow", "never").then().statusCode(200);
        put(maya, "cobra", "never").then().statusCode(200);

        assertThat(asked(maya, ", \"never\": [\"plank\", \"bow\"]").path("never"))
                .hasToString("[\"plank\",\"bow\",\"cobra\"]");
        assertThat(asked(maya, ", \"never\": null").path("never")).hasToString("[\"cobra\",\"bow\"]");
    }

    @Test
    void doesAsTheWishSaysOfPosesThatItAlwaysWants() throws JsonProcessingException {
        put(maya, "bow", "never").then().statusCode(200);

        JsonNode asked = asked(maya, ", \"always\": [\"bow\"]");

        assertThat(asked.path("always")).hasToString("[\"bow\"]");
        assertThat(asked.has("never")).isFalse();
    }

    @Test
    void handsAWishOnWordForWordWhereNothingIsAdded() {
        put(jonas, "bow", "never").then().statusCode(200);
        put(jonas, "cobra", "like").then().statusCode(200);
        String wish = WISH.formatted(", \"never\":  [ \"plank\" ]");

        maya.request().body(wish).post("/sessions").then().statusCode(201);

        assertThat(catalog.lastRequest()).isEqualTo(wish);
    }

    @Test
    void answersTheSameWishUnderAKeyAsBeforeWhateverIsThoughtMeanwhile() {
        String first = keyed();
        put(maya, "bow", "never").then().statusCode(200);

        assertThat(keyed()).isEqualTo(first);
    }

    private String keyed() {
        return maya.request()
                .header("Idempotency-Key", "evening")
                .body(WISH.formatted(""))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"private-pose", "Bow", "bow!", "a%00b", "%F0%9F%A7%98"})
    void hasNoOpinionOfWhatIsNoPose(String slug) {
        maya.request()
                .urlEncodingEnabled(false)
                .body("{\"opinion\": \"never\"}")
                .put("/me/poses/" + slug)
                .then()
                .statusCode(404);
        maya.request().get("/me/poses").then().body("items", empty());
    }

    @Test
    void hasNoOpinionOfAVeryLongName() {
        put(maya, "a".repeat(61), "never").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{\"opinion\": \"love\"}", "{\"opinion\": 1}", "{\"opinion\": \"like\", \"a\": 1}"})
    void refusesWhatCannotBeRead(String body) {
        assertThat(maya.request().body(body).put("/me/poses/bow").statusCode()).isIn(400, 422);
    }

    @Test
    void refusesNoOpinionAtAll() {
        maya.request().body("{}").put("/me/poses/bow").then().statusCode(422);
        maya.request().body("{\"opinion\": null}").put("/me/poses/bow").then().statusCode(422);
    }

    @Test
    void saysWhenTheCatalogDoesNot() {
        catalog.failWith(500);

        put(maya, "bow", "never").then().statusCode(503);

        catalog.failWith(0);
        await().untilAsserted(() -> put(maya, "bow", "never").then().statusCode(200));
    }

    @Test
    void asksForAToken() {
        given().get("/me/poses").then().statusCode(401);
        given().delete("/me/poses/bow").then().statusCode(401);
    }

    @Test
    void keepsFiftyThatAreNeverWantedAndTwoHundredInAll() {
        fill(49, "never");
        put(maya, "bow", "never").then().statusCode(200);
        put(maya, "cobra", "never").then().statusCode(409).body("type", equalTo("/problems/too-many-opinions"));
        put(maya, "cobra", "like").then().statusCode(200);
        put(maya, "bow", "never").then().statusCode(200);
        fill(198, "like");
        put(maya, "sphinx", "like").then().statusCode(409);
        put(maya, "cobra", "like").then().statusCode(200);
        maya.request().get("/me/poses").then().statusCode(200).body("items.size()", equalTo(200));
    }

    @Test
    void keepsNoMoreThanFitHoweverManyComeAtOnce() throws Exception {
        fill(49, "never");

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> puts = Collections.nCopies(8, "pose-").stream()
                    .<Callable<Integer>>map(name ->
                            () -> put(maya, name + UUID.randomUUID(), "never").statusCode())
                    .toList();
            var statuses =
                    threads.invokeAll(puts).stream().map(Future::resultNow).toList();

            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    private void fill(int upTo, String opinion) {
        sql.update("""
                insert into pose_opinion select ?, 'filler-' || n, ?, clock_timestamp() from generate_series(1, ?) n
                on conflict do nothing""", maya.person(), opinion, upTo);
    }

    private static Response put(Api person, String pose, String opinion) {
        return person.request().body("{\"opinion\": \"%s\"}".formatted(opinion)).put("/me/poses/" + pose);
    }

    /// What the catalog is asked when this person wishes for a class.
    private JsonNode asked(Api person, String more) throws JsonProcessingException {
        person.request().body(WISH.formatted(more)).post("/sessions").then().statusCode(201);
        return new ObjectMapper().readTree(catalog.lastRequest());
    }
}
