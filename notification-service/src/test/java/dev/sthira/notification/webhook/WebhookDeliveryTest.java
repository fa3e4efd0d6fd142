package dev.sthira.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.mail.ReceivedMail;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an event on the topic to a builder's server, and what becomes of it when that server fails.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class WebhookDeliveryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    Broker broker;
    MailServer mails;

    @Inject
    Sql sql;

    @Inject
    Deliveries deliveries;

    @ConfigProperty(name = "sthira.webhook.loopback-ports")
    int port;

    private final Practitioner maya = Practitioner.someone();
    private final UUID session = UUID.randomUUID();
    private Receiver receiver;
    private Topic topic;

    @BeforeEach
    void open() throws IOException {
        receiver = Receiver.on(port);
        topic = Topic.on(broker.bootstrapServers());
    }

    @AfterEach
    void close() {
        topic.close();
        receiver.close();
    }

    @Test
    void postsAnEventSignedAndWordForWord() throws IOException {
        var lamp = Builder.of(maya, receiver, "pose-end");
        var event = Events.example("pose-end").of(maya.subject(), session);

        topic.publish(event);

        soon().until(() -> lamp.received().size() == 1);
        var received = lamp.received().getFirst();
        assertThat(lamp.verifier().isSigned(received)).isTrue();
        assertThat(received.contentType()).isEqualTo("application/json");
        var body = JSON.readTree(received.body());
        assertThat(body.get("type").asText()).isEqualTo("pose-end");
        assertThat(body.get("data")).isEqualTo(event.value());
        assertThat(Instant.parse(body.get("timestamp").asText()))
                .isEqualTo(Instant.parse(event.value().get("at").asText()));
        soon().untilAsserted(() -> assertThat(lamp.deliveries())
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("id", received.id())
                        .containsEntry("state", "delivered")
                        .containsEntry("status", 204)
                        .containsEntry("attempts", 1)
                        .containsEntry("session", session.toString())));
    }

    @Test
    void postsWhatWasAskedForOfOwnSessionsOnlyAndOnceHoweverOftenItIsHeard() {
        var jonas = Practitioner.someone();
        var mayas = Builder.of(maya, receiver, "session-started", "session-completed");
        var jonass = Builder.of(jonas, receiver, "session-paused");
        var started = Events.example("session-started").of(maya.subject(), session);

        topic.publish(started, started);
        topic.publish(Events.example("pose-start").of(maya.subject(), session));
        topic.publish(Events.example("session-paused").of(maya.subject(), session));
        topic.publish(started);
        topic.publish(Events.example("session-completed").of(maya.subject(), session));

        soon().until(() -> mayas.received().size() == 2);
        soon().untilAsserted(() -> assertThat(mayas.states()).containsExactly("delivered", "delivered"));
        assertThat(mayas.deliveries())
                .extracting(each -> each.get("type"))
                .containsExactly("session-started", "session-completed");
        assertThat(jonass.received()).isEmpty();
    }

    @Test
    void keepsTheOrderOfASessionOverAFailure() {
        var lamp = Builder.of(maya, receiver, "session-started", "pose-start", "pose-end");
        receiver.answers(lamp.path(), 400, 503, 204);

        for (var name : List.of("session-started", "pose-start", "pose-end")) {
            topic.publish(Events.example(name).of(maya.subject(), session));
        }

        soon().untilAsserted(() -> assertThat(lamp.states()).hasSize(3).containsOnly("delivered"));
        assertThat(lamp.received())
                .extracting(each -> JSON.readTree(each.body()).get("type").asText())
                .containsExactly("session-started", "session-started", "session-started", "pose-start", "pose-end");
        assertThat(lamp.received().stream().limit(3).map(Receiver.Received::id).distinct())
                .hasSize(1);
        assertThat(lamp.received()).allMatch(lamp.verifier()::isSigned);
        lamp.seen().body("failingSince", nullValue()).body("enabled", equalTo(true));
    }

    @Test
    void givesUpAfterTheLastAttemptAndSaysWhy() {
        var lamp = Builder.of(maya, receiver, "session-started");
        receiver.answers(lamp.path(), 500);

        topic.publish(Events.example("session-started").of(maya.subject(), session));

        soon().untilAsserted(() -> assertThat(lamp.states()).containsExactly("failed"));
        assertThat(lamp.deliveries().getFirst())
                .containsEntry("attempts", 4)
                .containsEntry("cause", "status-500")
                .containsEntry("nextAttemptAt", null);
        lamp.seen().body("failingSince", notNullValue()).body("enabled", equalTo(true));
    }

    @Test
    void countsSilenceARedirectAndAClosedDoorAsFailures() {
        var lamp = Builder.of(maya, receiver, "session-started");
        receiver.answers(lamp.path(), Receiver.SILENCE);
        assertThat(tested(lamp)).containsEntry("state", "failed").containsEntry("cause", "no-answer");

        receiver.answers(lamp.path(), 302);
        receiver.says(lamp.path(), "Location", receiver.url("/elsewhere"));
        assertThat(tested(lamp)).containsEntry("cause", "redirect").containsEntry("status", 302);
        assertThat(receiver.at("/elsewhere")).isEmpty();

        receiver.close();
        assertThat(tested(lamp)).containsEntry("cause", "unreachable").containsEntry("status", null);
    }

    @Test
    void turnsAnAddressOffAtOnceThatSaysItIsGoneAndTellsItsOwner() {
        maya.withContactIn("de");
        var lamp = Builder.of(maya, receiver, "session-started", "pose-start");
        receiver.answers(lamp.path(), 410);

        topic.publish(Events.example("session-started").of(maya.subject(), session));

        soon().untilAsserted(() -> lamp.seen().body("enabled", equalTo(false)).body("off", equalTo("gone")));
        topic.publish(Events.example("pose-start").of(maya.subject(), session));
        soon().until(() -> !mailsTo(maya).isEmpty());
        assertThat(mailsTo(maya).getFirst().subject()).isEqualTo("Dein Webhook bei 127.0.0.1 ist abgeschaltet");
        assertThat(mailsTo(maya).getFirst().text()).contains("410").doesNotContain(lamp.path());
        assertThat(lamp.states()).containsExactly("failed");
        assertThat(lamp.received()).hasSize(1);
    }

    @Test
    void turnsAnAddressOffWhereNothingArrivedForThreeDaysAndGivesUpWhatWaits() {
        maya.withContact();
        var lamp = Builder.of(maya, receiver, "session-started");
        receiver.answers(lamp.path(), 503);
        topic.publish(Events.example("session-started").of(maya.subject(), session));
        soon().untilAsserted(() -> assertThat(lamp.states()).containsExactly("failed"));
        lamp.seen().body("enabled", equalTo(true));

        sql.update(
                "update webhook set failing_since = failing_since - interval '72 hours' where id = ?",
                UUID.fromString(lamp.id()));
        topic.publish(
                Events.example("session-started").of(maya.subject(), UUID.randomUUID()),
                Events.example("session-started").of(maya.subject(), UUID.randomUUID()));

        soon().untilAsserted(() -> lamp.seen().body("enabled", equalTo(false)).body("off", equalTo("failing")));
        soon().untilAsserted(() -> assertThat(lamp.states()).containsOnly("failed"));
        soon().until(() -> !mailsTo(maya).isEmpty());
        assertThat(mailsTo(maya).getFirst().text()).contains("three days");
    }

    @Test
    void replaysOneOrAllThatFailedWithTheSameIdAndOnlyWhileItIsOn() {
        var lamp = Builder.of(maya, receiver, "session-started");
        var before = Instant.now().minusSeconds(60);
        receiver.answers(lamp.path(), 404);
        topic.publish(
                Events.example("session-started").of(maya.subject(), session),
                Events.example("session-started").of(maya.subject(), UUID.randomUUID()));
        soon().untilAsserted(() -> assertThat(lamp.states()).containsExactly("failed", "failed"));
        var first = lamp.deliveries().getFirst().get("id").toString();
        var attempts = lamp.received().size();
        receiver.answers(lamp.path(), 200);

        lamp.posts("/deliveries/" + first + "/replay").statusCode(202).body("id", equalTo(first));
        soon().untilAsserted(() -> assertThat(lamp.states()).containsExactly("delivered", "failed"));
        assertThat(lamp.received()).hasSize(attempts + 1);
        assertThat(lamp.received().getLast().id()).isEqualTo(first);
        assertThat(lamp.verifier().isSigned(lamp.received().getLast())).isTrue();

        lamp.turned(false).statusCode(200).body("off", equalTo("owner"));
        replays(lamp, before).statusCode(409).body("type", equalTo("/problems/webhook-off"));
        lamp.turned(true).statusCode(200).body("off", nullValue());
        replays(lamp, Instant.now()).statusCode(202).body("replayed", equalTo(0));
        replays(lamp, before).statusCode(202).body("replayed", equalTo(1));
        soon().untilAsserted(() -> assertThat(lamp.states()).containsOnly("delivered"));
    }

    @Test
    void forgetsWhatWasPostedBeforeThatItWas() {
        var lamp = Builder.of(maya, receiver, "session-started");
        topic.publish(Events.example("session-started").of(maya.subject(), session));
        soon().untilAsserted(() -> assertThat(lamp.states()).containsExactly("delivered"));
        var id = lamp.deliveries().getFirst().get("id").toString();

        deliveries.forget(Instant.now(), Instant.now().minus(Duration.ofDays(1)));

        assertThat(lamp.deliveries().getFirst()).containsEntry("replayable", false);
        lamp.posts("/deliveries/" + id + "/replay")
                .statusCode(409)
                .body("type", equalTo("/problems/delivery-not-kept"));
    }

    @Test
    void signsWithBothSecretsForADayAfterItWasChanged() {
        var lamp = Builder.of(maya, receiver, "session-started");

        var secret = lamp.posts("/secret")
                .statusCode(200)
                .body("oldSecretUntil", notNullValue())
                .extract()
                .<String>path("secret");
        tested(lamp);

        var both = lamp.received().getLast();
        assertThat(both.signature().split(" ")).hasSize(2);
        assertThat(new Verifier(secret).isSigned(both)).isTrue();
        assertThat(lamp.verifier().isSigned(both)).isTrue();

        sql.update(
                "update webhook set old_until = now() - interval '1 second' where id = ?", UUID.fromString(lamp.id()));
        tested(lamp);

        var one = lamp.received().getLast();
        assertThat(new Verifier(secret).isSigned(one)).isTrue();
        assertThat(lamp.verifier().isSigned(one)).isFalse();
    }

    @Test
    void saysAtOnceWhatCameOfATestAlsoWhileItIsOff() {
        var lamp = Builder.of(maya, receiver, "session-started");
        lamp.turned(false).statusCode(200);

        assertThat(tested(lamp)).containsEntry("state", "delivered").containsEntry("type", "test");
        assertThat(lamp.verifier().isSigned(lamp.received().getFirst())).isTrue();
        receiver.answers(lamp.path(), 500);
        assertThat(tested(lamp)).containsEntry("state", "failed").containsEntry("cause", "status-500");
        assertThat(lamp.received()).hasSize(2);
        assertThat(lamp.states()).containsExactly("delivered", "failed");
    }

    @Test
    void judgesAnAddressAgainBeforeEachPost() throws IOException {
        var lamp = Builder.of(maya, receiver, "session-started");
        try (var inside = Receiver.on(0)) {
            for (var url :
                    List.of(inside.url("/inside"), "https://127.0.0.1/inside", "https://169.254.169.254/inside")) {
                sql.update("update webhook set url = ? where id = ?", url, UUID.fromString(lamp.id()));

                assertThat(tested(lamp))
                        .containsEntry("cause", "address-refused")
                        .containsEntry("status", null);
            }
            topic.publish(Events.example("session-started").of(maya.subject(), session));
            soon().untilAsserted(() -> assertThat(lamp.deliveries().getLast())
                    .containsEntry("state", "failed")
                    .containsEntry("cause", "address-refused"));
            assertThat(inside.at("/inside")).isEmpty();
        }
    }

    @Test
    void postsNothingMoreToAnAddressThatWasRemoved() {
        var lamp = Builder.of(maya, receiver, "session-started");
        receiver.answers(lamp.path(), 503);
        topic.publish(Events.example("session-started").of(maya.subject(), session));
        soon().until(() -> !lamp.received().isEmpty());

        maya.asks().delete("/me/webhooks/" + lamp.id()).then().statusCode(204);
        var attempts = lamp.received().size();

        await().during(Duration.ofMillis(700)).until(() -> lamp.received().size() <= attempts + 1);
        assertThat(sql.any("select 1 from webhook_delivery where webhook = ?", UUID.fromString(lamp.id())))
                .isFalse();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20));
    }

    private List<ReceivedMail> mailsTo(Practitioner person) {
        return mails.messages().stream()
                .filter(mail -> mail.to().contains(person.email()))
                .toList();
    }

    private static Map<String, Object> tested(Builder builder) {
        return builder.posts("/test").statusCode(200).extract().jsonPath().getMap("");
    }

    private static ValidatableResponse replays(Builder builder, Instant since) {
        return builder.person()
                .asks()
                .body(Map.of("since", since.toString()))
                .post("/me/webhooks/" + builder.id() + "/replay")
                .then();
    }
}
