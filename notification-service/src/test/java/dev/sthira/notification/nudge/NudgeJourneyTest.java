package dev.sthira.notification.nudge;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.push.PushService;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From a pause on the topic to the device, or to the end of what was not sent.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NudgeJourneyTest {
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
