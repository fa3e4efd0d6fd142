package dev.sthira.notification.nudge;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.push.PushService;
import dev.sthira.kit.test.EventDocument;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From a pause on the topic to the device, or to the end of what was not sent.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NudgeJourneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventDocument CONTRACT = EventDocument.of(Path.of(""));

    Broker broker;
    PushService pushes;

    private Topic topic;
    private final Practitioner maya = Practitioner.someone();
    private final UUID session = UUID.randomUUID();

    @BeforeEach
    void open() {
        topic = Topic.on(broker.bootstrapServers());
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void asksAfterALongPauseOnceAndOnlyWhereItIsWanted() {
        var watch = pushes.subscribe();
        var phone = pushes.subscribe();
        maya.subscribes(watch, "session-nudge");
        maya.subscribes(phone, "summary", "pose-cue");
        var paused = paused(Instant.now().minus(ofMinutes(10)), ofMinutes(60));

        topic.publish(paused);
        topic.publish(paused);

        await().atMost(ofSeconds(20)).until(() -> !pushes.pushes(watch.id()).isEmpty());
        var nudge = pushes.pushes(watch.id()).getFirst();
        assertThat(nudge.payload())
                .contains("\"kind\":\"session-nudge\"")
                .contains("\"title\":\"Still paused at Thread the Needle\"")
                .contains("\"session\":\"" + session + "\"")
                .contains("\"url\":\"https://practice.example/sessions/" + session + "\"");
        assertThat(nudge.ttl()).isBetween(2900, 3000);
        ends("handed-over", null);
        assertThat(pushes.attempts(watch.id())).isOne();
        assertThat(pushes.attempts(phone.id())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"go-on, resume, goes on", "end, end, is over"})
    void tellsTheSessionServiceWhatIsWishedOnItsButtonsOnce(String button, String command, String said)
            throws Exception {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "session-nudge");
        var paused = paused(Instant.now().minus(ofMinutes(10)), ofMinutes(60));
        topic.publish(paused);
        await().atMost(ofSeconds(20)).until(() -> !pushes.pushes(watch.id()).isEmpty());
        var address = address(pushes.pushes(watch.id()).getFirst().payload(), button);

        given().get(address).then().statusCode(200);
        given().post(address).then().statusCode(200).body(containsString(said));
        given().post(address).then().statusCode(200).body(containsString("done already"));

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(wishes()).singleElement().satisfies(record -> {
                    var headers = JSON.createObjectNode();
                    record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
                    var body = JSON.readTree(record.value());
                    assertThat(CONTRACT.message("dev.sthira.command-wished").complaints(headers, body))
                            .isEmpty();
                    assertThat(body.path("command").asText()).isEqualTo(command);
                    assertThat(body.path("person").asText()).isEqualTo(maya.subject());
                    assertThat(body.path("pausedBy").asText())
                            .isEqualTo(paused.event().head().id().toString());
                }));
    }

    private static String address(String payload, String button) throws Exception {
        for (var action : JSON.readTree(payload).path("actions")) {
            if (action.path("action").asText().equals(button)) {
                return URI.create(action.path("post").asText()).getPath();
            }
        }
        throw new AssertionError("no button " + button);
    }

    /// What was wished of this session.
    private List<ConsumerRecord<String, byte[]>> wishes() {
        var told = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "allow.auto.create.topics", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition("sthira.session-wishes", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(told::add);
            }
        }
        return told.stream()
                .filter(record -> record.key().equals(session.toString()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"session-resumed, resumed", "session-completed, over", "session-abandoned, over"})
    void takesItBackWhenThePracticeGoesOnOrEnds(String event, String reason) {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "session-nudge");
        topic.publish(paused(Instant.now(), ofMinutes(60)));
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(maya.messages())
                        .singleElement()
                        .satisfies(message -> assertThat(message).containsEntry("state", "waiting")));

        topic.publish(Events.example(event).of(maya.subject(), session));

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(maya.messages())
                        .filteredOn("kind", "session-nudge")
                        .singleElement()
                        .satisfies(message -> assertThat(message)
                                .containsEntry("state", "suppressed")
                                .containsEntry("reason", reason)
                                .containsEntry("attempts", 0)));
        assertThat(pushes.attempts(watch.id())).isZero();
    }

    @Test
    void staysAwayInQuietHoursThatEndAfterThePractice() {
        var watch = pushes.subscribe();
        maya.withContact().subscribes(watch, "session-nudge");
        var now = Instant.now();
        maya.asks()
                .body("{\"startsAt\": \"04:00\", \"zone\": \"UTC\"}")
                .put("/me/day")
                .then()
                .statusCode(200);
        maya.asks()
                .body("{\"quietHours\": {\"from\": \"%s\", \"to\": \"%s\"}}"
                        .formatted(time(now.minus(ofMinutes(60))), time(now.plus(ofMinutes(120)))))
                .put("/me/preferences")
                .then()
                .statusCode(200);

        topic.publish(paused(now.minus(ofMinutes(10)), ofMinutes(60)));

        ends("suppressed", "quiet-hours");
        assertThat(pushes.attempts(watch.id())).isZero();
    }

    private void ends(String state, String reason) {
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(maya.messages())
                        .singleElement()
                        .satisfies(message -> assertThat(message)
                                .containsEntry("state", state)
                                .containsEntry("reason", reason)));
    }

    private Events paused(Instant at, Duration abandonedAfter) {
        return Events.example("session-paused")
                .of(maya.subject(), session)
                .at(at)
                .with(value -> value.put("abandonsAt", at.plus(abandonedAfter).toString()));
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(ZoneOffset.UTC));
    }
}
