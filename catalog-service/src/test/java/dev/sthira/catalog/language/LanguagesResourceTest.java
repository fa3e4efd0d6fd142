package dev.sthira.catalog.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class LanguagesResourceTest {
    private static final CatalogFiles FILES = CatalogFiles.read();

    @Test
    void saysHowMuchIsInEachLanguage() {
        given().get("/languages")
                .then()
                .statusCode(200)
                .body("items[0].language", equalTo("en"))
                .body("items[0].original", equalTo(true))
                .body("items[0].poses", equalTo(FILES.poses().size()))
                .body("items.language", hasItems("de", "fr"))
                .body(
                        "items.find { it.language == 'de' }.sequences",
                        equalTo(FILES.sequences().size()))
                .body(
                        "items.find { it.language == 'de' }.poses",
                        equalTo(FILES.poses().size()))
                .body(
                        "items.find { it.language == 'de' }.ofPoses",
                        equalTo(FILES.poses().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/poses/cat", "/sequences/back-strengthening"})
    void answersInTheLanguageAskedFor(String address) {
        var english = given().get(address)
                .then()
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"));
        var german = given().header("Accept-Language", "de-CH, en;q=0.5")
                .get(address)
                .then()
                .statusCode(200);
        var french = given().header("Accept-Language", "fr").get(address).then().statusCode(200);

        german.body("language", equalTo("de")).header("Vary", containsString("Accept-Language"));
        assertThat(german.extract().header("Content-Language")).startsWith("de");
        french.body("language", equalTo("fr"));
        assertThat(german.extract().header("ETag"))
                .isNotEqualTo(english.extract().header("ETag"))
                .isNotEqualTo(french.extract().header("ETag"));
        given().header("Accept-Language", "de")
                .header("If-None-Match", german.extract().header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void answersInEnglishWhereNobodyWritesTheLanguage() {
        given().header("Accept-Language", "it")
                .get("/poses/cat")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("language", equalTo("en"));
        given().header("Accept-Language", "de").get("/poses?limit=100").then().header("Content-Language", "de");
    }

    @Test
    void findsInEveryLanguageAndAnswersInOne() {
        given().queryParam("q", "Katze")
                .get("/poses")
                .then()
                .body("items[0].slug", equalTo("cat"))
                .body("items[0].name", equalTo("Cat"));
        given().header("Accept-Language", "de")
                .queryParam("q", "cat pose")
                .get("/poses")
                .then()
                .body("items[0].name", equalTo("Katze"))
                .body("items[0].language", equalTo("de"));
        given().header("Accept-Language", "de")
                .get("/poses?safeFor=wrists&q=cat")
                .then()
                .body("items.find { it.slug == 'cat' }.instead.name", hasItem("Auf den Unterarmen"))
                .body("items.find { it.slug == 'cat' }.instead.name", not(hasItem("On the forearms")));
    }
}
