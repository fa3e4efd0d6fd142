package dev.sthira.notification.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.sthira.devstack.push.PushService;
import dev.sthira.devstack.push.Subscription;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.egress.HostileEndpoints;
import dev.sthira.notification.message.Practitioner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DevicesResourceTest {
    PushService pushes;

    private final Practitioner maya = Practitioner.someone();
    private final Practitioner jonas = Practitioner.someone();

    @Test
    void subscribesADeviceAndShowsNeitherItsEndpointNorItsKeys() {
        var subscription = pushes.subscribe();

        var id = maya.subscribing(subscription, "summary", "pose-cue")
                .statusCode(201)
                .header("Location", containsString("/me/devices/"))
                .body("host", equalTo("127.0.0.1"))
                .body("label", equalTo("Maya's watch 🧘\u200D♀️"))
                .body("kinds", contains("pose-cue", "summary"))
                .extract()
                .<String>path("id");

        var shown = maya.asks()
                .get("/me/devices/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(shown)
                .doesNotContain(subscription.p256dh(), subscription.auth(), subscription.id(), "endpoint", "keys");
        maya.asks().get("/me/devices").then().statusCode(200).body("items.id", contains(id));
    }

    @Test
    void changesWhatADeviceAsksForWhenItSubscribesAgain() {
        var subscription = pushes.subscribe();
        var id = maya.subscribes(subscription, "pose-cue");

        assertThat(maya.subscribes(subscription, "summary")).isEqualTo(id);

        maya.asks().get("/me/devices").then().body("items", hasSize(1)).body("items[0].kinds", contains("summary"));
    }

    @Test
    void movesASharedBrowserToWhoeverSubscribedItLast() {
        var browser = pushes.subscribe();
        var mayas = maya.subscribes(browser, "pose-cue");

        var jonass = jonas.subscribes(browser, "pose-cue");

        assertThat(jonass).isNotEqualTo(mayas);
        maya.asks().get("/me/devices").then().body("items", is(empty()));
        maya.asks().get("/me/devices/" + mayas).then().statusCode(404);
        jonas.asks().get("/me/devices/" + jonass).then().statusCode(200);
    }

    @Test
    void answersForAnotherPersonsDeviceAsForNone() {
        var id = maya.subscribes(pushes.subscribe(), "pose-cue");
        var none = UUID.randomUUID();

        for (var call : List.<Callable<String>>of(
                () -> jonas.asks()
                        .get("/me/devices/" + id)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString()
                        .replace(id, "ID"),
                () -> jonas.asks()
                        .get("/me/devices/" + none)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString()
                        .replace(none.toString(), "ID"),
                () -> jonas.asks()
                        .delete("/me/devices/" + id)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString()
                        .replace(id, "ID"),
                () -> jonas.asks()
                        .delete("/me/devices/" + none)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString()
                        .replace(none.toString(), "ID"))) {
            assertThat(called(call))
                    .isEqualTo(called(() -> jonas.asks()
                            .get("/me/devices/" + none)
                            .then()
                            .extract()
                            .asString()
                            .replace(none.toString(), "ID")));
        }
        maya.asks().get("/me/devices/" + id).then().statusCode(200);
    }

    @Test
    void forgetsADevice() {
        var id = maya.subscribes(pushes.subscribe(), "pose-cue");

        maya.asks().delete("/me/devices/" + id).then().statusCode(204);

        maya.asks().get("/me/devices/" + id).then().statusCode(404);
        maya.asks().delete("/me/devices/" + id).then().statusCode(404);
    }

    @Test
    void takesTenDevicesAndNoMoreEvenAtOnce() throws InterruptedException {
        var subscriptions = Stream.generate(pushes::subscribe).limit(14).toList();

        List<Integer> statuses;
        try (var callers = Executors.newFixedThreadPool(7)) {
            statuses = callers
                    .invokeAll(subscriptions.stream().map(this::subscribing).toList())
                    .stream()
                    .map(answer -> called(answer::get))
                    .toList();
        }

        assertThat(statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())))
                .containsEntry(201, 10L)
                .containsEntry(409, 4L);
        maya.asks().get("/me/devices").then().body("items", hasSize(10));
    }

    @Test
    void readsKeysInEitherAlphabetOfBase64PaddedOrNot() {
        var subscription = pushes.subscribe();
        for (var writing : List.<Base64.Encoder>of(
                Base64.getUrlEncoder().withoutPadding(),
                Base64.getUrlEncoder(),
                Base64.getEncoder().withoutPadding(),
                Base64.getEncoder())) {
            maya.subscribing(
                            new Subscription(
                                    "",
                                    subscription.endpoint(),
                                    writing.encodeToString(raw(subscription.p256dh())),
                                    writing.encodeToString(raw(subscription.auth()))),
                            "pose-cue")
                    .statusCode(201);
        }
        maya.asks().get("/me/devices").then().body("items", hasSize(1));
    }

    @Test
    void namesTheLikelyMistakeWhenKeysAreSwappedEncodedTwiceOrCompressed() {
        var good = pushes.subscribe();
        var point = raw(good.p256dh());
        var compressed = Arrays.copyOf(point, 33);
        compressed[0] = (byte) (2 + (point[64] & 1));

        keys(good, good.auth(), good.p256dh())
                .body("violations.field", contains("keys.p256dh", "keys.auth"))
                .body(containsString("looks swapped with keys.auth"))
                .body(containsString("looks swapped with keys.p256dh"));
        keys(good, twice(good.p256dh()), good.auth()).body(containsString("looks encoded twice"));
        keys(good, good.p256dh(), twice(good.auth())).body(containsString("looks encoded twice"));
        keys(good, base64(compressed), good.auth()).body(containsString("looks like a compressed point"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-+B", "AAAA=AAA", "BTBZMqHH6r4Tts7J_aSIgg===", "BTBZMqHH6r4Tts7J_aSIgg=", "A B", "ü"})
    void refusesWhatIsNoBase64AtAll(String auth) {
        var good = pushes.subscribe();

        keys(good, good.p256dh(), auth).body("violations.field", contains("keys.auth"));
    }

    private ValidatableResponse keys(Subscription good, String p256dh, String auth) {
        return maya.subscribing(new Subscription("", good.endpoint(), p256dh, auth), "pose-cue")
                .statusCode(422);
    }

    private static byte[] raw(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String twice(String base64) {
        return base64(base64.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1764230400000", "1764230400000.25", "1.7642304E12"})
    void takesTheExpirationTimeAsBrowsersMeasureIt(String time) {
        var subscription = pushes.subscribe();

        maya.asks()
                .body(
                        "{\"endpoint\":\"%s\",\"expirationTime\":%s,\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"},\"kinds\":[\"summary\"]}"
                                .formatted(subscription.endpoint(), time, subscription.p256dh(), subscription.auth()))
                .post("/me/devices")
                .then()
                .statusCode(201);
    }

    private Callable<Integer> subscribing(Subscription subscription) {
        return () -> maya.subscribing(subscription, "pose-cue").extract().statusCode();
    }

    @ParameterizedTest(name = "{1} → {0}")
    @CsvSource(delimiter = '|', textBlock = """
            400 | {                                                                    | body
            400 | []                                                                   | body
            400 | 'null'                                                               | body
            400 | {"endpoint":1}                                                       | endpoint
            400 | {"endpoint":"x","more":true}                                         | more
            400 | {"endpoint":"x","endpoint":"y"}                                      | twice
            400 | {"kinds":"pose-cue"}                                                 | kinds
            400 | {"kinds":["pose-clue"]}                                              | pose-cue
            400 | {"keys":"none"}                                                      | keys
            422 | {}                                                                   | endpoint
            422 | {"endpoint":"http://127.0.0.1:9/x","kinds":[]}                       | kinds
            422 | {"endpoint":"http://127.0.0.1:9/x","kinds":[null]}                   | kinds
            422 | {"endpoint":"http://127.0.0.1:9/x","kinds":["summary","account"]}    | kinds
            422 | {"endpoint":"http://127.0.0.1:9/x","keys":{}}                        | keys.p256dh
            422 | {"endpoint":"http://127.0.0.1:9/x","keys":{"p256dh":"AA","auth":"AA"}} | keys.auth
            422 | {"endpoint":"http://127.0.0.1:9/x","label":""}                       | label
            422 | {"endpoint":"http://127.0.0.1:9/x","label":"a\\u200Db"}              | label
            422 | {"endpoint":"http://127.0.0.1:9/x","label":"a\\u0000b"}              | label
            422 | {"endpoint":"http://127.0.0.1:9/x","label":"a\\nb"}                  | label
            422 | {"endpoint":"no address at all"}                                     | endpoint
            """)
    void saysWhatToChangeInABodyThatIsNoSubscription(int status, String body, String word) {
        maya.asks()
                .body(body)
                .post("/me/devices")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body(containsString(word));
    }

    @Test
    void refusesEveryHostileEndpointAndConnectsToNone() throws IOException {
        var hits = new AtomicInteger();
        try (var honeypot = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> count(honeypot, hits));
            var subscription = pushes.subscribe();
            var endpoints = new ArrayList<>(HostileEndpoints.all());
            endpoints.add("https://127.0.0.1:" + honeypot.getLocalPort() + "/x");
            endpoints.add("http://127.0.0.1:" + honeypot.getLocalPort() + "/x");
            endpoints.add("https://localhost:" + honeypot.getLocalPort() + "/x");
            endpoints.add("http://localhost:" + honeypot.getLocalPort() + "/x");
            endpoints.add("http://127.1:" + honeypot.getLocalPort() + "/x");
            endpoints.add("http://a@127.0.0.1:" + honeypot.getLocalPort() + "/x");
            endpoints.add("http://[::ffff:127.0.0.1]:" + honeypot.getLocalPort() + "/x");
            assertThat(endpoints).hasSizeGreaterThan(40);

            for (var endpoint : endpoints) {
                maya.subscribing(new Subscription("", endpoint, subscription.p256dh(), subscription.auth()), "pose-cue")
                        .statusCode(422)
                        .body(containsString("endpoint"));
            }
        }
        assertThat(hits).hasValue(0);
    }

    private static void count(ServerSocket honeypot, AtomicInteger hits) {
        try {
            while (true) {
                try (Socket caller = honeypot.accept()) {
                    hits.incrementAndGet();
                    caller.getPort();
                }
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static <T> T called(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
