package dev.sthira.notification.signup;

import static io.restassured.RestAssured.given;

import dev.sthira.notification.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The same service behind a proxy that it trusts: this machine.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@TestProfile(BehindProxyTest.Proxied.class)
class BehindProxyTest {
    /// Trusts 127.0.0.1, as an installation behind a proxy on the same machine does.
    public static class Proxied implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("STHIRA_BEHIND_PROXY", "true");
        }
    }

    @Test
    void countsEachCallerBehindATrustedProxyForItself() {
        for (int caller = 0; caller < 25; caller++) {
            signUp("203.0.113." + caller).then().statusCode(202);
        }
        for (int again = 0; again < 19; again++) {
            signUp("203.0.113.1").then().statusCode(202);
        }

        signUp("203.0.113.1").then().statusCode(429);
        signUp("203.0.113.2").then().statusCode(202);
    }

    @Test
    void countsAWholeHouseholdOfIpv6Together() {
        for (int caller = 0; caller < 20; caller++) {
            signUp("2001:db8:7:7::" + Integer.toHexString(caller)).then().statusCode(202);
        }

        signUp("2001:db8:7:7:ffff::1").then().statusCode(429);
        signUp("2001:db8:7:8::1").then().statusCode(202);
    }

    private static Response signUp(String caller) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", caller)
                .body("{\"email\": \"%s@example.org\"}".formatted(UUID.randomUUID()))
                .post("/sign-ups");
    }
}
