package dev.sthira.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sthira.notification.TestStack;
import dev.sthira.notification.egress.HostileEndpoints;
import dev.sthira.notification.message.Practitioner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a builder does by the API, and how a wish is refused that makes no sense.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WebhooksResourceTest {
    @ConfigProperty(name = "sthira.webhook.loopback-ports")
    int port;

    private final Practitioner maya = Practitioner.someone();
    private final Practitioner jonas = Practitioner.someone();

    @Test
    void showsTheSecretOnceAndEverythingElseAlways() {
        var id = adds(maya, url(), "session-completed", "pose-start")
                .statusCode(201)
                .header("Location", containsString("/me/webhooks/"))
                .body("secret", startsWith("whsec_"))
                .extract()
                .<String>path("id");

        maya.asks()
                .get("/me/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("url", equalTo(url()))
                .body("types", contains("pose-start", "session-completed"))
                .body("description", equalTo("The lamp in the hall"))
                .body("enabled", equalTo(true))
                .body("off", nullValue())
                .body("secret", nullValue());
        maya.asks()
                .get("/me/webhooks")
                .then()
                .body("items.id", contains(id))
                .body("items.secret", contains(nullValue()));
    }

    @Test
    void changesEverythingButTheSecret() {
        var id = added(maya);

        maya.asks()
                .body(Map.of("url", url() + "/other", "types", List.of("pose-end"), "enabled", false))
                .put("/me/webhooks/" + id)
                .then()
                .statusCode(200)
                .body("url", equalTo(url() + "/other"))
                .body("types", contains("pose-end"))
                .body("description", nullValue())
                .body("enabled", equalTo(false))
                .body("off", equalTo("owner"));
    }

    @Test
    void answersForAnotherPersonsWebhookAsForNone() {
        var id = added(maya);
        var none = UUID.randomUUID().toString();
        var delivery = maya.asks()
                .post("/me/webhooks/" + id + "/test")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");

        for (var below : List.of("", "/deliveries")) {
            assertThat(asked(jonas, "GET", id, below))
                    .isEqualTo(asked(jonas, "GET", none, below))
                    .startsWith("404");
        }
        for (var below : List.of("/secret", "/test", "/deliveries/" + delivery + "/replay", "/replay")) {
            assertThat(asked(jonas, "POST", id, below))
                    .isEqualTo(asked(jonas, "POST", none, below))
                    .startsWith("404");
        }
        assertThat(asked(jonas, "PUT", id, ""))
                .isEqualTo(asked(jonas, "PUT", none, ""))
                .startsWith("404");
        assertThat(asked(jonas, "DELETE", id, ""))
                .isEqualTo(asked(jonas, "DELETE", none, ""))
                .startsWith("404");
        maya.asks().get("/me/webhooks/" + id).then().statusCode(200);
    }

    @Test
    void answersForTheDeliveryOfAnotherWebhookAsForNone() {
        var one = added(maya);
        var other = added(maya);
        var delivery = maya.asks()
                .post("/me/webhooks/" + one + "/test")
                .then()
                .extract()
                .<String>path("id");

        maya.asks()
                .post("/me/webhooks/" + other + "/deliveries/" + delivery + "/replay")
                .then()
                .statusCode(404);
    }

    @Test
    void takesTenAndNoMoreEvenAtOnce() throws InterruptedException {
        List<Integer> statuses;
        try (var callers = Executors.newFixedThreadPool(7)) {
            statuses = callers
                    .invokeAll(IntStream.range(0, 14)
                            .<Callable<Integer>>mapToObj(_ -> () ->
                                    adds(maya, url(), "pose-start").extract().statusCode())
                            .toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .containsEntry(201, 10L)
                .containsEntry(409, 4L);
        adds(maya, url(), "pose-start")
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-webhooks"))
                .body("detail", containsString("10"));
    }

    @Test
    void refusesAddressesInsideTheNetworkAndWhatIsNone() {
        var urls = new ArrayList<>(HostileEndpoints.all().stream()
                .filter(url -> !url.startsWith("https:"))
                .toList());
        urls.addAll(List.of(
                "https://127.0.0.1/hooks",
                "https://10.0.0.1/hooks",
                "https://169.254.169.254/latest/meta-data",
                "https://192.168.1.1/hooks",
                "https://2130706433/hooks",
                "https://[::1]/hooks",
                "https://maya@10.0.0.1/hooks",
                "https://10.0.0.1:8443/hooks",
                "https://localhost/hooks",
                "http://127.0.0.1:" + (port == 5433 ? 5434 : 5433) + "/hooks",
                "http://localhost:" + port + "/hooks",
                "https://no-such-host.invalid/hooks",
                "https://builder.example/" + "x".repeat(1100)));
        for (var url : urls) {
            adds(maya, url, "pose-start")
                    .statusCode(422)
                    .body("violations.field", contains("url"))
                    .body("type", equalTo("/problems/makes-no-sense"));
        }
        maya.asks().get("/me/webhooks").then().body("items", hasSize(0));
    }

    @Test
    void namesEachFieldThatMakesNoSense() {
        maya.asks()
                .body("{\"description\": \"two\\nlines\"}")
                .post("/me/webhooks")
                .then()
                .statusCode(422)
                .body("violations.field", contains("url", "types", "description"));
        adds(maya, url()).statusCode(422).body("violations.field", contains("types"));
        adds(maya, url(), (String) null).statusCode(422).body("violations.field", contains("types"));
        adds(maya, url(), "session-exploded").statusCode(400).body("type", equalTo("/problems/malformed-body"));
        maya.asks().body("{}").put("/me/webhooks/" + added(maya)).then().statusCode(422);
        maya.asks().body("null").post("/me/webhooks").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-22", "+999999999-12-31T23:59:59Z", "1763793000"})
    void refusesToReplaySinceWhatIsNoInstantOfTheLastThirtyDays(String since) {
        var id = added(maya);
        for (var wish : List.of(since, daysAgo(-1), daysAgo(31))) {
            maya.asks()
                    .body(Map.of("since", wish))
                    .post("/me/webhooks/" + id + "/replay")
                    .then()
                    .statusCode(422)
                    .body("violations.field", contains("since"));
        }
    }

    @Test
    void listsInPagesAndByState() {
        var id = added(maya);
        for (int i = 0; i < 3; i++) {
            maya.asks().post("/me/webhooks/" + id + "/test").then().statusCode(200);
        }
        var list = "/me/webhooks/" + id + "/deliveries";

        var page = maya.asks()
                .get(list + "?limit=2&state=failed")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        maya.asks()
                .get(list + "?limit=2&state=failed&after=" + page.extract().<String>path("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
        maya.asks().get(list + "?state=delivered").then().statusCode(200).body("items", hasSize(0));
        for (var bad : List.of("state=lost", "state=FAILED", "limit=0", "after=x")) {
            maya.asks()
                    .get(list + "?" + bad)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-parameter"));
        }
    }

    private String url() {
        return "http://127.0.0.1:" + port + "/nobody-listens";
    }

    private String added(Practitioner person) {
        return adds(person, url(), "session-started").statusCode(201).extract().path("id");
    }

    private static ValidatableResponse adds(Practitioner person, String url, @Nullable String... types) {
        var wish = new HashMap<String, Object>();
        wish.put("url", url);
        wish.put("types", Arrays.asList(types));
        wish.put("description", "The lamp in the hall");
        return person.asks().body(wish).post("/me/webhooks").then();
    }

    private String asked(Practitioner person, String method, String id, String below) {
        var body = below.equals("/replay")
                ? Map.of("since", Instant.now().minusSeconds(9).toString())
                : Map.of("url", url(), "types", List.of("pose-start"));
        var asking = person.asks();
        if (method.equals("PUT") || below.equals("/replay")) {
            asking = asking.body(body);
        }
        var answer = asking.request(method, "/me/webhooks/" + id + below).then().extract();
        return answer.statusCode() + " " + answer.asString().replace(id, "ID");
    }

    private static String daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days)).toString();
    }
}
