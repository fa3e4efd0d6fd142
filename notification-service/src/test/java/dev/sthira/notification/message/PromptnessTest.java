package dev.sthira.notification.message;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.push.PushService;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// How long a cue takes from the topic to the device; a cue is for the moment.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PromptnessTest {
    private static final Logger LOG = Logger.getLogger(PromptnessTest.class);
    private static final int CUES = 150;
    private static final Duration PACE = Duration.ofMillis(40);

    Broker broker;
    PushService pushes;

    private final Practitioner maya = Practitioner.someone();

    @Test
    void bringsEachCueToTheDeviceWhileItsHoldLasts() {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");
        var sent = new HashMap<String, Instant>();

        try (var topic = Topic.on(broker.bootstrapServers())) {
            for (int i = 0; i < CUES; i++) {
                var session = UUID.randomUUID();
                var cue = Events.example("pose-start").of(maya.subject(), session);
                await().pollInterval(PACE).pollDelay(PACE).until(() -> true);
                sent.put(session.toString(), Instant.now());
                topic.publish(cue);
            }
        }
        await().atMost(ofSeconds(58))
                .until(() -> pushes.pushes(watch.id()).stream()
                                .map(push -> session(push.payload()))
                                .distinct()
                                .count()
                        == CUES);
        assertThat(pushes.attempts(watch.id()))
                .as("no answer is lost, so no cue is posted twice")
                .isEqualTo(CUES);

        var delays = pushes.pushes(watch.id()).stream()
                .mapToLong(push -> Duration.between(sent.get(session(push.payload())), push.receivedAt())
                        .toMillis())
                .sorted()
                .toArray();
        LOG.infof(
                "Cue on the device after %d ms (median), %d ms (95 %%), %d ms (99 %%), %d ms (worst) of %d",
                delays[CUES / 2], delays[CUES * 95 / 100], delays[CUES * 99 / 100], delays[CUES - 1], CUES);
    }

    private static String session(String payload) {
        var name = "\"session\":\"";
        var start = payload.indexOf(name) + name.length();
        return payload.substring(start, start + 36);
    }
}
