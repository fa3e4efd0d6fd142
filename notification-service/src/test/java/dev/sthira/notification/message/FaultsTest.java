package dev.sthira.notification.message;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.mail.ReceivedMail;
import dev.sthira.devstack.push.PushService;
import dev.sthira.devstack.push.ReceivedPush;
import dev.sthira.kit.database.DatabaseFailed;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import dev.sthira.notification.preference.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of messages when the mail server, the push service or this service itself fails in between.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FaultsTest {
    Broker broker;
    MailServer mails;
    PushService pushes;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

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
        mails.restart();
    }

    @Test
    void sendsTheMailLaterAndOnceWhenTheMailServerWasAway() {
        maya.withContact();
        mails.stop();

        topic.publish(completed());
        eventually(() -> assertThat(theMessage())
                .containsEntry("state", "waiting")
                .hasEntrySatisfying("attempts", tried -> assertThat((int) tried).isGreaterThan(1)));
        mails.restart();

        eventually(() -> assertThat(theMessage()).containsEntry("state", "handed-over"));
        assertThat(mailsToMaya()).hasSize(1);
    }

    @Test
    void delaysNoPushWhenTheMailServerIsSilent() throws IOException {
        var watch = pushes.subscribe();
        maya.withContact().subscribes(watch, "pose-cue");
        mails.stop();
        try (var silent = new ServerSocket(mails.port(), 50, InetAddress.getLoopbackAddress())) {
            assertThat(silent.isBound()).isTrue();
            for (int i = 0; i < 20; i++) {
                topic.publish(Events.example("session-completed").of(maya.subject(), UUID.randomUUID()));
            }
            topic.publish(cue());

            await().atMost(ofSeconds(10)).until(() -> !pushes.pushes(watch.id()).isEmpty());
        }
        // Results are being written to the same rows; whoever comes off worse tries again.
        await().ignoreExceptionsInstanceOf(DatabaseFailed.class)
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() ->
                                sql.update("delete from message where person = ? and channel = 'email'", maya.subject())
                                        >= 0));
    }

    @Test
    void forgetsASubscriptionThatIsGone() {
        var watch = pushes.subscribe();
        var device = maya.subscribes(watch, "pose-cue");
        pushes.remove(watch.id());

        topic.publish(cue());

        eventually(() -> assertThat(theMessage())
                .containsEntry("state", "failed")
                .containsEntry("reason", "subscription-gone")
                .containsEntry("target", "a device that is gone"));
        maya.asks().get("/me/devices/" + device).then().statusCode(404);
    }

    @Test
    void waitsAsLongAsThePushServiceAsks() {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");
        pushes.answer(watch.id(), 429, 1, "2");
        var start = Instant.now();

        topic.publish(cue());

        await().atMost(ofSeconds(20)).until(() -> !pushes.pushes(watch.id()).isEmpty());
        assertThat(pushes.pushes(watch.id()).getFirst().receivedAt())
                .as("%s after %d attempts", maya.messages(), pushes.attempts(watch.id()))
                .isAfter(start.plusSeconds(2));
        assertThat(pushes.attempts(watch.id())).isEqualTo(2);
    }

    @Test
    void triesAgainWhenThePushServiceStumbles() {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");
        pushes.answer(watch.id(), 503, 2, null);

        topic.publish(cue());

        eventually(() ->
                assertThat(theMessage()).containsEntry("state", "handed-over").containsEntry("attempts", 3));
        assertThat(pushes.pushes(watch.id())).hasSize(1);
    }

    @Test
    void postsAPushOnceMoreUnderTheSameTopicWhenTheAnswerWasLost() {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");
        pushes.answer(watch.id(), 0, 1, null);

        topic.publish(cue());

        eventually(() ->
                assertThat(theMessage()).containsEntry("state", "handed-over").containsEntry("attempts", 2));
        assertThat(pushes.pushes(watch.id()))
                .extracting(ReceivedPush::topic)
                .hasSize(2)
                .containsOnly(topicOf(session));
    }

    @Test
    void endsUnknownWhenTheSecondAnswerIsLostToo() {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");
        pushes.answer(watch.id(), 0, 5, null);

        topic.publish(cue());

        eventually(
                () -> assertThat(theMessage()).containsEntry("state", "unknown").containsEntry("attempts", 2));
        assertThat(pushes.attempts(watch.id())).isEqualTo(2);
    }

    @Test
    void letsANewerCueTakeThePlaceOfOneThatIsNotDelivered() {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");
        pushes.answer(watch.id(), 429, 1, "30");

        topic.publish(cue());
        eventually(() -> assertThat(theMessage()).containsEntry("attempts", 1).containsEntry("state", "waiting"));
        topic.publish(cue());

        eventually(() -> assertThat(maya.messages())
                .extracting(message -> message.get("state"))
                .containsExactly("handed-over", "superseded"));
        assertThat(pushes.pushes(watch.id())).hasSize(1);
    }

    @Test
    void saysACueThatStillWaitsAsThePoseIsHeldNow() {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");
        pushes.answer(watch.id(), 429, 1, "30");
        topic.publish(Events.example("pose-start").of(maya.subject(), session));
        await().atMost(ofSeconds(20)).until(() -> pushes.attempts(watch.id()) == 1);
        eventually(() -> assertThat(maya.messages().getFirst()).containsEntry("state", "waiting"));
        var longer = Events.example("session-replanned").of(maya.subject(), session);
        longer.with(
                value -> value.put("phaseEndsAt", Instant.now().plusSeconds(90).toString()));

        topic.publish(longer);
        topic.publish(longer);

        await().atMost(ofSeconds(20)).until(() -> !pushes.pushes(watch.id()).isEmpty());
        assertThat(pushes.pushes(watch.id()))
                .singleElement()
                .satisfies(cue -> assertThat(cue.payload())
                        .contains(longer.value().get("phaseEndsAt").textValue()));
        assertThat(maya.messages())
                .extracting(message -> message.get("state"))
                .containsExactlyInAnyOrder("superseded", "handed-over");
    }

    @Test
    void cuesAPoseThatIsRepeatedAgainAndOnceHeldForLongerNot() {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");
        topic.publish(Events.example("pose-start").of(maya.subject(), session));
        await().atMost(ofSeconds(20)).until(() -> pushes.pushes(watch.id()).size() == 1);
        eventually(() -> assertThat(maya.messages().getFirst()).containsEntry("state", "handed-over"));
        var longer = Events.example("session-replanned").of(maya.subject(), session);
        longer.with(
                value -> value.put("phaseEndsAt", Instant.now().plusSeconds(90).toString()));

        topic.publish(longer);
        topic.publish(Events.example("session-replanned-repeat").of(maya.subject(), session));
        var again = Events.example("pose-start-again").of(maya.subject(), session);
        topic.publish(again);
        topic.publish(again);

        await().atMost(ofSeconds(20)).until(() -> pushes.pushes(watch.id()).size() == 2);
        assertThat(maya.messages()).hasSize(2);
    }

    @Test
    void stopsPushesWhileOurKeyIsRefusedAndGoesOnAfterAProbe() {
        var watch = pushes.subscribe();
        var device = maya.subscribes(watch, "pose-cue");
        pushes.answer(watch.id(), 403, 1, null);

        topic.publish(cue());

        eventually(() ->
                assertThat(theMessage()).containsEntry("state", "handed-over").containsEntry("attempts", 2));
        maya.asks().get("/me/devices/" + device).then().statusCode(200);
    }

    @Test
    void takesUpAPushWhoseSenderWasKilledBetweenAttemptAndResult() {
        var watch = pushes.subscribe();
        var device = maya.subscribes(watch, "pose-cue");
        var target = new Target.ToDevice(maya.person(), UUID.fromString(device));
        var note = new Note("Bow", "60 s", session, "session-" + session, Note.Urgency.HIGH, null);

        leftClaimed(Draft.push(
                Kind.POSE_CUE,
                cause(),
                target,
                note,
                session,
                Instant.now(),
                Instant.now().plusSeconds(60)));

        eventually(() ->
                assertThat(theMessage()).containsEntry("state", "handed-over").containsEntry("attempts", 2));
        assertThat(pushes.pushes(watch.id())).extracting(ReceivedPush::topic).containsExactly(topicOf(session));
    }

    @Test
    void doesNotRepeatAReminderMailWhoseSenderWasKilled() {
        maya.withContact();

        leftClaimed(letter(Kind.REMINDER));

        eventually(
                () -> assertThat(theMessage()).containsEntry("state", "unknown").containsEntry("attempts", 1));
        assertThat(mailsToMaya()).isEmpty();
    }

    @Test
    void repeatsASummaryMailWhoseSenderWasKilledUnderTheSameMessageId() {
        maya.withContact();

        var id = leftClaimed(letter(Kind.SUMMARY));

        eventually(() ->
                assertThat(theMessage()).containsEntry("state", "handed-over").containsEntry("attempts", 2));
        assertThat(mailsToMaya())
                .singleElement()
                .satisfies(mail -> assertThat(mail.headers()).containsEntry("Message-ID", "<" + id + "@sthira.local>"));
    }

    private Events cue() {
        return Events.example("pose-start").of(maya.subject(), session);
    }

    private Events completed() {
        return Events.example("session-completed").of(maya.subject(), session);
    }

    private Draft letter(Kind kind) {
        var letter = new Letter(
                new HeaderText("Good morning"), "", "Good morning", List.of(), List.of(), List.of(), null, "", null);
        return Draft.mail(
                kind,
                cause(),
                new Target.ToContact(maya.person()),
                letter,
                Instant.now(),
                Instant.now().plusSeconds(600));
    }

    private static Cause cause() {
        return new Cause("test", UUID.randomUUID().toString(), "A test asked for it.");
    }

    /// A message as a process leaves it that was killed between the commit of the attempt and the result.
    private UUID leftClaimed(Draft draft) {
        return QuarkusTransaction.requiringNew().call(() -> {
            outbox.add(List.of(draft));
            var id = sql.first("""
                            update message set state = 'claimed', attempts = 1, claimed_until = now() - interval '1 second'
                             where cause_id = ? returning id""", row -> row.uuid("id"), draft.cause().id()).orElseThrow();
            sql.update("insert into attempt (message, number, started_at) values (?, 1, now())", id);
            return id;
        });
    }

    private Map<String, Object> theMessage() {
        assertThat(maya.messages()).hasSize(1);
        return maya.messages().getFirst();
    }

    private List<ReceivedMail> mailsToMaya() {
        return mails.messages().stream()
                .filter(mail -> mail.to().contains(maya.email()))
                .toList();
    }

    private static String topicOf(UUID session) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(ofSeconds(30)).untilAsserted(assertion);
    }
}
