package dev.sthira.notification.reminder;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.mail.ReceivedMail;
import dev.sthira.devstack.push.PushService;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever waits when a person is erased is not sent to them.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ErasureTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2037-11-22T12:00:00Z");
    private static final Instant MONDAY_SEVEN = Instant.parse("2037-11-23T06:00:00Z");

    Broker broker;
    MailServer mails;
    PushService pushes;

    @Inject
    ReminderFixture fixture;

    @Inject
    Firing firing;

    @Inject
    @Any
    Instance<PersonalData> features;

    private Topic topic;
    private final Practitioner maya = Practitioner.someone();
    private final Practitioner jonas = Practitioner.someone();

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
        topic = Topic.on(broker.bootstrapServers());
    }

    @AfterEach
    void end() {
        topic.close();
        mails.restart();
    }

    @Test
    void sendsNoSummaryAndNoPushThatWaited() {
        var watch = pushes.subscribe();
        pushes.answer(watch.id(), 429, 1, "3");
        maya.withContact().subscribes(watch, "summary");
        mails.stop();
        practises(maya);
        waits(2);

        erase();

        assertThat(sentToMayaUntilJonasHasHis()).isEmpty();
        await().during(ofSeconds(4)).until(() -> pushes.pushes(watch.id()).isEmpty());
    }

    @Test
    void sendsNoQuestionThatWaited() {
        mails.stop();
        maya.asks()
                .body(Map.of("email", maya.email(), "locale", "en", "zone", "UTC"))
                .put("/me/contact")
                .then()
                .statusCode(200);
        waits(1);

        erase();

        assertThat(sentToMayaUntilJonasHasHis()).isEmpty();
    }

    @Test
    void sendsNoCheatSheetThatWaitedForTheAddressThatIsTheirs() {
        maya.withContact();
        mails.stop();
        jonas.asks()
                .body(Map.of("email", maya.email()))
                .post("/sign-ups")
                .then()
                .statusCode(202);
        waits(1);

        erase();

        assertThat(fixture.count("sign_up where email = '%s'".formatted(maya.email())))
                .isZero();
        assertThat(sentToMayaUntilJonasHasHis()).isEmpty();
    }

    @Test
    void leavesWhatStrangersAskedForAloneWhereTheAddressIsNotKnownToBeTheirs() {
        var address = "stranger-" + UUID.randomUUID() + "@example.org";
        mails.stop();
        jonas.asks().body(Map.of("email", address)).post("/sign-ups").then().statusCode(202);
        maya.asks()
                .body(Map.of("email", address, "locale", "en", "zone", "UTC"))
                .put("/me/contact")
                .then()
                .statusCode(200);
        waits(1);

        erase();
        mails.restart();

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(mailsTo(address))
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.text()).contains("/sign-ups/")));
    }

    @Test
    void remindsOfNothing() {
        var phone = pushes.subscribe();
        maya.withContact().subscribes(phone, "reminder");
        var reminder =
                fixture.daily(maya.subject(), "07:00", "Europe/Berlin", SUNDAY_NOON, Channel.EMAIL, Channel.PUSH);
        assertThat(fixture.planned(reminder.id())).contains(MONDAY_SEVEN);

        erase();

        assertThat(firing.step(MONDAY_SEVEN)).isZero();
        assertThat(fixture.count("occurrence")).isZero();
        assertThat(fixture.count("message")).isZero();
    }

    @Test
    void saysNothingAboutAPracticeThatIsHeardOfAfterwards() {
        var watch = pushes.subscribe();
        maya.withContact().subscribes(watch, "pose-cue", "summary");

        erase();
        topic.publish(Events.example("pose-start").of(maya.subject(), UUID.randomUUID()));
        practises(maya);

        assertThat(sentToMayaUntilJonasHasHis()).isEmpty();
        assertThat(pushes.attempts(watch.id())).isZero();
    }

    private void erase() {
        QuarkusTransaction.requiringNew().run(() -> features.forEach(feature -> feature.erase(maya.person())));
    }

    private void practises(Practitioner person) {
        topic.publish(Events.example("session-completed").of(person.subject(), UUID.randomUUID()));
    }

    /// Until so many messages have been tried in vain.
    private void waits(int messages) {
        await().atMost(ofSeconds(30))
                .until(() -> fixture.count("message where state = 'waiting' and attempts > 0") == messages);
    }

    /// Jonas' mail is asked for last, and due when all that waits has long been so.
    private List<ReceivedMail> sentToMayaUntilJonasHasHis() {
        mails.restart();
        jonas.withContact();
        practises(jonas);
        await().atMost(ofSeconds(30)).until(() -> !mailsTo(jonas.email()).isEmpty());
        await().until(() -> fixture.count("message where state in ('waiting', 'claimed')") == 0);
        return mailsTo(maya.email());
    }

    private List<ReceivedMail> mailsTo(String email) {
        return mails.messages().stream()
                .filter(mail -> mail.to().contains(email))
                .toList();
    }
}
