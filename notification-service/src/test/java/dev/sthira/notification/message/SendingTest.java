package dev.sthira.notification.message;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.mail.ReceivedMail;
import dev.sthira.devstack.push.PushService;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an event on the topic to the device and the mailbox.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SendingTest {
    Broker broker;
    MailServer mails;
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
    void turnsAPoseStartIntoACueOnTheDevicesThatAsked() {
        var watch = pushes.subscribe();
        var phone = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");
        maya.subscribes(phone, "summary");

        topic.publish(Events.example("pose-start").of(maya.subject(), session));

        await().atMost(ofSeconds(20)).until(() -> !pushes.pushes(watch.id()).isEmpty());
        var cue = pushes.pushes(watch.id()).getFirst();
        assertThat(cue.payload())
                .contains("\"kind\":\"pose-cue\"")
                .contains("\"title\":\"Thread the Needle\"")
                .contains("\"body\":\"left side, 60 s\\nSlide the left arm under and rest the head.\"")
                .contains("\"session\":\"" + session + "\"")
                .contains("\"url\":\"https://practice.example/sessions/" + session + "\"")
                .contains("\"tag\":\"session-" + session + "\"")
                .contains("\"number\":51", "\"segment\":24", "\"side\":\"left\"")
                .containsPattern("\"endsAt\":\"\\d{4}-\\d\\d-\\d\\dT[^\"]+Z\"")
                .contains("\"picture\":\"/poses/thread-the-needle/picture.svg?side=left\"");
        assertThat(cue.ttl()).isBetween(40, 60);
        assertThat(cue.topic()).hasSize(22).matches("[A-Za-z0-9_-]+");
        assertThat(cue.urgency()).isEqualTo("high");
        assertThat(cue.vapid().sub()).isEqualTo("mailto:practice@sthira.local");
        assertThat(pushes.pushes(phone.id())).isEmpty();
    }

    @Test
    void turnsACompletedSessionIntoOneMailAndOnePush() {
        var phone = pushes.subscribe();
        maya.withContact().subscribes(phone, "summary");

        topic.publish(Events.example("session-completed").of(maya.subject(), session));

        var mail = mailTo(maya);
        assertThat(mail.subject()).isEqualTo("Well done: A stronger back in 23 minutes");
        assertThat(mail.text()).contains("Well done, Maya.", "19 minutes held", "60 of 61 poses and rests", "Bow");
        assertThat(mail.html()).contains("Well done, Maya.", "<table role=\"presentation\"");
        assertThat(mail.headers()).containsEntry("Auto-Submitted", "auto-generated");
        await().until(() -> !pushes.pushes(phone.id()).isEmpty());
        assertThat(pushes.pushes(phone.id()).getFirst().payload()).contains("60 of 61 steps held");
        await().untilAsserted(() -> assertThat(maya.messages())
                .extracting(message -> message.get("state"))
                .containsExactly("handed-over", "handed-over"));
    }

    @Test
    void writesNothingAboutAPracticeThatWasNone() {
        maya.withContact();

        topic.publish(Events.example("session-completed")
                .of(maya.subject(), session)
                .with(value -> value.put("ending", "ended")
                        .put("heldSeconds", 2.0)
                        .put("minutes", 0)
                        .withObject("/segments")
                        .put("held", 0)));
        var marker = new Practitioner(maya.subject() + "-last").withContact();
        topic.publish(Events.example("session-completed").of(marker.subject(), session));

        mailTo(marker);
        assertThat(maya.messages()).isEmpty();
        assertThat(mailsTo(maya)).isEmpty();
    }

    @Test
    void saysWhyNoMailCameWhenThereIsNoAddress() {
        topic.publish(Events.example("session-completed").of(maya.subject(), session));

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(maya.messages())
                        .singleElement()
                        .satisfies(message -> assertThat(message)
                                .containsEntry("state", "suppressed")
                                .containsEntry("reason", "no-address")
                                .containsEntry("attempts", 0)));
    }

    @Test
    void sendsNoCueForAHoldThatIsOver() {
        var watch = pushes.subscribe();
        maya.subscribes(watch, "pose-cue");

        topic.publish(Events.example("pose-start")
                .of(maya.subject(), session)
                .at(Instant.now().minusSeconds(61)));

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(maya.messages())
                        .extracting(message -> message.get("state"))
                        .containsExactly("expired"));
        assertThat(pushes.attempts(watch.id())).isZero();
    }

    @Test
    void sendsOnceHoweverOftenTheTopicIsReadAgain() {
        var watch = pushes.subscribe();
        maya.withContact().subscribes(watch, "pose-cue", "summary");
        var events = List.of(
                Events.example("pose-start").of(maya.subject(), session),
                Events.example("session-completed").of(maya.subject(), session));

        topic.publish(events.getFirst());
        await().atMost(ofSeconds(20)).until(() -> !pushes.pushes(watch.id()).isEmpty());
        for (int i = 0; i < 5; i++) {
            events.forEach(topic::publish);
        }
        var marker = new Practitioner(maya.subject() + "-last").withContact();
        topic.publish(Events.example("session-completed").of(marker.subject(), session));

        mailTo(marker);
        mailTo(maya);
        await().until(() -> pushes.pushes(watch.id()).size() >= 2);
        assertThat(mailsTo(maya)).hasSize(1);
        assertThat(pushes.attempts(watch.id())).isEqualTo(2);
    }

    private ReceivedMail mailTo(Practitioner person) {
        await().atMost(ofSeconds(20)).until(() -> !mailsTo(person).isEmpty());
        return mailsTo(person).getFirst();
    }

    private List<ReceivedMail> mailsTo(Practitioner person) {
        return mails.messages().stream()
                .filter(mail -> mail.to().contains(person.email()))
                .toList();
    }
}
