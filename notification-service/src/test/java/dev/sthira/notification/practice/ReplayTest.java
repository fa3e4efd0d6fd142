package dev.sthira.notification.practice;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/// The whole topic read again from its beginning changes nothing.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReplayTest {
    private static final int SESSIONS = 50;

    Broker broker;
    MailServer mails;

    @Inject
    PracticeEvents events;

    @Inject
    MeterRegistry metrics;

    private final Practitioner maya = Practitioner.someone();

    @Test
    void sendsNothingTwiceWhenTheTopicIsReadAgainFromItsBeginning() throws Exception {
        maya.withContact();
        try (var topic = Topic.on(broker.bootstrapServers())) {
            IntStream.range(0, SESSIONS)
                    .mapToObj(_ -> Events.example("session-completed").of(maya.subject(), UUID.randomUUID()))
                    .forEach(topic::publish);
        }
        await().atMost(ofSeconds(60)).until(() -> mailsToMaya() == SESSIONS);
        var repeatedBefore = repeated();

        events.stop(new ShutdownEvent());
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.deleteConsumerGroups(List.of("notification-service")).all().get();
        }
        events.start(new StartupEvent());

        await().atMost(ofSeconds(60)).until(() -> repeated() >= repeatedBefore + SESSIONS);
        assertThat(mailsToMaya()).isEqualTo(SESSIONS);
        assertThat(maya.messages())
                .hasSize(SESSIONS)
                .allSatisfy(message -> assertThat(message)
                        .containsEntry("state", "handed-over")
                        .containsEntry("attempts", 1));
    }

    private double repeated() {
        return metrics.counter("sthira.practice.events", "result", "repeated").count();
    }

    private long mailsToMaya() {
        return mails.messages().stream()
                .filter(mail -> mail.to().contains(maya.email()))
                .count();
    }
}
