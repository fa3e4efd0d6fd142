package dev.sthira.session.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What programs may branch on: every kind of refusal has a name for ever, and a page.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "command-not-now, 409",
        "session-over, 409",
        "too-many-sessions, 409",
        "session-moved-on, 412",
        "idempotency-key-reused, 422",
        "command-too-late, 409",
        "instant-out-of-reach, 422",
        "not-leading, 403",
        "invite-closed, 410",
        "invite-of-your-own, 409",
        "class-full, 409",
        "too-many-invites, 409",
        "nothing-to-join, 409",
        "no-forms-of-your-own, 503",
        "too-many-streams, 429",
        "ticket-opens-nothing, 401",
        "wishes-unmet, 422",
        "nothing-left, 422",
        "sequence-unknown, 404",
        "edition-unknown, 404",
        "edition-outdated, 409",
        "practice-overlaps, 409",
        "practice-of-a-session, 409",
        "too-many-entries, 409",
        "too-many-opinions, 409",
        "no-plan, 503",
        "zone-not-told, 409"
    })
    void explainsEachKindOfRefusal(String kind, int status) {
        given().accept(ContentType.HTML)
                .get("/problems/" + kind)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML);
        given().accept(ContentType.JSON)
                .get("/problems/" + kind)
                .then()
                .statusCode(200)
                .body("status", equalTo(status));
    }

    @Test
    void listsThoseOfFeaturesBesideThoseOfEveryAddress() {
        given().get("/problems").then().statusCode(200).body("items.name", hasItems("session-over", "not-found"));
    }
}
