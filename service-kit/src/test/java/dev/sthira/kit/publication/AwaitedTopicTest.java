package dev.sthira.kit.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

/// A topic that its reader makes.
class AwaitedTopicTest {
    private static final String NAME = "poses";

    @Test
    void isMadeAsItsWriterWouldMakeIt() throws Exception {
        try (var broker = Broker.temporary();
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
                var topic = new AwaitedTopic(new Topic(NAME, (short) 1, "a-reader", broker.bootstrapServers()))) {
            topic.start();

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(admin.listTopics().names().get()).contains(NAME));
            assertThat(cleaning(admin)).isEqualTo(TopicConfig.CLEANUP_POLICY_COMPACT);
        }
    }

    private static String cleaning(Admin admin) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
        return admin.describeConfigs(List.of(topic))
                .all()
                .get()
                .get(topic)
                .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                .value();
    }
}
