package dev.sthira.session.metronome;

import static dev.sthira.kit.test.SeenSpan.CONSUMER;
import static dev.sthira.kit.test.SeenSpan.PRODUCER;
import static dev.sthira.kit.test.SeenSpan.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.test.Collector;
import dev.sthira.kit.test.SeenSpan;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.metronome.TopicReader.Read;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a collector sees of a session.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(Collector.class)
class TracesTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    Broker broker;

    Collector collector;

    @Test
    void followsACommandToTheTopicAndIntoThePractice() {
        String session = maya.creates(600);
        start(session);
        Read started = events(session).getFirst();

        var command = seen("POST /sessions/{id}/commands", SERVER);
        var published = seen("send sthira.session-events", PRODUCER, started.id());
        var taken = seen("process sthira.session-events", CONSUMER, started.id());

        assertThat(command.parent()).isEqualTo("00f067aa0ba902b7");
        assertThat(published.isChildOf(command)).isTrue();
        assertThat(started.origin().traceparent()).isEqualTo("00-%s-%s-01".formatted(trace, published.id()));
        assertThat(taken.isChildOf(published)).isTrue();
        assertThat(published.attributes())
                .containsAllEntriesOf(Map.of(
                        "messaging.system", "kafka",
                        "messaging.destination.name", "sthira.session-events",
                        "messaging.operation.type", "send",
                        "messaging.message.id", started.id()))
                .containsKey("messaging.destination.partition.id");
        assertThat(taken.attributes())
                .containsAllEntriesOf(Map.of(
                        "messaging.operation.type", "process",
                        "messaging.consumer.group.name", "sthira-practices",
                        "messaging.message.id", started.id()));
    }

    @Test
    void showsNeitherWhoItWasNorWhatFollowsFromThePlanAlone() {
        String session = maya.creates(600);
        start(session);
        assertThat(events(session)).hasSizeGreaterThan(60);
        seen("process sthira.session-events", CONSUMER);

        // The start of the session, and that of the first pose, which comes with it.
        assertThat(collector.spans(span -> span.trace().equals(trace) && span.kind() == PRODUCER))
                .hasSize(2);
        assertThat(collector.spans(span -> span.parent().isEmpty()))
                .extracting(SeenSpan::kind)
                .doesNotContain(PRODUCER, CONSUMER);
        assertThat(collector.hasHeardOf(maya.person())).isFalse();
    }

    private void start(String session) {
        maya.request()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body("{\"command\": \"start\"}")
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(200);
    }

    private List<Read> events(String session) {
        try (var topic = new TopicReader(broker.bootstrapServers(), 32)) {
            return await().atMost(Duration.ofSeconds(40))
                    .until(
                            () -> topic.events(session),
                            events -> events.stream()
                                    .anyMatch(event -> event.type().endsWith("session-completed")));
        }
    }

    private SeenSpan seen(String name, int kind) {
        return collector.awaits(span -> span.is(trace, kind, name));
    }

    private SeenSpan seen(String name, int kind, String message) {
        return collector.awaits(span ->
                span.is(trace, kind, name) && message.equals(span.attributes().get("messaging.message.id")));
    }
}
