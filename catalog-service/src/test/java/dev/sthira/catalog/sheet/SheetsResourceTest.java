package dev.sthira.catalog.sheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.authoring.Drafts;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SheetsResourceTest {
    private static final String SHEET = "/sequences/back-strengthening/cheat-sheet.pdf";

    @Test
    void printsAClass() throws Exception {
        var answer = given().get(SHEET)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"back-strengthening.pdf\"")
                .header("Cache-Control", "public, max-age=60")
                .extract();

        try (var document = Loader.loadPDF(answer.asByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Back Strengthening", "Śavāsana");
        }
    }

    @Test
    void whoHasTheSheetGetsItNotAgain() {
        var tag = given().get(SHEET + "?paper=letter").header("ETag");

        given().header("If-None-Match", tag).get(SHEET + "?paper=letter").then().statusCode(304);
        given().get(SHEET + "?paper=a4").then().header("ETag", org.hamcrest.Matchers.not(equalTo(tag)));
    }

    @ParameterizedTest
    @CsvSource({
        "paper, legal",
        "paper, A4",
        "level, guru",
        "breathSeconds, 1",
        "breathSeconds, 16",
        "breathSeconds, NaN",
        "lang, xx"
    })
    void refusesWhatItDoesNotKnow(String parameter, String value) {
        given().queryParam(parameter, value)
                .get(SHEET)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(parameter));
    }

    @Test
    void knowsOnlyClassesThereAre() {
        given().get("/sequences/no-such-class/cheat-sheet.pdf")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void printsAPlanForOnePerson() throws Exception {
        var answer = given().auth()
                .oauth2(Tokens.of("mira"))
                .contentType("application/json")
                .body("""
                    {"sequence":"back-strengthening","level":"intermediate","breathSeconds":4,
                     "body":[{"concern":"lower-back","severity":"severe"},{"concern":"knees"}]}\
                    """)
                .post("/plans/cheat-sheet.pdf?paper=letter")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "private, no-cache")
                .header("ETag", startsWith("\""))
                .extract();

        try (var document = Loader.loadPDF(answer.asByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("kind to your knees");
        }
    }

    @Test
    void plansAreForThoseSignedIn() {
        given().contentType("application/json")
                .body("{\"sequence\":\"back-strengthening\",\"level\":\"intermediate\",\"breathSeconds\":4}")
                .post("/plans/cheat-sheet.pdf")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesTheSameWishesAsPlans() {
        given().auth()
                .oauth2(Tokens.of("mira"))
                .contentType("application/json")
                .body("{\"sequence\":\"back-strengthening\",\"level\":\"intermediate\",\"breathSeconds\":99}")
                .post("/plans/cheat-sheet.pdf")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void printsInTheLanguageOfTheReaderUnlessOneIsNamed() throws Exception {
        assertThat(printed(given().header("Accept-Language", "de-AT, en;q=0.5"), SHEET))
                .contains("Kraft für den Rücken");
        assertThat(printed(given().header("Accept-Language", "de"), SHEET + "?lang=en"))
                .contains("Back Strengthening");
        given().header("Accept-Language", "de")
                .get(SHEET)
                .then()
                .header("Content-Language", "de")
                .header("Vary", containsString("Accept-Language"))
                .header("ETag", not(equalTo(given().get(SHEET).header("ETag"))));
        given().auth()
                .oauth2(Tokens.of("mira"))
                .header("Accept-Language", "de")
                .contentType("application/json")
                .body("{\"sequence\":\"back-strengthening\",\"level\":\"intermediate\",\"breathSeconds\":4}")
                .post("/plans/cheat-sheet.pdf")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void printsOnesOwnClassForWhoeverMayReadIt() throws Exception {
        var maya = Drafts.someone();
        var slug = Drafts.written(maya);
        var sheet = "/sequences/%s/cheat-sheet.pdf".formatted(slug);
        var drawing = "/sequences/%s/contact-sheet.svg".formatted(slug);

        assertThat(printed(Drafts.as(maya), sheet))
                .contains("My Evening", "Poses and pictures: Sthira catalog, CC BY 4.0");
        for (var address : List.of(sheet, drawing)) {
            given().get(address).then().statusCode(404);
            Drafts.as(Drafts.someone()).get(address).then().statusCode(404);
            Drafts.as(maya).get(address).then().statusCode(200).header("Cache-Control", "private, no-cache");
        }
        var link =
                Drafts.publish(Drafts.as(maya), slug, "link").then().extract().<String>path("link");
        var token = link.substring(link.lastIndexOf('/') + 1);
        for (var address : List.of(sheet, drawing)) {
            given().header("Sthira-Link", token).get(address).then().statusCode(200);
            given().header("Sthira-Link", "guessed").get(address).then().statusCode(404);
        }
    }

    @Test
    void saysOnThePageInWhichLanguageItIsWhereThatIsNotTheReaders() throws Exception {
        var maya = Drafts.someone();
        var slug = Drafts.written(maya);
        var german = Drafts.as(maya).header("Accept-Language", "de");

        assertThat(printed(german, "/sequences/%s/cheat-sheet.pdf".formatted(slug)))
                .contains("ihre Texte sind auf Englisch", "Easy Pose")
                .doesNotContain("Schneidersitz");
        german.get("/sequences/%s/contact-sheet.svg".formatted(slug))
                .then()
                .header("Content-Language", "en")
                .body(containsString("ihre Texte sind auf Englisch"))
                .body(containsString("Easy Pose"));
        Drafts.as(maya)
                .header("Accept-Language", "en")
                .get("/sequences/%s/contact-sheet.svg".formatted(slug))
                .then()
                .body(not(containsString("translated")));
        assertThat(printed(given().header("Accept-Language", "de"), SHEET)).doesNotContain("übersetzt");
    }

    private static String printed(RequestSpecification who, String address) throws IOException {
        var answer = who.get(address).then().statusCode(200).extract();
        try (var document = Loader.loadPDF(answer.asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
