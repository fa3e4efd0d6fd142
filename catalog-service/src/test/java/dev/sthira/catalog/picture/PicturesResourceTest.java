package dev.sthira.catalog.picture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class PicturesResourceTest {

    @Test
    void drawsAPose() {
        given().get("/poses/cat/picture.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("Cache-Control", "public, max-age=60")
                .body(containsString("<title id=\"t\">Cat</title>"));
    }

    @Test
    void whoHasThePictureGetsItNotAgain() {
        var tag = given().get("/poses/cat/picture.svg").header("ETag");

        given().header("If-None-Match", tag)
                .get("/poses/cat/picture.svg")
                .then()
                .statusCode(304);
    }

    @Test
    void drawsTheVariationTheSideAndTheThemeAskedFor() {
        var plain = given().get("/poses/thread-the-needle/picture.svg").asString();
        var left = given().get("/poses/thread-the-needle/picture.svg?side=left").asString();
        var dark =
                given().get("/poses/thread-the-needle/picture.svg?theme=dark").asString();
        var bound = given().get("/poses/thread-the-needle/picture.svg?variation=bind")
                .asString();

        assertThat(plain).isNotEqualTo(left).isNotEqualTo(dark).isNotEqualTo(bound);
        assertThat(left).contains("left side");
    }

    @Test
    void drawsWhatIsDoneOnBothSidesAndInTurn() {
        var symmetric = picture("cat", "both");
        var inTurn = picture("thread-the-needle", "alternating");

        assertThat(symmetric).isEqualTo(picture("cat", "right"));
        assertThat(shapes(inTurn)).isEqualTo(shapes(picture("thread-the-needle", "right")));
        assertThat(inTurn).contains("in Thread the Needle").contains("one side after the other");
        assertThat(picture("thread-the-needle", "both")).contains("one side after the other");
    }

    private static String picture(String pose, String side) {
        return given().get("/poses/%s/picture.svg?side=%s".formatted(pose, side))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String shapes(String picture) {
        return picture.substring(picture.indexOf("</desc>"));
    }

    @ParameterizedTest
    @CsvSource({"side=up,side", "theme=pink,theme", "variation=no-such,variation", "variation=<script>,variation"})
    void namesTheParameterThatMakesNoSense(String query, String parameter) {
        given().urlEncodingEnabled(true)
                .queryParam(query.split("=")[0], query.split("=")[1])
                .get("/poses/cat/picture.svg")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(parameter))
                .body("violations[0].in", equalTo("query"));
    }

    @Test
    void doesNotKnowOtherPoses() {
        given().get("/poses/no-such-pose/picture.svg").then().statusCode(404).contentType("application/problem+json");
        given().get("/poses/no-such-pose/motion.svg").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void showsAFlowAsItsRound() {
        given().get("/poses/cat-cow/motion.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("dur=\"4s\""))
                .body(containsString("prefers-reduced-motion"));
    }

    @Test
    void movesFromAnotherPose() {
        var own = given().get("/poses/downward-dog/motion.svg")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var fromPlank = given().get("/poses/downward-dog/motion.svg?from=plank")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(fromPlank).isNotEqualTo(own);
        given().get("/poses/downward-dog/motion.svg?from=nowhere")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"));
    }

    @Test
    void showsAWholeClassOnOneSheet() {
        given().get("/sequences/back-strengthening/contact-sheet.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("Bālāsana"))
                .body(containsString("both sides"))
                .body(not(containsString("null")));
        given().get("/sequences/no-such-class/contact-sheet.svg").then().statusCode(404);
        given().get("/sequences/back-strengthening/contact-sheet.svg?theme=pink")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("theme"));
    }
}
