package dev.sthira.session.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.live.Screen.View;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that know `contract/CLIENT.md` and nothing else.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ClientProtocolTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @TestHTTPResource("/")
    URI server;

    @Test
    void showsTheSameAtTheSameNumberOnEveryScreen() throws Exception {
        String session = maya.creates(120);
        try (var whole = follow(session);
                var cutOff = follow(session)) {
            await().until(() -> whole.screen().number() == -1 && cutOff.screen().number() == -1);
            maya.does(session, "start");
            var late = new ArrayList<Following>();
            for (String command : List.of(
                    "skip", "pause", "resume", "back", "skip", "repeat", "pause", "resume", "move-on", "back",
                    "skip")) {
                cutOff.breakOff();
                maya.commands(session, command);
                if (late.size() < 3) {
                    late.add(follow(session));
                }
                Thread.sleep(400);
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> whole.screen().isOver());
            await().until(() -> cutOff.screen().isOver()
                    && late.stream().allMatch(one -> one.screen().isOver()));

            Map<Integer, View> all = whole.screen().shown();
            assertThat(all.keySet()).hasSizeGreaterThan(20);
            assertThat(cutOff.screen().shown()).isEqualTo(all);
            for (Following one : late) {
                assertThat(all).containsAllEntriesOf(one.screen().shown());
                one.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-73_000_000, 0, 7_200_000_000L})
    void readsTheServersClockOnADeviceWhoseOwnIsWrong(long wrongBy) {
        long begun = System.nanoTime();
        long truth = micros(Instant.now());
        LongSupplier device = () -> truth + wrongBy + (long) ((System.nanoTime() - begun) / 1_000 * 1.0005);
        var clock = new ServerClock(device);
        long before = Long.MIN_VALUE;

        for (int i = 0; i < 12; i++) {
            long asked = device.getAsLong();
            JsonPath answer = given().get("/time").then().extract().jsonPath();
            long answered = device.getAsLong();
            clock.take(
                    asked,
                    Instant.parse(answer.getString("received")),
                    Instant.parse(answer.getString("sent")),
                    answered);
            assertThat(clock.now()).isGreaterThanOrEqualTo(before);
            before = clock.now();
        }

        long off = Math.abs(device.getAsLong() + clock.best().ahead() - micros(Instant.now()));
        assertThat(off).isLessThan(clock.best().way() / 2 + 20_000);
    }

    @Test
    void tellsWhenARequestCameInAndWhenItsAnswerWentOut() {
        Instant before = Instant.now().minusMillis(1);
        JsonPath time = given().get("/time").then().statusCode(200).extract().jsonPath();
        Instant after = Instant.now().plusMillis(1);

        assertThat(List.of(
                        before,
                        Instant.parse(time.getString("received")),
                        Instant.parse(time.getString("now")),
                        Instant.parse(time.getString("sent")),
                        after))
                .isSorted();
    }

    @Test
    void letsOneOfTwoWritersWinAndTellsTheOther() {
        String session = maya.creates(1);
        maya.does(session, "start");

        List<Integer> answers = List.of("pause", "skip").parallelStream()
                .map(command -> maya.request()
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body("{\"command\": \"%s\", \"expectedVersion\": 1}".formatted(command))
                        .post("/sessions/" + session + "/commands")
                        .statusCode())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(2);
        maya.does(session, "end");
    }

    @Test
    void takesOnePressOnceHoweverOftenItIsSent() {
        String session = maya.creates(1);
        maya.does(session, "start");
        UUID press = UUID.randomUUID();

        List<String> answers = IntStream.range(0, 5)
                .mapToObj(_ -> maya.request()
                        .header("Idempotency-Key", press)
                        .body("{\"command\": \"skip\"}")
                        .post("/sessions/" + session + "/commands")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("now"))
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(2);
        maya.does(session, "end");
    }

    private Following follow(String session) {
        return new Following(
                server.resolve("/sessions/" + session + "/live"), Tokens.of(maya.person(), "practitioner"));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
