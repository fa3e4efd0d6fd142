package dev.sthira.session.chart;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.figure.Histories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ChartsResourceTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @Inject
    Histories histories;

    @ParameterizedTest
    @ValueSource(strings = {"heat-map", "weeks", "back", "balance"})
    void drawsForItsPersonAlone(String chart) {
        var answer = maya.request()
                .header("Accept-Language", "fr-CA, en;q=0.5")
                .get("/stats/me/" + chart + ".svg?zone=America/Montreal")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Language", "fr")
                .header("Cache-Control", "private, no-cache")
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract();

        maya.request()
                .header("Accept-Language", "fr-CA, en;q=0.5")
                .header("If-None-Match", answer.header("ETag"))
                .get("/stats/me/" + chart + ".svg?zone=America/Montreal")
                .then()
                .statusCode(304);
        given().get("/stats/me/" + chart + ".svg").then().statusCode(401);
    }

    @Test
    void tellsAnotherDrawingByAnotherTag() {
        String before = tag();
        histories.practice(maya.person(), Instant.parse("2026-03-01T08:00:00Z"), null, 600, "");

        assertThat(tag()).isNotEqualTo(before);
        assertThat(tag()).isEqualTo(tag());
    }

    @ParameterizedTest
    @CsvSource({
        "heat-map.svg?theme=neon, theme",
        "heat-map.svg?theme=, theme",
        "heat-map.svg?year=99999, year",
        "weeks.svg?weeks=3, weeks",
        "weeks.svg?weeks=54, weeks",
        "back.svg?zone=, zone",
        "balance.svg?zone=Atlantis, zone"
    })
    void namesAParameterThatCannotBeMeant(String query, String field) {
        maya.request()
                .get("/stats/me/" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    private String tag() {
        return maya.request()
                .get("/stats/me/heat-map.svg?year=2026&theme=dark")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
