package dev.sthira.notification.effect;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How reminders are answered, as an analyst asks.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class EffectResourceTest {
    private static final String PATH = "/stats/reminders";

    @Test
    void saysWhatItCounts() {
        given().auth()
                .oauth2(Tokens.of("ana", "analyst"))
                .get(PATH + "?weeks=4")
                .then()
                .statusCode(200)
                .body("fewestPeople", equalTo(5))
                .body("withinMinutes", equalTo(120))
                .body("weeks", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "105", "many"})
    void namesAParameterThatCannotBeMeant(String weeks) {
        given().auth()
                .oauth2(Tokens.of("ana", "analyst"))
                .get(PATH + "?weeks=" + weeks)
                .then()
                .statusCode(400);
    }

    @Test
    void isOpenToAnalystsOnly() {
        given().get(PATH).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("maya", "practitioner"))
                .get(PATH)
                .then()
                .statusCode(403);
    }
}
