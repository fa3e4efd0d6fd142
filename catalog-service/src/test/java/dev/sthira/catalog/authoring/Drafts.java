package dev.sthira.catalog.authoring;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.kit.test.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// Sequences that people write in tests, and the people.
public final class Drafts {
    private Drafts() {}

    /// A short class of three steps: sit, cat and cow, rest.
    public static ObjectNode evening() {
        return (ObjectNode) CatalogFiles.resource("/drafts/evening.json");
    }

    public static String text() {
        return evening().toPrettyString();
    }

    public static JsonNode step(ObjectNode sequence, int block, int step) {
        return sequence.at("/blocks/%d/steps/%d".formatted(block, step));
    }

    /// Somebody nobody knows yet.
    public static String someone() {
        return "person-" + UUID.randomUUID();
    }

    public static RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person, "practitioner")).contentType("application/json");
    }

    public static RequestSpecification editor() {
        return given().auth()
                .oauth2(Tokens.of("elif", "catalog-editor", "practitioner"))
                .contentType("application/json");
    }

    /// Writes the evening class as a new one and tells its slug.
    public static String written(String person) {
        return as(person)
                .body(text())
                .post("/sequences")
                .then()
                .statusCode(201)
                .extract()
                .path("slug");
    }

    public static String tag(String person, String slug) {
        return as(person)
                .get("/sequences/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static Response publish(RequestSpecification who, String slug, String visibility) {
        return who.body("{\"visibility\": \"%s\"}".formatted(visibility)).post("/sequences/" + slug + "/publication");
    }
}
