package dev.sthira.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class AccessTest {
    @TestHTTPResource(management = true)
    URI management;

    private static final List<String> PERSONAL = List.of(
            "GET /me/contact",
            "PUT /me/contact",
            "DELETE /me/contact",
            "GET /me/devices",
            "POST /me/devices",
            "GET /me/devices/00000000-0000-0000-0000-000000000001",
            "DELETE /me/devices/00000000-0000-0000-0000-000000000001",
            "GET /me/webhooks",
            "POST /me/webhooks",
            "GET /me/webhooks/00000000-0000-0000-0000-000000000001",
            "PUT /me/webhooks/00000000-0000-0000-0000-000000000001",
            "DELETE /me/webhooks/00000000-0000-0000-0000-000000000001",
            "POST /me/webhooks/00000000-0000-0000-0000-000000000001/secret",
            "POST /me/webhooks/00000000-0000-0000-0000-000000000001/test",
            "POST /me/webhooks/00000000-0000-0000-0000-000000000001/replay",
            "GET /me/webhooks/00000000-0000-0000-0000-000000000001/deliveries",
            "POST /me/webhooks/00000000-0000-0000-0000-000000000001/deliveries/00000000-0000-0000-0000-000000000002/replay",
            "GET /me/messages",
            "GET /me/messages/00000000-0000-0000-0000-000000000001");

    static Stream<String> personal() {
        return PERSONAL.stream().flatMap(route -> Stream.of(route, route + ";x=1"));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void letsNobodyInWithoutAGoodToken(String route) {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf(' ') + 1);
        var good = Tokens.of("maya", "practitioner");
        for (var token : List.of(
                "",
                "garbage",
                "a.b.c",
                Tokens.expired(),
                Tokens.fromAnotherIssuer(),
                Tokens.forAnotherAudience(),
                good.substring(0, good.length() - 4) + "AAAA",
                unsigned(good))) {
            var request = given().contentType(ContentType.JSON).urlEncodingEnabled(false);
            (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
                    .request(method, path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void givesAwayOnlyThePublicHalfOfTheKey() {
        given().get("/vapid-public-key")
                .then()
                .statusCode(200)
                .body("keySet().size()", equalTo(1))
                .body("publicKey.length()", equalTo(87));
    }

    @Test
    void answersUnknownAddressesAsAProblem() {
        given().get("/nothing/here").then().statusCode(404).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of("maya", "practitioner"))
                .get("/me/devices/not-an-id")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("maya", "practitioner"))
                .get("/me/messages?after=not-a-mark")
                .then()
                .statusCode(400);
    }

    @Test
    void isReadyAndSaysWhetherEventsComeIn() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }

    private static String unsigned(String token) {
        var parts = token.split("\\.");
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));
        return header + "." + parts[1] + ".";
    }
}
