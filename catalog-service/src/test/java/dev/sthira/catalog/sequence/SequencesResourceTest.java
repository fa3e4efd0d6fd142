package dev.sthira.catalog.sequence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SequencesResourceTest {

    @Test
    void listsTheClasses() {
        given().get("/sequences")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("back-strengthening"))
                .body("items.find { it.slug == 'back-strengthening' }.advertised.minutes", equalTo(23));
    }

    @Test
    void answersWithTheWholeFileAndATag() {
        var answer = given().get("/sequences/back-strengthening")
                .then()
                .statusCode(200)
                .extract();

        assertThat(answer.as(JsonNode.class))
                .isEqualTo(CatalogFiles.read().sequences().get("back-strengthening"));
        given().header("If-None-Match", answer.header("ETag"))
                .get("/sequences/back-strengthening")
                .then()
                .statusCode(304);
    }

    @Test
    void doesNotKnowOtherClasses() {
        given().get("/sequences/no-such-class").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void pointsToItsSchema() {
        var schema = given().get("/sequences/back-strengthening").jsonPath().getString("$schema");

        given().get(schema.replaceFirst("^\\.\\.", ""))
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("title", equalTo("Open sequence file 1: sequence"));
        given().get("/schema/other.schema.json").then().statusCode(404);
    }
}
