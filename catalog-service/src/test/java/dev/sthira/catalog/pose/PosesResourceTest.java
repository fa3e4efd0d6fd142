package dev.sthira.catalog.pose;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class PosesResourceTest {
    private static final CatalogFiles FILES = CatalogFiles.read();

    @Inject
    DataSource database;

    @Test
    void listsEveryPoseOnceOverAllPages() {
        var slugs = new ArrayList<String>();
        var next = "/poses?limit=4";
        while (next != null) {
            var page = given().get(next)
                    .then()
                    .statusCode(200)
                    .body("items.size()", lessThanOrEqualTo(4))
                    .extract();
            slugs.addAll(page.jsonPath().getList("items.slug"));
            next = linked(page.header("Link"));
            assertThat(page.jsonPath().getString("next") == null).isEqualTo(next == null);
        }

        assertThat(slugs).containsExactlyElementsOf(FILES.poses().keySet());
    }

    @Test
    void goesOnBehindAnEntryThatIsGone() {
        var behindB = "Yg"; // the letter b, which is nobody's slug

        given().get("/poses?limit=1&after=" + behindB).then().body("items[0].slug", equalTo("balancing-table"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1000000000", "ten", "1.5", "%20"})
    void saysHowManyEntriesAPageMayHave(String limit) {
        given().urlEncodingEnabled(false)
                .get("/poses?limit=" + limit)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("limit"))
                .body("violations[0].message", startsWith("must be a whole number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "zz", "6", "%00", "..%2f", "62616c616e63696e672d7461626c6g"})
    void saysWhereACursorComesFrom(String cursor) {
        given().urlEncodingEnabled(false)
                .get("/poses?after=" + cursor)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("after"));
    }

    @Test
    void answersWithTheWholeFile() {
        var pose = given().get("/poses/thread-the-needle")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "public, max-age=60")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .as(JsonNode.class);

        assertThat(pose).isEqualTo(FILES.poses().get("thread-the-needle"));
    }

    @Test
    void sendsNothingToWhoeverHasItAlready() {
        for (var address : List.of("/poses/bow", "/poses", "/poses?limit=3")) {
            var tag = given().get(address).header("ETag");

            assertThat(tag).matches("\"[0-9a-f]{64}\"");
            given().header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(emptyString());
            given().header("If-None-Match", "\"other\", " + tag)
                    .get(address)
                    .then()
                    .statusCode(304);
            given().header("If-None-Match", "\"other\"").get(address).then().statusCode(200);
        }
    }

    @Test
    void tagsDifferentPagesDifferently() {
        assertThat(given().get("/poses?limit=3").header("ETag"))
                .isNotEqualTo(given().get("/poses?limit=4").header("ETag"));
    }

    @Test
    void answersToHead() {
        given().head("/poses/bow")
                .then()
                .statusCode(200)
                .header("ETag", given().get("/poses/bow").header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-pose", "Bow", "bow%00", "..%2fbow", "'%20or%201=1--", "%F0%9F%A7%98"})
    void doesNotKnowOtherPoses(String slug) {
        given().urlEncodingEnabled(false)
                .get("/poses/" + slug)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("violations", nullValue());
    }

    @Test
    void answersFromMemoryWhileTheDatabaseIsBusy() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table pose in access exclusive mode");

            given().get("/poses/bow").then().statusCode(200);
            given().get("/poses").then().statusCode(200);
            connection.rollback();
        }
    }

    private static String linked(String header) {
        return header == null ? null : header.replaceFirst("<([^>]+)>; rel=\"next\"", "$1");
    }
}
