package dev.sthira.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.TestStack;
import dev.sthira.kit.database.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SearchTest {
    private static final CatalogFiles FILES = CatalogFiles.read();

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    @Test
    void findsAPoseByEveryNameItAnswersTo() {
        for (var slug : List.of("downward-dog", "thread-the-needle", "savasana", "locust")) {
            for (var name : CatalogFiles.namesOf(FILES.poses().get(slug))) {
                given().queryParam("q", name)
                        .get("/poses")
                        .then()
                        .statusCode(200)
                        .body("items[0].slug", equalTo(slug));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "level, beginner",
        "position, hands-and-knees",
        "kind, rest",
        "kind, breathing",
        "kind, meditation",
        "sidedness, symmetric",
        "area, hips",
        "prop, block",
        "safeFor, wrists"
    })
    void narrowsPosesAndCountsWhatEachWordWouldLeave(String filter, String word) {
        var all = given().get("/poses?sort=name&limit=1").then().extract().jsonPath();
        int counted = all.getInt("facets.%s.%s".formatted(filter, word.contains("-") ? "'" + word + "'" : word));

        given().queryParam(filter, word)
                .get("/poses")
                .then()
                .statusCode(200)
                .body("total", equalTo(counted))
                .body("items.size()", equalTo(Math.min(20, counted)));
        assertThat(all.getInt("total")).isEqualTo(FILES.poses().size());
    }

    @Test
    void leavesOutWhatAConcernShouldAvoidAndNamesTheFormToTake() {
        given().get("/poses?safeFor=wrists&limit=100&q=cow")
                .then()
                .statusCode(200)
                .body("items.slug", hasItem("cow"))
                .body("items.find { it.slug == 'cow' }.instead[0].concern", equalTo("wrists"))
                .body("items.find { it.slug == 'cow' }.instead[0].name", not(empty()));
        given().get("/poses?safeFor=pregnancy-third-trimester&limit=100")
                .then()
                .body("items.slug", not(hasItem("bow")));
        given().get("/poses?q=cow").then().body("items[0].instead", nullValue());
    }

    @Test
    void saysWhatItUnderstoodOfThePerson() {
        search("frozen shoulder")
                .body("understood.complaint", hasItem("frozen-shoulder"))
                .body("understood.concern", hasItem("shoulders"))
                .body("understood.trouble", hasItem("injury"));
        search("Yoga ab 70").body("understood.age", hasItem("senior"));
        search("enceinte de 8 mois")
                .body("understood.trimester", hasItem("third"))
                .body("understood.concern", hasItem("pregnancy-third-trimester"));
        search("reflux").body("understood.kind", nullValue());
    }

    @Test
    void findsNoPoseThatIsSaidNoToAloneOrInAClass() {
        var found = search("no downward dog")
                .body("understood.without", hasItem("downward-dog"))
                .body("total", greaterThan(10))
                .extract()
                .jsonPath();
        assertThat(found.getList("items.pose.slug")).doesNotContain("downward-dog", "dog-and-plank");
        assertThat(found.getList("items.sequence.slug")).doesNotContain("sun-salutation-a", "strong-forty-five");
        search("ohne herabschauenden Hund").body("understood.without", hasItem("downward-dog"));
    }

    @Test
    void findsWhatIsSafeThoughNoWordOfItIsThere() {
        var found = search("glaucoma").body("total", greaterThan(10)).extract().jsonPath();

        assertThat(found.getList("items.sequence.slug")).contains("desk-break").doesNotContain("inversions");
        assertThat(found.getList("items.pose.slug")).doesNotContain("headstand", "shoulderstand", "bow");
    }

    @Test
    void leavesOutInTheDatabaseAlreadyWhatTheWordsBar() {
        var shoulders = Query.read("stand frozen shoulder");
        var plain = Query.read("shoulder stand");

        assertThat(candidates(plain)).contains("shoulderstand", "inversions");
        assertThat(candidates(shoulders)).isNotEmpty().doesNotContain("shoulderstand", "inversions");
    }

    private List<String> candidates(Query query) {
        return sql.inTransaction(() -> Candidates.scores(sql, query)).keySet().stream()
                .map(SearchRows.Key::slug)
                .toList();
    }

    private static ValidatableResponse search(String typed) {
        return given().queryParam("q", typed)
                .queryParam("limit", 100)
                .get("/search")
                .then()
                .statusCode(200);
    }

    @Test
    void findsClassesByWhatTheyAreForAndHowLongTheyTake() {
        given().get("/sequences?q=strong+back+25+min")
                .then()
                .statusCode(200)
                .body("understood.minutes", equalTo(25))
                .body("understood.area", hasItem("lower-back"))
                .body("items.slug", hasItem("back-strengthening"));
        given().get("/sequences?minutes=24&concern=lower-back&intent=strengthen")
                .then()
                .body("items.slug", hasItem("back-strengthening"))
                .body("items.minutes.usual", everyItem(greaterThan(17)));
        given().get("/sequences?minutes=1").then().body("items", empty()).body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/poses?sort=name",
                "/poses?sort=level",
                "/poses?q=dog&sort=relevance",
                "/poses?q=back",
                "/search?q=back"
            })
    void listsEveryHitOnceOverAllPages(String address) {
        var first = given().get(address + "&limit=3").then().statusCode(200).extract();
        int total = first.jsonPath().getInt("total");
        var seen = new ArrayList<String>();
        var next = address + "&limit=3";
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            var items = page.jsonPath();
            for (int i = 0; i < items.getList("items").size(); i++) {
                var slug = items.getString("items[%d].slug".formatted(i));
                var pose = items.getString("items[%d].pose.slug".formatted(i));
                seen.add(
                        slug != null
                                ? slug
                                : pose != null ? pose : items.getString("items[%d].sequence.slug".formatted(i)));
            }
            var link = page.header("Link");
            next = link == null ? null : link.replaceFirst("^<([^>]*)>.*$", "$1");
        }
        assertThat(seen).hasSize(total).hasSameSizeAs(new HashSet<>(seen));
    }

    @ParameterizedTest
    @CsvSource({
        "/poses?level=expert, level, 'must be one of beginner, intermediate, advanced'",
        "/poses?safeFor=everything, safeFor, must be one of",
        "/poses?sort=colour, sort, 'must be one of relevance, name, level'",
        "/poses?sort=name&limit=-1, limit, must be a whole number from 1 to 100",
        "/poses?q=dog&after=-1, after, must be the `next` of an earlier page",
        "/poses?q=dog&after=6e6e, after, must be the `next` of an earlier page",
        "/sequences?minutes=0, minutes, must be a whole number from 1 to 240",
        "/sequences?intent=win, intent, must be one of",
        "/search?q=, q, must not be empty",
        "/search, q, must say what to look for",
        "/search?q=%00, q, 'at most 100 characters, and no control characters'",
        "/poses?q=a%0Ab, q, 'at most 100 characters, and no control characters'"
    })
    void namesTheParameterAndWhatWouldDo(String address, String field, String message) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].in", equalTo("query"))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void refusesQueriesThatAreTooLong() {
        given().queryParam("q", "🧘".repeat(100))
                .get("/search")
                .then()
                .statusCode(200)
                .body("items", empty());
        given().queryParam("q", "x".repeat(101)).get("/search").then().statusCode(400);
    }

    @Test
    void sendsNothingToWhoeverHasItAlready() {
        var tag = given().get("/search?q=back").header("ETag");

        given().header("If-None-Match", tag)
                .get("/search?q=back")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        given().get("/search?q=back").then().header("Cache-Control", "public, max-age=60");
    }

    @Test
    void answersWhatWasAskedBeforeWithoutTheDatabase() throws SQLException {
        var before = given().get("/search?q=remembered+dog").asString();

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table search_name, search_text in access exclusive mode");

            assertThat(given().get("/search?q=remembered+dog").asString()).isEqualTo(before);
            given().get("/search?q=Remembered++DOG&limit=5").then().statusCode(200);
            given().get("/search?q=never+asked+before").then().statusCode(503).header("Retry-After", "5");
            connection.rollback();
        }
        given().get("/search?q=never+asked+before").then().statusCode(200);
    }
}
