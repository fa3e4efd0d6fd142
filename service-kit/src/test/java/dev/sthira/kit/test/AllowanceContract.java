package dev.sthira.kit.test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What holds for the allowances of every service: a test class of the service implements it, and has this test. What
/// comes of them, the kit's own tests say.
public interface AllowanceContract {

    /// An address of the service that wants a token.
    String personal();

    @Test
    default void tellsAPersonWhatIsLeftOfTheAllowance() {
        given().auth()
                .oauth2(Tokens.of("person-" + UUID.randomUUID(), "practitioner"))
                .get(personal())
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", matchesPattern("\"person\";q=\\d+;w=60"))
                .header("RateLimit", matchesPattern("\"person\";r=\\d+;t=1"));
    }
}
