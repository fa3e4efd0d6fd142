package dev.sthira.session.wish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.session.EventId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a wish on the topic to the session.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WishEventsTest {
    private static final String TOPIC = "sthira.session-wishes";
    private static final Duration SOON = Duration.ofSeconds(30);

    Broker broker;

    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());
    private KafkaProducer<String, byte[]> producer;
    private String session;

    @BeforeEach
    void pauses() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
        session = maya.creates(1);
        maya.does(session, "start");
        maya.does(session, "pause");
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void goesOnAsIfThePersonHadSaidSo() throws Exception {
        wishes("resume", pause(), inAMinute());

        awaits("running");
        assertThat(kinds()).containsExactly("start", "pause", "resume");
    }

    @Test
    void endsAsIfThePersonHadSaidSo() throws Exception {
        wishes("end", pause(), inAMinute());

        awaits("completed");
    }

    @Test
    void takesEffectOnceHoweverOftenItComesAndOnThatPauseOnly() throws Exception {
        var first = pause();
        wishes("resume", first, inAMinute());
        wishes("resume", first, inAMinute());
        awaits("running");

        maya.does(session, "pause");
        wishes("resume", first, inAMinute());
        wishes("end", first, inAMinute());
        passes();

        assertThat(maya.looksAt(session).getString("state")).isEqualTo("paused");
        assertThat(kinds()).containsExactly("start", "pause", "resume", "pause");
    }

    @Test
    void changesNothingTooLateForAnotherPersonOrAsNonsense() throws Exception {
        wishes("end", pause(), Instant.now().minusSeconds(1));
        sends(wish(jonas.person(), "end", pause(), inAMinute()));
        sends(wish(maya.person(), "dance", pause(), inAMinute()));
        sends("\u0000");
        passes();

        assertThat(maya.looksAt(session).getString("state")).isEqualTo("paused");
        assertThat(kinds()).containsExactly("start", "pause");
    }

    /// Until whatever was wished before has been heard: they come in order.
    private void passes() throws Exception {
        var other = jonas.creates(1);
        jonas.does(other, "start");
        jonas.does(other, "pause");
        send(other, wish(other, jonas.person(), "end", pause(jonas.looksAt(other)), inAMinute()));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(jonas.looksAt(other).getString("state")).isEqualTo("completed"));
    }

    private void awaits(String state) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(maya.looksAt(session).getString("state")).isEqualTo(state));
    }

    private List<String> kinds() {
        return maya.request()
                .get("/sessions/" + session + "/commands")
                .jsonPath()
                .getList("items.command");
    }

    private UUID pause() {
        return pause(maya.looksAt(session));
    }

    private static UUID pause(JsonPath seen) {
        return new EventId().of(UUID.fromString(seen.getString("id")), seen.getInt("number"));
    }

    private static Instant inAMinute() {
        return Instant.now().plusSeconds(60);
    }

    private void wishes(String command, UUID pause, Instant until) throws Exception {
        sends(wish(maya.person(), command, pause, until));
    }

    private String wish(String person, String command, UUID pause, Instant until) {
        return wish(session, person, command, pause, until);
    }

    private static String wish(String session, String person, String command, UUID pause, Instant until) {
        return """
                {"session": "%s", "person": "%s", "at": "2026-11-22T06:51:58.250Z", "command": "%s", "pausedBy": "%s",
                 "until": "%s"}""".formatted(session, person, command, pause, until);
    }

    private void sends(String body) throws Exception {
        send(session, body);
    }

    private void send(String key, String body) throws Exception {
        var record = new ProducerRecord<>(TOPIC, key, body.getBytes(UTF_8));
        record.headers().add("ce_type", "dev.sthira.command-wished".getBytes(UTF_8));
        producer.send(record).get();
    }
}
