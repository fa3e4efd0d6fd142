package dev.sthira.kit.rate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.KitStack;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Five requests a minute from an address, and two from a person.
@QuarkusTest
@TestProfile(RateLimitsTest.Strict.class)
@WithTestResource(KitStack.class)
class RateLimitsTest {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String HERE = "203.0.113.1";
    private static final String THERE = "203.0.113.2";

    @Inject
    HandClock clock;

    @BeforeEach
    void everybodyWasSilentForAWhile() {
        clock.passes(WINDOW);
    }

    @Test
    void tellsAnAddressWhatIsLeft() {
        anybody(HERE)
                .statusCode(200)
                .header("RateLimit-Policy", "\"address\";q=5;w=60")
                .header("RateLimit", "\"address\";r=4;t=12")
                .header("Retry-After", nullValue());
        anybody(HERE).header("RateLimit", "\"address\";r=3;t=24");
    }

    @Test
    void refusesAnAddressThatAsksTooOftenAndNoOther() {
        for (int i = 0; i < 5; i++) {
            anybody(HERE).statusCode(200);
        }

        anybody(HERE)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "12")
                .header("RateLimit", "\"address\";r=0;t=12")
                .body("type", equalTo("/problems/too-many-requests"))
                .body("detail", containsString("try again in 12 s"));
        anybody(THERE).statusCode(200);
    }

    @Test
    void answersAnAddressAgainWhenItsTimeHasCome() {
        for (int i = 0; i < 6; i++) {
            anybody(HERE);
        }

        clock.passes(Duration.ofSeconds(11));
        anybody(HERE).statusCode(429).header("Retry-After", "1");
        clock.passes(Duration.ofSeconds(1));
        anybody(HERE).statusCode(200).header("RateLimit", "\"address\";r=0;t=60");
        clock.passes(WINDOW);
        anybody(HERE).statusCode(200).header("RateLimit", "\"address\";r=4;t=12");
    }

    @Test
    void refusesAPersonThatAsksTooOftenFromAnywhereAndNoOther() {
        person("maya", HERE)
                .statusCode(200)
                .header("RateLimit-Policy", "\"address\";q=5;w=60, \"person\";q=2;w=60")
                .header("RateLimit", "\"address\";r=4;t=12, \"person\";r=1;t=30");
        person("maya", THERE).statusCode(200);

        person("maya", THERE)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "30")
                .header("RateLimit", "\"address\";r=3;t=24, \"person\";r=0;t=30")
                .body("type", equalTo("/problems/too-many-requests"));
        person("jonas", THERE).statusCode(200);
        anybody(THERE).statusCode(200);
    }

    @Test
    void answersAPersonAgainWhenTheWindowIsOver() {
        for (int i = 0; i < 3; i++) {
            person("maya", HERE);
        }

        clock.passes(WINDOW);
        person("maya", HERE).statusCode(200).header("RateLimit", containsString("\"person\";r=1;t=30"));
    }

    @Test
    void countsAHouseholdOfIpv6AsOneAddress() {
        for (int i = 0; i < 5; i++) {
            anybody("2001:db8:1:2::" + i).statusCode(200);
        }

        anybody("2001:db8:1:2:ffff::9").statusCode(429);
        anybody("2001:db8:1:3::9").statusCode(200);
    }

    private static ValidatableResponse anybody(String address) {
        return given().header("X-Forwarded-For", address).get("/echo").then();
    }

    private static ValidatableResponse person(String subject, String address) {
        return given().header("X-Forwarded-For", address)
                .auth()
                .oauth2(Tokens.of(subject, "practitioner"))
                .get("/echo/mine")
                .then();
    }

    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "STHIRA_BEHIND_PROXY", "true",
                    "sthira.requests-per-minute.address", "5",
                    "sthira.requests-per-minute.person", "2");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(HandClock.class);
        }
    }
}
