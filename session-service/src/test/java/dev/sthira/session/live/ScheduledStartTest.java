package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A start that was agreed on: everybody who is there by then begins at one instant.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ScheduledStartTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    @TestHTTPResource("/")
    URI server;

    @Test
    void everybodyWhoIsThereBeginsAtThatInstant() {
        String session = maya.creates(600);
        String token = maya.request().post("/sessions/" + session + "/invites").path("token");
        jonas.request().post("/invites/" + token).then().statusCode(200);
        Instant seven = Instant.now().plusMillis(2_500).truncatedTo(ChronoUnit.MILLIS);
        try (var hers = follow(session, maya);
                var his = follow(session, jonas)) {
            await().until(() -> !hers.events.isEmpty() && !his.events.isEmpty());
            schedule(session, seven.toString());
            maya.request()
                    .get("/sessions/" + session)
                    .then()
                    .body("state", equalTo("ready"))
                    .body("startsAt", equalTo(seven.toString()))
                    .body("startedAt", nullValue())
                    .body("legal", hasItems("start", "unschedule"));
            assertThat(listed("ready")).contains(session);
            assertThat(listed("running")).doesNotContain(session);

            await().until(() -> hers.isAtItsEnd() && his.isAtItsEnd());
            assertThat(hers.events)
                    .filteredOn(event -> event.name().equals("session-scheduled")
                            || event.name().equals("session-started"))
                    .extracting(Follower.Sent::name, Follower.Sent::id)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("session-scheduled", "0"),
                            org.assertj.core.groups.Tuple.tuple("session-started", "1"));
            assertThat(his.events)
                    .filteredOn(event -> event.name().equals("session-started"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.data()).contains("\"at\":\"" + seven + "\""));
        }
        maya.request()
                .get("/sessions/" + session)
                .then()
                .body("state", equalTo("completed"))
                .body("startsAt", nullValue())
                .body("startedAt", equalTo(seven.toString()));
        assertThat(listed("completed")).contains(session);
        assertThat(listed("ready")).doesNotContain(session);
        for (Api person : List.of(maya, jonas)) {
            await().untilAsserted(() -> person.request()
                    .get("/practices/" + session)
                    .then()
                    .statusCode(200)
                    .body("startedAt", equalTo(seven.toString()))
                    .body("ending", equalTo("finished")));
        }
    }

    @Test
    void aStartCanBeTakenBackOrComeSooner() {
        String session = maya.creates(1);
        String tomorrow = Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
        schedule(session, tomorrow);
        maya.does(session, "unschedule");
        assertThat(maya.looksAt(session).getString("startsAt")).isNull();
        maya.commands(session, "unschedule").then().statusCode(409).body("legal", not(hasItem("unschedule")));

        schedule(session, tomorrow);
        maya.does(session, "start");
        assertThat(maya.looksAt(session).getString("state")).isEqualTo("running");
        maya.sends(session, "{\"command\": \"schedule\", \"startsAt\": \"%s\"}".formatted(tomorrow))
                .then()
                .statusCode(409);
        assertThat(listed("running")).contains(session);
        maya.does(session, "end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"command\": \"schedule\"}",
                "{\"command\": \"schedule\", \"startsAt\": null}",
                "{\"command\": \"schedule\", \"startsAt\": \"2001-01-01T00:00:00Z\"}",
                "{\"command\": \"schedule\", \"startsAt\": \"2199-01-01T00:00:00Z\"}",
                "{\"command\": \"schedule\", \"startsAt\": \"+1000000000-12-31T23:59:59Z\"}",
                "{\"command\": \"schedule\", \"startsAt\": \"07:00\"}",
                "{\"command\": \"schedule\", \"startsAt\": \"NaN\"}",
                "{\"command\": \"start\", \"startsAt\": \"2199-01-01T00:00:00Z\"}",
                "{\"command\": \"unschedule\", \"startsAt\": \"2199-01-01T00:00:00Z\"}"
            })
    void refusesAStartThatCannotBe(String body) {
        String session = maya.creates(1);
        maya.sends(session, body).then().statusCode(greaterThanOrEqualTo(400)).statusCode(lessThan(500));
        assertThat(maya.looksAt(session).getInt("version")).isZero();
    }

    private void schedule(String session, String startsAt) {
        maya.sends(session, "{\"command\": \"schedule\", \"startsAt\": \"%s\"}".formatted(startsAt))
                .then()
                .statusCode(200)
                .body("startsAt", equalTo(startsAt));
    }

    private List<String> listed(String state) {
        return maya.request().get("/sessions?state=" + state).jsonPath().getList("items.id");
    }

    private Follower follow(String session, Api person) {
        return Follower.withToken(
                server.resolve("/sessions/" + session + "/live"), Tokens.of(person.person(), "practitioner"), null);
    }
}
