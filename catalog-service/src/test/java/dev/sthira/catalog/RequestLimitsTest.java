package dev.sthira.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is the catalog's own about requests; the rest is the kit's and tested there.
@QuarkusTest
@WithTestResource(TestStack.class)
class RequestLimitsTest {
    @TestHTTPResource(management = true)
    URI management;

    @Test
    void onlyAnImportMayBeThatLarge() {
        var large = " ".repeat(300_000);

        maya().contentType("application/json").body(large).post("/plans").then().statusCode(413);
        maya().contentType("application/json")
                .body(large)
                .post("/imports")
                .then()
                .statusCode(400);
        maya().contentType("application/json")
                .body(large.repeat(8))
                .post("/imports")
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans", "/sequences", "/imports"})
    void aBodyMustNameOneForm(String address) {
        maya().contentType("*/*")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(address)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void isLiveAndReadyAndCounted() {
        given().get(management.resolve("/q/health/live")).then().statusCode(200);
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("catalog loaded"));
        assertThat(given().get(management.resolve("/q/metrics")).asString())
                .contains("http_server_requests_seconds_count");
    }

    private static RequestSpecification maya() {
        return given().header("Authorization", "Bearer " + Tokens.of("maya"));
    }
}
