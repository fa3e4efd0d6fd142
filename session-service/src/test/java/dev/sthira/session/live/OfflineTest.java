package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// After a time without a network: section 6 of `contract/CLIENT.md`.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OfflineTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @TestHTTPResource("/")
    URI server;

    @Inject
    Sql sql;

    @Test
    void whoeverGoesOnByThePlanAloneHasTheWholePractice() {
        String session = maya.creates(600);
        try (var phone = new Following(
                server.resolve("/sessions/" + session + "/live"), Tokens.of(maya.person(), "practitioner"))) {
            await().until(() -> phone.screen().number() == -1);
            maya.does(session, "start");
            await().until(() -> phone.screen().number() >= 1);
            Instant counted = phone.screen().shown().get(0).classEndsAt();
            phone.breakOff();

            await().until(() -> phone.screen().isOver());
            assertThat(phone.screen().shown().get(phone.screen().number()).classEndsAt())
                    .isEqualTo(counted);
        }
        await().untilAsserted(() -> maya.request()
                .get("/practices/" + session)
                .then()
                .statusCode(200)
                .body("ending", equalTo("finished"))
                .body("segments.held", equalTo(34)));
        JsonPath practice = maya.request().get("/practices/" + session).jsonPath();
        List<Float> planned = practice.getList("poses.plannedSeconds");
        assertThat(practice.<Float>getList("poses.heldSeconds")).isEqualTo(planned);
    }

    @Test
    void takesWhatIsStillPossibleAndSaysWhatIsNot() {
        String session = createdLongAgo(maya.creates(1), Duration.ofMinutes(5));
        Instant started = Instant.parse(maya.does(session, "start").getString("commandedAt"));
        back(session, Duration.ofMinutes(4));
        Instant at = started.minus(Duration.ofMinutes(4));

        JsonPath answer = hands(
                        session,
                        given("skip", at.plusSeconds(20)),
                        given("pause", at.plusSeconds(60)),
                        given("hold-longer", at.plusSeconds(90)))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("results.command")).isEqualTo(List.of("skip", "pause", "hold-longer"));
        assertThat(answer.getList("results.outcome")).isEqualTo(List.of("not-taken", "taken-late", "not-taken"));
        assertThat(answer.getList("results.reason")).isEqualTo(Arrays.asList("moved-on", null, "moved-on"));
        assertThat(answer.getString("session.state")).isEqualTo("paused");
        assertThat(Instant.parse(answer.getString("results[1].takenAt"))).isAfter(at.plusSeconds(200));
        assertThat(answer.getInt("session.version")).isEqualTo(2);

        hands(session, given("end", at.plusSeconds(30)))
                .statusCode(200)
                .body("results.reason", equalTo(List.of("overtaken")));
        maya.does(session, "end");
        hands(session, given("pause", Instant.now())).statusCode(200).body("results.reason", equalTo(List.of("over")));
    }

    @Test
    void whatComesAtOnceIsTakenAsEver() {
        String session = maya.creates(1);
        maya.does(session, "start");

        hands(
                        session,
                        given("pause", Instant.now()),
                        given("resume", Instant.now().plusMillis(1)))
                .statusCode(200)
                .body("results.outcome", equalTo(List.of("taken", "taken")))
                .body("session.state", equalTo("running"));
        maya.sends(session, given("pause", Instant.now())).then().statusCode(200);
        maya.does(session, "end");
    }

    @Test
    void aSingleCommandMayComeTooLateAsWell() {
        String session = createdLongAgo(maya.creates(1), Duration.ofMinutes(5));
        maya.sends(session, given("start", Instant.now().minusSeconds(200)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/command-too-late"))
                .body("reason", equalTo("too-late"));
        assertThat(maya.looksAt(session).getInt("version")).isZero();
    }

    @Test
    void aBatchIsTakenOnceHoweverOftenItIsSent() {
        String session = maya.creates(1);
        maya.does(session, "start");
        UUID key = UUID.randomUUID();
        String body = "{\"commands\": [%s]}".formatted(given("pause", Instant.now()));

        for (int i = 0; i < 3; i++) {
            maya.request()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/sessions/" + session + "/commands/batch")
                    .then()
                    .statusCode(200)
                    .body("session.version", equalTo(2));
        }
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(2);
        maya.does(session, "end");
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -365 * 86_400L, 3, 365 * 86_400L})
    void nobodyCommandedYesterdayOrNextYear(long seconds) {
        String session = maya.creates(1);
        maya.does(session, "start");
        Instant at = Instant.now().plusSeconds(seconds);

        hands(session, given("pause", Instant.now()), given("resume", seconds > 0 ? at : Instant.now()))
                .statusCode(seconds > 0 ? 422 : 200);
        hands(session, given("end", at)).statusCode(422).body("type", equalTo("/problems/instant-out-of-reach"));
        maya.sends(session, given("end", at))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/instant-out-of-reach"));
        assertThat(maya.looksAt(session).getString("state")).isEqualTo("running");
        maya.does(session, "end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"commands\": []}",
                "{\"commands\": [{\"command\": \"pause\"}]}",
                "{\"commands\": [null]}",
                "{\"commands\": [{\"command\": \"pause\", \"at\": \"noon\"}]}",
                "{\"commands\": [{\"command\": \"jump\", \"at\": \"2026-11-22T06:00:00Z\"}]}",
                "{\"commands\": [{\"command\": \"pause\", \"at\": \"+1000000000-12-31T23:59:59Z\"}]}",
                "{\"commands\": [{\"command\": \"pause\", \"at\": \"2026-11-22T06:00:00Z\", \"expectedVersion\": 1}]}"
            })
    void refusesWhatIsNoBatch(String body) {
        String session = maya.creates(1);
        maya.does(session, "start");
        batch(session, body).statusCode(greaterThanOrEqualTo(400)).statusCode(lessThan(500));
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(1);
        maya.does(session, "end");
    }

    @Test
    void refusesABatchThatIsTooLongOrOutOfOrder() {
        String session = maya.creates(1);
        maya.does(session, "start");
        Instant now = Instant.now();
        var many = new ArrayList<String>();
        for (int i = 0; i < 51; i++) {
            many.add(given("pause", now));
        }
        hands(session, many.toArray(String[]::new)).statusCode(422);
        hands(session, given("pause", now), given("resume", now.minusMillis(1))).statusCode(422);
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(1);
        maya.does(session, "end");
    }

    @Test
    void isNobodyElsesBusiness() {
        String session = maya.creates(1);
        Api.as("jonas-" + UUID.randomUUID())
                .request()
                .body("{\"commands\": [%s]}".formatted(given("start", Instant.now())))
                .post("/sessions/" + session + "/commands/batch")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse hands(String session, String... commands) {
        return batch(session, "{\"commands\": [%s]}".formatted(String.join(", ", commands)));
    }

    private ValidatableResponse batch(String session, String body) {
        return maya.request()
                .header("Sthira-Device", "phone")
                .body(body)
                .post("/sessions/" + session + "/commands/batch")
                .then();
    }

    private static String given(String command, Instant at) {
        String argument = command.equals("hold-longer") ? ", \"seconds\": 30" : "";
        return "{\"command\": \"%s\", \"at\": \"%s\"%s}"
                .formatted(command, at.truncatedTo(ChronoUnit.MICROS), argument);
    }

    /// As if it had been created so long ago.
    private String createdLongAgo(String session, Duration ago) {
        sql.update(
                "update session set created_at = created_at - ? * interval '1 microsecond' where id = ?",
                Sql.micros(ago),
                UUID.fromString(session));
        return session;
    }

    /// As if it had been commanded so long ago; the metronome has told it already, which nobody asks here.
    private void back(String session, Duration ago) {
        sql.update(
                "update command set at = at - ? * interval '1 microsecond' where session_id = ?",
                Sql.micros(ago),
                UUID.fromString(session));
    }
}
