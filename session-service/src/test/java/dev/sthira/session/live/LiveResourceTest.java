package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.Schemas;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LiveResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @TestHTTPResource("/")
    URI server;

    @Test
    void beginsWithASnapshotAndGoesOnWithEveryEvent() throws Exception {
        String session = maya.creates(600);
        var first = follow(session, null);
        var second = follow(session, null);
        await().until(() -> !first.events.isEmpty() && !second.events.isEmpty());

        maya.does(session, "start");
        first.untilTheEnd();
        second.untilTheEnd();

        assertThat(first.events.getFirst().name()).isEqualTo("snapshot");
        assertThat(first.events.getFirst().id()).isEqualTo("-1");
        List<Follower.Sent> told = first.numbered();
        assertThat(first.ids()).containsExactlyElementsOf(numbers(-1, told.size() - 1));
        assertThat(told.getLast().name()).isEqualTo("session-completed");
        assertThat(second.numbered().subList(1, told.size())).isEqualTo(told.subList(1, told.size()));
    }

    @Test
    void sendsWhatTheContractSays() throws Exception {
        var contract = Schemas.of(Path.of("contract", "openapi.yaml"));
        String session = maya.creates(20);
        maya.does(session, "start");
        maya.does(session, "pause");
        maya.does(session, "resume");
        maya.does(session, "skip");
        maya.does(session, "end");
        var whole = follow(session, "x");
        whole.untilTheEnd();
        var again = follow(session, "-1");
        again.untilTheEnd();

        assertThat(Stream.of(whole, again).flatMap(client -> client.events.stream()))
                .extracting(Follower.Sent::name)
                .contains("reload", "snapshot", "session-started", "session-paused", "session-resumed");
        for (var sent :
                Stream.concat(whole.events.stream(), again.events.stream()).toList()) {
            assertThat(payload(contract, sent.name()).validate(JSON.readTree(sent.data())))
                    .as("%s: %s", sent.name(), sent.data())
                    .isEmpty();
        }
    }

    private static Schema payload(Schemas contract, String event) {
        return contract.schema(contract.document()
                .at("/components/schemas/LiveEvent/oneOf")
                .valueStream()
                .filter(one -> one.at("/properties/event/const").asText().equals(event))
                .findFirst()
                .orElseThrow()
                .at("/properties/data/contentSchema"));
    }

    @Test
    void tellsAClientWhichBreathToDrawAndWhichBellsToRing() throws Exception {
        String session = maya.creates("twenty-minutes-of-sitting", 600);
        var client = follow(session, null);
        await().until(() -> !client.events.isEmpty());
        maya.does(session, "start");
        client.untilTheEnd();

        var snapshot = new JsonPath(client.events.getFirst().data());
        assertThat(snapshot.getList("segments.findAll { it.counts != null }.kind", String.class))
                .isNotEmpty()
                .containsOnly("breathing");
        assertThat(snapshot.getList("segments.findAll { it.bells != null }.kind", String.class))
                .isNotEmpty()
                .containsOnly("meditation");
        assertThat(started(client, "breathing"))
                .isNotEmpty()
                .allSatisfy(start ->
                        assertThat(start.getDouble("segment.counts.in")).isPositive());
        assertThat(started(client, "meditation"))
                .isNotEmpty()
                .allSatisfy(start -> assertThat(start.getList("segment.bells.times", Integer.class))
                        .isNotEmpty());
    }

    private static List<JsonPath> started(Follower client, String kind) {
        return client.events.stream()
                .filter(sent -> sent.name().equals("pose-start"))
                .map(sent -> new JsonPath(sent.data()))
                .filter(start -> start.getString("segment.kind").equals(kind))
                .toList();
    }

    @Test
    void resumesBehindTheLastEventWithoutAHole() throws Exception {
        String session = maya.creates(600);
        maya.does(session, "start");
        var whole = follow(session, "-1");
        whole.untilTheEnd();

        var resumed = follow(session, "5");
        resumed.untilTheEnd();

        List<Follower.Sent> told = whole.numbered();
        assertThat(resumed.numbered()).isEqualTo(told.subList(6, told.size()));
        assertThat(whole.ids()).containsExactlyElementsOf(numbers(0, told.size()));
    }

    @Test
    void saysReloadToANumberThatWasNeverGiven() throws Exception {
        String session = maya.creates(600);
        maya.does(session, "end");
        await().until(() -> maya.looksAt(session).getInt("number") == 0);

        for (String garbage : List.of("77", "-2", "x", "99999999999999999999", "1e3", "' or 1=1")) {
            var client = follow(session, garbage);
            client.untilTheEnd();
            assertThat(client.events).extracting(Follower.Sent::name).containsExactly("reload", "snapshot");
        }
    }

    @Test
    void letsAPersonFollowFiveStreamsAtMost() throws Exception {
        String session = maya.creates(1);
        List<Follower> clients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clients.add(follow(session, null));
        }
        await().until(() -> clients.stream().noneMatch(client -> client.events.isEmpty()));

        assertThat(follow(session, null).status()).isEqualTo(429);
        clients.forEach(Follower::close);
        await().until(() -> follow(session, null).status() == 200);
    }

    @Test
    void tellsAnEventSourceThatHasSeenTheEndNotToComeBack() throws Exception {
        String session = maya.creates(1);
        maya.does(session, "start");
        maya.does(session, "end");

        var first = follow(session, null);
        first.untilTheEnd();
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.events).extracting(Follower.Sent::name).containsExactly("snapshot");
        assertThat(follow(session, first.ids().getLast()).status()).isEqualTo(204);

        var rest = follow(session, "0");
        rest.untilTheEnd();
        assertThat(rest.events.getLast().name()).isEqualTo("session-completed");
        assertThat(follow(session, rest.ids().getLast()).status()).isEqualTo(204);
    }

    @RepeatedTest(15)
    void beginsWithASnapshotThatIsNeverOlderThanAnAnsweredCommand() throws Exception {
        String session = maya.creates(1);
        maya.does(session, "start");

        try (var client = follow(session, null)) {
            await().until(() -> !client.events.isEmpty());
            var snapshot = new JsonPath(client.events.getFirst().data());
            assertThat(snapshot.getString("state")).isEqualTo("running");
            assertThat(snapshot.getInt("version")).isEqualTo(1);
            assertThat(snapshot.getList("legal"))
                    .containsExactly("pause", "skip", "move-on", "back", "repeat", "jump", "hold-longer", "end");
        } finally {
            maya.does(session, "end");
        }
    }

    @Test
    void keepsProxiesFromHoldingTheStreamBack() throws Exception {
        String session = maya.creates(1);

        try (var client = follow(session, null)) {
            assertThat(client.header("Cache-Control")).isEqualTo("no-store");
            assertThat(client.header("X-Accel-Buffering")).isEqualTo("no");
        }
    }

    @Test
    void saysInWhichFormItAnswers() {
        maya.request()
                .accept("application/json")
                .get("/sessions/" + maya.creates(1) + "/live")
                .then()
                .statusCode(406)
                .body("detail", equalTo("This address answers with text/event-stream only."));
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    private Follower follow(String session, @Nullable String lastEventId) {
        return Follower.withToken(
                server.resolve("/sessions/" + session + "/live"),
                Tokens.of(maya.person(), "practitioner"),
                lastEventId);
    }
}
