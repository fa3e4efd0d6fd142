package dev.sthira.catalog.picture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
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
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox")
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Cat   | Drawing of a person in Cat (Mārjaryāsana).      | Cat in motion     | Drawing of a person who moves into Cat and back.
        de | Katze | Zeichnung einer Person: Katze (Mārjaryāsana).   | Katze in Bewegung | Zeichnung einer Person in Bewegung: Katze, hin und zurück.
        fr | Chat  | Dessin d’une personne : Chat (Mārjaryāsana).    | Chat en mouvement | Dessin d’une personne en mouvement : Chat, aller et retour.
        """)
    void speaksTheLanguageOfWhoeverLooks(
            String language, String title, String description, String moving, String moves) {
        var still = given().header("Accept-Language", language + "-CH, en;q=0.3")
                .get("/poses/cat/picture.svg")
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("xml:lang=\"" + language + "\""))
                .body(containsString("<title id=\"t\">" + title + "</title>"))
                .body(containsString("<desc id=\"d\">" + description + "</desc>"))
                .extract();
        given().queryParam("lang", language)
                .get("/poses/cat/motion.svg")
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<title id=\"t\">" + moving + "</title>"))
                .body(containsString("<desc id=\"d\">" + moves + "</desc>"));

        assertThat(given().header("Accept-Language", "it")
                        .queryParam("lang", language)
                        .get("/poses/cat/picture.svg")
                        .asString())
                .isEqualTo(still.asString());
    }

    @Test
    void hasATagForEachLanguageAndKeepsToIt() {
        var english = given().get("/poses/cat/picture.svg").header("ETag");
        var german = given().header("Accept-Language", "de")
                .get("/poses/cat/picture.svg")
                .header("ETag");

        assertThat(german).isNotEqualTo(english);
        given().header("Accept-Language", "de")
                .header("If-None-Match", german)
                .get("/poses/cat/picture.svg")
                .then()
                .statusCode(304)
                .header("Vary", containsString("Accept-Language"));
        given().header("Accept-Language", "de")
                .header("If-None-Match", english)
                .get("/poses/cat/picture.svg")
                .then()
                .statusCode(200)
                .header("ETag", german);
    }

    @Test
    void namesTheFormAndTheSideInTheLanguageOfWhoeverLooks() {
        given().get("/poses/thread-the-needle/picture.svg?variation=bind&side=left&lang=de")
                .then()
                .statusCode(200)
                .body(containsString(", linke Seite."))
                .body(not(containsString("Drawing")))
                .body(not(containsString("Bind<")));
        given().get("/sequences/back-strengthening/contact-sheet.svg?lang=fr")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body(containsString("Renforcer le dos"));
    }

    @Test
    void drawsAPoseInPixelsForMailsToo() throws IOException {
        var left = pixels("/poses/thread-the-needle/picture.png?side=left");
        var right = pixels("/poses/thread-the-needle/picture.png");

        assertThat(right.getWidth()).isEqualTo(1040);
        assertThat(right.getHeight()).isEqualTo(780);
        assertThat(right.getRGB(0, 0)).isEqualTo(0xfffaf6ef);
        var top = 0;
        var mirrored = 0;
        for (int y = 0; y < 780; y += 5) {
            for (int x = 0; x < 1040; x += 5) {
                top += right.getRGB(x, y) == 0xffd85c42 ? 1 : 0;
                mirrored += right.getRGB(x, y) == left.getRGB(1039 - x, y) ? 1 : 0;
            }
        }
        assertThat(top).isGreaterThan(200);
        assertThat(mirrored).isGreaterThan(208 * 156 * 9 / 10);
        assertThat(Arrays.equals(all(pixels("/poses/thread-the-needle/picture.png?variation=bind")), all(right)))
                .isFalse();
        given().get("/poses/no-such-pose/picture.png").then().statusCode(404);
        given().get("/poses/cat/picture.png?variation=nothing")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("variation"));
    }

    private static int[] all(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage pixels(String address) throws IOException {
        var answer = given().get(address).then().statusCode(200).contentType("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.extract().asByteArray()));
    }

    @Test
    void drawsOnAChairWhoIsToSitOnOne() {
        var floor = given().get("/poses/shoulder-rolls/picture.svg").asString();

        assertThat(given().get("/poses/shoulder-rolls/picture.svg?seat=chair").asString())
                .isNotEqualTo(floor);
        assertThat(given().get("/poses/shoulder-rolls/picture.svg?seat=floor").asString())
                .isEqualTo(floor);
        assertThat(given().get("/poses/cobra/picture.svg?seat=chair").asString())
                .isEqualTo(given().get("/poses/cobra/picture.svg").asString());
        given().get("/poses/shoulder-rolls/picture.svg?seat=stool")
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-parameter"));
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
    @CsvSource({
        "side=up,side",
        "theme=pink,theme",
        "lang=it,lang",
        "variation=no-such,variation",
        "variation=<script>,variation"
    })
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
    void movesByTheTransitionsThatAPlanNamesInTheFormsThatItNames() {
        var way = "/poses/bridge/motion.svg?from=staff&by=";
        var rolling = given().get(way + "lie-down-from-sitting").asString();
        var overTheSide =
                given().get(way + "lie-down-from-sitting.over-the-side").asString();

        assertThat(rolling)
                .isEqualTo(given().get("/poses/bridge/motion.svg?from=staff").asString());
        assertThat(overTheSide).contains("<svg").isNotEqualTo(rolling);
        for (var unknown : List.of("bridge", "nowhere", "lie-down-from-sitting.nowhere")) {
            given().get(way + unknown).then().statusCode(400).contentType("application/problem+json");
        }
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
