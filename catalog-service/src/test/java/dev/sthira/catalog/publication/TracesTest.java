package dev.sthira.catalog.publication;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.kit.test.SeenSpan.PRODUCER;
import static dev.sthira.kit.test.SeenSpan.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.authoring.Drafts;
import dev.sthira.catalog.publication.TopicReader.Read;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.test.Collector;
import dev.sthira.kit.test.SeenSpan;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a collector sees of a sequence that is published.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(BrokerAway.class)
@WithTestResource(Collector.class)
class TracesTest {
    private static final String MAYA = "maya-" + UUID.randomUUID();

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    Broker broker;

    Collector collector;

    @Inject
    PublicationSettings settings;

    @Test
    void followsARequestToTheTopic() {
        broker.restart();
        var slug = Drafts.written(MAYA);
        Drafts.publish(as(MAYA).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"), slug, "published")
                .then()
                .statusCode(200);

        Read event = published(slug);

        var request = collector.awaits(span -> span.trace().equals(trace) && span.kind() == SERVER);
        var sent = collector.awaits(span -> span.is(trace, PRODUCER, "send " + settings.topic()));
        assertThat(sent.isChildOf(request)).isTrue();
        assertThat(event.headers()).containsEntry("traceparent", "00-%s-%s-01".formatted(trace, sent.id()));
        assertThat(sent.attributes())
                .containsAllEntriesOf(Map.of(
                        "messaging.system", "kafka",
                        "messaging.operation.type", "send",
                        "messaging.message.id", event.headers().get("ce_id")));
        assertThat(collector.spans(span -> span.parent().isEmpty()))
                .extracting(SeenSpan::kind)
                .doesNotContain(PRODUCER);
        assertThat(collector.hasHeardOf(MAYA)).isFalse();
    }

    private Read published(String slug) {
        try (var topic = new TopicReader(broker.bootstrapServers(), settings.topic())) {
            return await().atMost(Duration.ofSeconds(40))
                    .until(() -> topic.of(slug), events -> !events.isEmpty())
                    .getFirst();
        }
    }
}
