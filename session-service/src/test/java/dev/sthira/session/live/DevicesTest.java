package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.device.Connected;
import dev.sthira.session.device.Device;
import dev.sthira.session.device.DeviceKind;
import dev.sthira.session.device.Devices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients say what they are, and see who else is there: sections 2 and 4 of `contract/CLIENT.md`.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DevicesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @TestHTTPResource("/")
    URI server;

    @Inject
    Devices devices;

    @Inject
    Sql sql;

    @Test
    void thoseWhoFollowHearOfComingsAndGoings() {
        String session = maya.creates(1);
        try (var tv = follow(session, "tv", "Living%20room%20%E2%98%BA")) {
            await().until(() -> seen(tv).equals(List.of("tv Living room ☺")));
            assertThat(snapshot(tv).path("devices")).hasSize(1);

            var phone = Follower.withTicket(live(session), ticket(session, """
                    {"device": {"kind": "phone", "label": "Maya's"}}"""));
            await().until(() -> seen(tv).equals(List.of("tv Living room ☺", "phone Maya's")));
            await().until(() -> seen(phone).equals(seen(tv)));
            maya.request()
                    .get("/sessions/" + session)
                    .then()
                    .body("devices.kind", equalTo(List.of("tv", "phone")))
                    .body("devices[1].label", equalTo("Maya's"))
                    .body("devices[0].since", not(blankOrNullString()));

            phone.close();
            await().until(() -> seen(tv).equals(List.of("tv Living room ☺")));
            assertThat(tv.events)
                    .filteredOn(event -> event.name().equals("devices"))
                    .allMatch(event -> event.id() == null);
        }
    }

    @Test
    void aClientThatDoesNotSayWhatItIsIsSeenAllTheSame() {
        String session = maya.creates(1);
        try (var one = Follower.withToken(live(session), Tokens.of(maya.person(), "practitioner"), null)) {
            await().until(() -> seen(one).equals(List.of("other null")));
            await().until(() -> maya.looksAt(session).getList("devices.kind").equals(List.of("other")));
        }
        await().until(() -> maya.looksAt(session).getList("devices").isEmpty());
        assertThat(maya.looksAt(session).getString("devices")).isNotNull();
    }

    @Test
    void whoHangsOnAnotherInstanceIsSeenUntilThatIsDead() {
        String session = maya.creates(1);
        UUID other = UUID.randomUUID();
        var watch = connected(session, new Device(DeviceKind.WATCH, "Wrist"));
        try (var tv = follow(session, "tv", "TV")) {
            await().until(() -> seen(tv).equals(List.of("tv TV")));

            devices.beat(other, List.of(watch), List.of(watch), Set.of(), 0, Set.of());
            await().until(() -> seen(tv).equals(List.of("watch Wrist", "tv TV")));

            sql.update("update watching set seen_until = now() - interval '1 second' where instance = ?", other);
            assertThat(maya.looksAt(session).getList("devices.kind")).isEqualTo(List.of("tv"));
            await().until(() -> seen(tv).equals(List.of("tv TV")));
        }
    }

    @Test
    void anInstanceThatWasTakenForDeadTellsItsClientsAgain() {
        String session = maya.creates(1);
        UUID one = UUID.randomUUID();
        var watch = connected(session, Device.UNNAMED);
        devices.beat(one, List.of(watch), List.of(watch), Set.of(), 0, Set.of());
        sql.update("update watching set seen_until = now() - interval '1 second' where instance = ?", one);
        UUID another = UUID.randomUUID();
        devices.beat(another, List.of(), List.of(), Set.of(), 0, Set.of());
        assertThat(devices.of(UUID.fromString(session))).isEmpty();

        devices.beat(one, List.of(watch), List.of(), Set.of(), 0, Set.of());

        assertThat(devices.of(UUID.fromString(session))).containsExactly(watch);
        devices.leave(one);
        devices.leave(another);
        assertThat(devices.of(UUID.fromString(session))).isEmpty();
    }

    @Test
    void whoeverAsksForChangesGetsEachOnce() {
        var watch = connected(maya.creates(1), Device.UNNAMED);
        UUID one = UUID.randomUUID();
        long before =
                devices.beat(one, List.of(), List.of(), Set.of(), 0, Set.of()).known();

        var told = devices.beat(one, List.of(watch), List.of(watch), Set.of(), before, Set.of(watch.session()));
        var again = devices.beat(one, List.of(watch), List.of(), Set.of(), told.known(), Set.of(watch.session()));
        var gone = devices.beat(one, List.of(), List.of(), Set.of(watch.id()), again.known(), Set.of(watch.session()));

        assertThat(told.sessions()).containsEntry(watch.session(), List.of(watch));
        assertThat(again.sessions()).isEmpty();
        assertThat(gone.sessions()).containsEntry(watch.session(), List.of());
        devices.leave(one);
    }

    @Test
    void historyTellsWhatEachDeviceDid() {
        String session = maya.creates(60);
        command(session, "start", "phone", "Maya%27s");
        command(session, "skip", "tv", "Living%20room");
        maya.does(session, "end");

        JsonPath log = maya.request()
                .get("/sessions/" + session + "/commands")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(log.getList("items.command")).isEqualTo(List.of("start", "skip", "end"));
        assertThat(log.getList("items.device.kind")).isEqualTo(List.of("phone", "tv"));
        assertThat(log.getList("items.version")).isEqualTo(List.of(1, 2, 3));
        await().untilAsserted(() -> maya.request()
                .get("/practices/" + session)
                .then()
                .statusCode(200)
                .body("commands.command", equalTo(List.of("start", "skip", "end")))
                .body("commands[1].device.label", equalTo("Living room"))
                .body("commands[2].device", nullValue()));
        Api.as("jonas-" + UUID.randomUUID())
                .request()
                .get("/sessions/" + session + "/commands")
                .then()
                .statusCode(404);
    }

    @Test
    void aLabelIsErasedWithItsPersonAndStandsInNoEvent() {
        String session = maya.creates(60);
        try (var tv = follow(session, "tv", "Living%20room")) {
            await().until(() -> !tv.events.isEmpty());
            command(session, "start", "tv", "Living%20room");
            maya.does(session, "end");
            await().until(tv::isAtItsEnd);

            assertThat(tv.events)
                    .filteredOn(event -> event.id() != null && !event.name().equals("snapshot"))
                    .isNotEmpty()
                    .noneMatch(event -> event.data().contains("Living room"));
        }
    }

    @ParameterizedTest
    @CsvSource({"fridge, Kitchen", "TV, Kitchen", "tv, %00", "tv, %zz", "tv, a%0Ab", "tv, %20", "tv, %E2%80%AE"})
    void refusesHeadersThatNameNoDevice(String kind, String label) {
        String session = maya.creates(1);
        maya.request()
                .header("Sthira-Device", kind)
                .header("Sthira-Device-Label", label)
                .body("{\"command\": \"start\"}")
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
        assertThat(maya.looksAt(session).getInt("version")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"device=fridge", "device=tv&label=%00", "label=%0a"})
    void refusesAnAddressThatNamesNoDevice(String query) throws Exception {
        String session = maya.creates(1);
        try (var refused = Follower.withToken(
                URI.create(live(session) + "?" + query), Tokens.of(maya.person(), "practitioner"), null)) {
            assertThat(refused.status()).isEqualTo(400);
        }
        assertThat(maya.looksAt(session).getList("devices")).isEmpty();
    }

    @Test
    void refusesALabelThatIsTooLong() {
        String session = maya.creates(1);
        for (int length : new int[] {41, 1_000, 100_000}) {
            maya.request()
                    .body("{\"device\": {\"kind\": \"tv\", \"label\": \"%s\"}}".formatted("x".repeat(length)))
                    .post("/sessions/" + session + "/tickets")
                    .then()
                    .statusCode(greaterThanOrEqualTo(400))
                    .statusCode(lessThan(500));
            maya.request()
                    .header("Sthira-Device-Label", "x".repeat(length))
                    .body("{\"command\": \"start\"}")
                    .post("/sessions/" + session + "/commands")
                    .then()
                    .statusCode(greaterThanOrEqualTo(400))
                    .statusCode(lessThan(500));
        }
        assertThat(maya.looksAt(session).getInt("version")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"device\": {\"kind\": \"fridge\"}}",
                "{\"device\": {\"kind\": 3}}",
                "{\"device\": \"tv\"}",
                "{\"device\": {\"label\": \"a\\u0000b\"}}",
                "{\"device\": {\"label\": \" \"}}",
                "{\"gadget\": {}}",
                "[]"
            })
    void givesNoTicketToWhatIsNoDevice(String body) {
        String session = maya.creates(1);
        maya.request()
                .body(body)
                .post("/sessions/" + session + "/tickets")
                .then()
                .statusCode(greaterThanOrEqualTo(400))
                .statusCode(lessThan(500));
    }

    private Connected connected(String session, Device device) {
        return new Connected(
                UUID.randomUUID(),
                UUID.fromString(session),
                new Person(maya.person()),
                device,
                Instant.parse("2026-11-22T06:00:00Z"));
    }

    private void command(String session, String command, String kind, String label) {
        maya.request()
                .header("Sthira-Device", kind)
                .header("Sthira-Device-Label", label)
                .body("{\"command\": \"%s\"}".formatted(command))
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(200);
    }

    private String ticket(String session, String body) {
        return maya.request()
                .body(body)
                .post("/sessions/" + session + "/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }

    private Follower follow(String session, String kind, String label) {
        return Follower.on(live(session), Tokens.of(maya.person(), "practitioner"), kind, label);
    }

    private URI live(String session) {
        return server.resolve("/sessions/" + session + "/live");
    }

    /// Who is there, as a client knows it: what came last counts.
    private static List<String> seen(Follower client) {
        return client.events.stream()
                .filter(event -> event.name().equals("snapshot") || event.name().equals("devices"))
                .reduce((_, last) -> last)
                .map(event -> read(event)
                        .path("devices")
                        .valueStream()
                        .map(one -> one.path("kind").asText() + " "
                                + one.path("label").asText())
                        .toList())
                .orElse(List.of());
    }

    private static JsonNode snapshot(Follower client) {
        return read(client.events.getFirst());
    }

    private static JsonNode read(Follower.Sent event) {
        try {
            return JSON.readTree(event.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
