package dev.sthira.catalog.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.sthira.catalog.TestStack;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ProblemKindsTest {

    @ParameterizedTest
    @CsvSource({
        "/poses/no-such-pose, pose-unknown, There is no such pose",
        "/sequences/no-such-class, sequence-unknown, There is no such sequence",
        "/sequences/back-strengthening/versions/99, edition-unknown, There is no such edition",
        "/poses/bow/picture.svg?theme=pink, invalid-parameter, A parameter cannot be read"
    })
    void whatIsRefusedIsOfAKindThatHasAPage(String address, String kind, String title) {
        var type = given().get(address)
                .then()
                .body("type", equalTo("/problems/" + kind))
                .body("title", equalTo(title))
                .extract()
                .<String>path("type");

        given().accept("text/html").get(type).then().statusCode(200).body(containsString(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sequence\":\"no-such-class\",\"level\":\"beginner\",\"breathSeconds\":4} | 404 | sequence-unknown",
                "{\"level\":\"beginner\",\"breathSeconds\":4} | 422 | makes-no-sense",
                "{\"sequence\":\"desk-break\",\"level\":\"beginner\",\"breathSeconds\":4,\"always\":[\"cobra\"],\"never\":[\"cobra\"]} | 422 | wishes-unmet",
                "{\"sequence\":\"desk-break\",\"level\":\"beginner\",\"breathSeconds\":1} | 422 | makes-no-sense"
            })
    void wishesAreRefusedInDifferentWays(String wish, int status, String kind) {
        given().header("Authorization", "Bearer " + Tokens.of("maya"))
                .contentType("application/json")
                .body(wish)
                .post("/plans")
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + kind));
    }

    @Test
    void everyFeatureTellsItsKinds() {
        given().get("/problems")
                .then()
                .body(
                        "items.name",
                        hasItems(
                                "already-there",
                                "catalog-not-ready",
                                "edition-outdated",
                                "editors-only",
                                "enough-kept",
                                "file-flawed",
                                "name-reserved",
                                "not-yours",
                                "nothing-left",
                                "pose-not-drawn",
                                "queue-full",
                                "search-away",
                                "withdrawn-by-editor",
                                "yours-under-way"));
    }
}
