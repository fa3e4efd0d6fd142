package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.live.Screen.View;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several people on one clock: section 5 of `contract/CLIENT.md`.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TogetherTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    @TestHTTPResource("/")
    URI server;

    @Inject
    Sql sql;

    @Test
    void whoComesAlongHasTheSameTimesAndFormsOfTheirOwn() {
        String session = maya.creates(60);
        JsonPath leads = maya.looksAt(session);

        JsonPath along = joins(jonas, token(session, ""), """
                        {"name": "Jonas", "level": "beginner", "mirrored": true}""")
                .statusCode(200)
                .header("Content-Location", equalTo("/sessions/" + session))
                .extract()
                .jsonPath();

        for (String same : List.of("index", "seconds", "transition.seconds", "block", "step", "pose.slug")) {
            assertThat(along.getList("segments." + same)).isEqualTo(leads.getList("segments." + same));
        }
        assertThat(along.getString("segments[0].cue")).startsWith("Sit on a cushion");
        assertThat(leads.getString("segments[0].cue")).startsWith("Sit tall");
        assertThat(along.<String>getList("segments.side"))
                .isEqualTo(leads.<String>getList("segments.side").stream()
                        .map(TogetherTest::mirrored)
                        .toList());
        assertThat(along.getList("legal")).isEmpty();
        assertThat(along.getMap("together"))
                .containsEntry("role", "joiner")
                .containsEntry("seat", 1)
                .containsEntry("mirrored", true);
        assertThat(jonas.looksAt(session).getString("segments[0].cue")).startsWith("Sit on a cushion");
        maya.request()
                .get("/sessions/" + session)
                .then()
                .body("together.role", equalTo("leader"))
                .body("together.joiners.name", equalTo(List.of("Jonas")))
                .body("segments[0].cue", startsWith("Sit tall"));
        jonas.request().get("/sessions").then().body("items.id", hasItem(session));
    }

    @Test
    void allScreensShowTheSameAtTheSameNumberWhoeverLeads() {
        String session = maya.creates(120);
        joins(jonas, token(session, ""), "{}").statusCode(200);
        try (var hers = follow(session, maya);
                var his = follow(session, jonas)) {
            await().until(() -> hers.screen().number() == -1 && his.screen().number() == -1);
            maya.does(session, "start");
            maya.does(session, "skip");
            maya.does(session, "pause");
            his.breakOff();
            maya.does(session, "resume");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> hers.screen().isOver() && his.screen().isOver());

            Map<Integer, View> all = hers.screen().shown();
            assertThat(all).hasSizeGreaterThan(20);
            assertThat(his.screen().shown()).isEqualTo(all);
        }
    }

    @Test
    void whoeverLeadsCommandsAndIsNotNamed() throws Exception {
        String session = maya.creates(60);
        joins(jonas, token(session, ""), "{}").statusCode(200);
        try (var stream = stream(session, jonas)) {
            assertThat(stream.status()).isEqualTo(200);
            maya.does(session, "start");

            jonas.commands(session, "pause").then().statusCode(403).body("type", equalTo("/problems/not-leading"));
            assertThat(maya.looksAt(session).getInt("version")).isEqualTo(1);

            maya.does(session, "end");
            await().until(stream::isAtItsEnd);
            assertThat(stream.events).extracting(Follower.Sent::name).contains("session-completed");
            assertThat(stream.events).noneMatch(event -> event.data().contains(maya.person()));
        }
        try (var again = Follower.withToken(live(session), Tokens.of(jonas.person(), "practitioner"), "-1")) {
            await().until(again::isAtItsEnd);
            assertThat(again.events)
                    .isNotEmpty()
                    .noneMatch(event -> event.data().contains(maya.person()));
        }
    }

    @Test
    void whoeverLeavesFollowsNoMoreAndMayComeBack() throws Exception {
        String session = maya.creates(1);
        String token = token(session, "");
        joins(jonas, token, "{}").statusCode(200);
        try (var stream = stream(session, jonas);
                var hers = stream(session, maya)) {
            assertThat(stream.status()).isEqualTo(200);
            jonas.request().delete("/sessions/" + session + "/joining").then().statusCode(204);

            await().until(stream::isAtItsEnd);
            assertThat(stream(session, jonas).status()).isEqualTo(404);
            jonas.request().get("/sessions/" + session).then().statusCode(404);
            jonas.request().delete("/sessions/" + session + "/joining").then().statusCode(404);
            assertThat(hers.isAtItsEnd()).isFalse();

            joins(jonas, token, "{}").statusCode(200).body("together.seat", equalTo(1));
            await().until(() -> hers.events.stream()
                    .anyMatch(event ->
                            event.name().equals("together") && event.data().contains("\"seat\":1")));
        }
    }

    @Test
    void whoeverIsTakenOffFollowsNoMoreAndCannotComeBack() throws Exception {
        String session = maya.creates(1);
        String token = token(session, "");
        joins(jonas, token, "{}").statusCode(200);
        try (var stream = stream(session, jonas)) {
            assertThat(stream.status()).isEqualTo(200);
            jonas.request().delete("/sessions/" + session + "/joiners/1").then().statusCode(404);
            maya.request().delete("/sessions/" + session + "/joiners/7").then().statusCode(404);

            maya.request().delete("/sessions/" + session + "/joiners/1").then().statusCode(204);

            await().until(stream::isAtItsEnd);
        }
        closed(jonas, token, "revoked");
        jonas.request().get("/sessions/" + session).then().statusCode(404);
    }

    @Test
    void whoeverIsMutedIsSoOnAllTheirScreens() throws Exception {
        String session = maya.creates(1);
        joins(jonas, token(session, ""), "{}").statusCode(200).body("together.muted", equalTo(false));
        try (var stream = stream(session, jonas)) {
            assertThat(stream.status()).isEqualTo(200);
            jonas.request()
                    .body("{\"muted\": true}")
                    .put("/sessions/" + session + "/joining")
                    .then()
                    .statusCode(204);

            await().until(() ->
                    stream.events.stream().anyMatch(event -> event.data().contains("\"muted\":true")));
            assertThat(jonas.looksAt(session).getBoolean("together.muted")).isTrue();
            assertThat(maya.looksAt(session).getBoolean("together.muted")).isFalse();
        }
        maya.request()
                .body("{\"muted\": true}")
                .put("/sessions/" + session + "/joining")
                .then()
                .statusCode(404);
    }

    @Test
    void everybodyHasAPracticeOfWhatTheyWereThereFor() {
        String session = maya.creates(60);
        maya.does(session, "start");
        maya.does(session, "skip");
        maya.does(session, "skip");
        joins(jonas, token(session, ""), "{\"level\": \"beginner\", \"mirrored\": true}")
                .statusCode(200);
        await().until(() -> jonas.looksAt(session).getInt("number") >= 6);
        jonas.request().delete("/sessions/" + session + "/joining").then().statusCode(204);
        maya.does(session, "skip");
        maya.does(session, "end");

        JsonPath hers = practice(session, maya);
        JsonPath his = practice(session, jonas);
        assertThat(his.getFloat("heldSeconds")).isPositive().isLessThan(hers.getFloat("heldSeconds"));
        assertThat(his.getString("ending")).isEqualTo("ended");
        assertThat(his.getString("startedAt")).isGreaterThan(hers.getString("startedAt"));
        assertThat(his.getString("endedAt")).isLessThan(hers.getString("endedAt"));
        assertThat(his.getString("level")).isEqualTo("beginner");
        assertThat(his.getList("commands")).isEmpty();
        assertThat(his.getList("poses")).isNotEmpty();
        jonas.request().get("/practices").then().body("items.session", equalTo(List.of(session)));
        jonas.request()
                .get("/stats/me?zone=UTC")
                .then()
                .statusCode(200)
                .body("poses", hasSize(greaterThanOrEqualTo(1)));
    }

    @Test
    void anInviteIsForSoManyPeopleAndNotForOneself() {
        String session = maya.creates(1);
        String token = token(session, "{\"seats\": 2}");
        joins(jonas, token, "{}").statusCode(200);
        joins(jonas, token, "{\"name\": \"J\"}").statusCode(200).body("together.joiners.name", equalTo(List.of("J")));
        joins(somebody(), token, "{}").statusCode(200);
        closed(somebody(), token, "used");
        joins(maya, token, "{}").statusCode(409).body("type", equalTo("/problems/invite-of-your-own"));
        maya.request()
                .get("/sessions/" + session + "/invites")
                .then()
                .body("items.taken", equalTo(List.of(2)))
                .body("items[0].token", nullValue());
    }

    @Test
    void anInviteLeadsNowhereOnceItIsRevokedOrExpiredOrItsSessionIsOver() {
        String session = maya.creates(1);
        String revoked = token(session, "");
        String id = maya.request().get("/sessions/" + session + "/invites").path("items[0].id");
        jonas.request().delete("/sessions/" + session + "/invites/" + id).then().statusCode(404);
        maya.request()
                .delete("/sessions/" + session + "/invites/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        maya.request().delete("/sessions/" + session + "/invites/" + id).then().statusCode(204);
        closed(jonas, revoked, "revoked");

        String expired = token(session, "{\"hours\": 1}");
        sql.update(
                "update invite set expires_at = now() where session = ? and revoked_at is null",
                UUID.fromString(session));
        closed(jonas, expired, "expired");

        String good = token(session, "");
        maya.does(session, "end");
        closed(jonas, good, "session-over");
        maya.request()
                .post("/sessions/" + session + "/invites")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-to-join"));
        assertThat(maya.looksAt(session).getList("together.joiners")).isEmpty();
    }

    @Test
    void thirtyPeoplePractiseTogetherAtMost() {
        String session = maya.creates(1);
        String token = token(session, "{\"seats\": 29}");
        for (int i = 0; i < 29; i++) {
            joins(somebody(), token, "{}").statusCode(200);
        }
        joins(somebody(), token(session, ""), "{}").statusCode(409).body("type", equalTo("/problems/class-full"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "%00", "a", "..%2f..%2fsessions"})
    void garbageIsNoInvite(String token) {
        joins(jonas, token, "{}").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seats\": 0}", "{\"seats\": 30}", "{\"seats\": 1.5}", "{\"seats\": \"NaN\"}", "{\"seats\": 1e99}",
                "{\"hours\": 0}", "{\"hours\": 337}", "{\"hours\": -1}", "{\"places\": 1}", "[]"
            })
    void nobodyInvitesSo(String body) {
        String session = maya.creates(1);
        maya.request()
                .body(body)
                .post("/sessions/" + session + "/invites")
                .then()
                .statusCode(greaterThanOrEqualTo(400))
                .statusCode(lessThan(500));
        maya.request().get("/sessions/" + session + "/invites").then().body("items", emptyIterable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \" \"}",
                "{\"name\": \"a\\u0000\"}",
                "{\"name\": \"12345678901234567890123456789012345678901\"}",
                "{\"level\": \"master\"}",
                "{\"body\": [{\"concern\": \"tail\"}]}",
                "{\"never\": 7}",
                "{\"minutes\": 10}",
                "[]"
            })
    void nobodyComesAlongSo(String body) {
        String session = maya.creates(1);
        String token = token(session, "");
        joins(jonas, token, body).statusCode(greaterThanOrEqualTo(400)).statusCode(lessThan(500));
        jonas.request().get("/sessions/" + session).then().statusCode(404);
        joins(jonas, token, "{}").statusCode(200);
    }

    @Test
    void onlyHashesOfInvitesAreKept() {
        String token = token(maya.creates(1), "");
        assertThat(sql.list("select i::text || encode(hash, 'escape') as t from invite i", row -> row.text("t")))
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
    }

    private static Api somebody() {
        return Api.as("somebody-" + UUID.randomUUID());
    }

    private String token(String session, String body) {
        var request = body.isEmpty() ? maya.request() : maya.request().body(body);
        return request.post("/sessions/" + session + "/invites")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("token");
    }

    private static ValidatableResponse joins(Api person, String token, String body) {
        return person.request()
                .urlEncodingEnabled(false)
                .body(body)
                .post("/invites/" + token)
                .then();
    }

    private static void closed(Api person, String token, String reason) {
        joins(person, token, "{}")
                .statusCode(410)
                .body("type", equalTo("/problems/invite-closed"))
                .body("reason", equalTo(reason));
    }

    private static JsonPath practice(String session, Api person) {
        await().untilAsserted(() ->
                person.request().get("/practices/" + session).then().statusCode(200));
        return person.request().get("/practices/" + session).jsonPath();
    }

    private Following follow(String session, Api person) {
        return new Following(live(session), Tokens.of(person.person(), "practitioner"));
    }

    private Follower stream(String session, Api person) {
        return Follower.withToken(live(session), Tokens.of(person.person(), "practitioner"), null);
    }

    private URI live(String session) {
        return server.resolve("/sessions/" + session + "/live");
    }

    private static String mirrored(String side) {
        return switch (side) {
            case "left" -> "right";
            case "right" -> "left";
            default -> side;
        };
    }
}
