package dev.sthira.notification.message;

import static dev.sthira.kit.test.SeenSpan.CLIENT;
import static dev.sthira.kit.test.SeenSpan.CONSUMER;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.push.PushService;
import dev.sthira.devstack.push.Subscription;
import dev.sthira.kit.test.Collector;
import dev.sthira.kit.test.SeenSpan;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a collector sees of a message, from the event that caused it to its sending.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(Collector.class)
class TracesTest {
    private static final String PUBLISHED = "00f067aa0ba902b7";

    private final Practitioner maya = Practitioner.someone();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    Broker broker;
    PushService pushes;
    Collector collector;

    @Test
    void followsAnEventToTheMailAndThePush() {
        phone();
        var event = completed();

        var taken = seen("process sthira.session-events", CONSUMER);
        var mail = seen("send email", CLIENT);
        var push = seen("send push", CLIENT);

        assertThat(taken.parent()).isEqualTo(PUBLISHED);
        assertThat(taken.attributes())
                .containsAllEntriesOf(Map.of(
                        "messaging.system", "kafka",
                        "messaging.destination.name", "sthira.session-events",
                        "messaging.operation.type", "process",
                        "messaging.consumer.group.name", "notification-service",
                        "messaging.message.id", event.id()));
        assertThat(mail.isChildOf(taken)).isTrue();
        assertThat(mail.attributes())
                .containsAllEntriesOf(Map.of(
                        "messaging.system", "smtp",
                        "messaging.operation.type", "send",
                        "sthira.message.kind", "summary",
                        "messaging.message.id", id("email")));
        assertThat(push.isChildOf(taken)).isTrue();
        assertThat(push.attributes())
                .containsAllEntriesOf(Map.of(
                        "messaging.system", "web-push",
                        "server.address", "127.0.0.1",
                        "messaging.message.id", id("push")));
        assertThat(mail.failed() || push.failed()).isFalse();
    }

    @Test
    void saysThatASendingFailedAndWhy() {
        var phone = phone();
        pushes.answer(phone.id(), 410, 1, null);
        completed();

        var push = seen("send push", CLIENT);

        assertThat(push.failed()).isTrue();
        assertThat(push.attributes()).containsEntry("error.type", "gone: subscription-gone");
    }

    @Test
    void tellsNobodyWhoGotItAndWhere() {
        var phone = phone();
        completed();
        seen("send email", CLIENT);
        seen("send push", CLIENT);

        assertThat(collector.hasHeardOf(maya.email())).isFalse();
        assertThat(collector.hasHeardOf(maya.subject())).isFalse();
        assertThat(collector.hasHeardOf(URI.create(phone.endpoint()).getPath())).isFalse();
    }

    private Subscription phone() {
        var phone = pushes.subscribe();
        maya.withContact().subscribes(phone, "summary");
        return phone;
    }

    private Events completed() {
        var event = Events.example("session-completed").of(maya.subject(), UUID.randomUUID());
        var record = event.entry();
        record.headers()
                .add("traceparent", "00-%s-%s-01".formatted(trace, PUBLISHED).getBytes(US_ASCII));
        try (var topic = Topic.on(broker.bootstrapServers())) {
            topic.publish(record);
        }
        return event;
    }

    private String id(String channel) {
        return maya.messages().stream()
                .filter(message -> channel.equals(message.get("channel")))
                .findFirst()
                .orElseThrow()
                .get("id")
                .toString();
    }

    private SeenSpan seen(String name, int kind) {
        return collector.awaits(span -> span.is(trace, kind, name));
    }
}
