package dev.sthira.notification.sequence;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.mail.ReceivedMail;
import dev.sthira.devstack.push.PushService;
import dev.sthira.devstack.push.Subscription;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Readers of three languages and one class, practised in any of them, over a real broker, a real mail server and a
/// real
/// push service: each reads it whole in their own, and nothing is in two.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LanguagesOfMessagesTest {
    private static final String ENGLISH_CUE = "Slide the left arm under and rest the head.";
    private static final String FRENCH_CUE = "Glisse le bras gauche dessous et pose la tête.";

    Broker broker;
    MailServer mails;
    PushService pushes;

    @Inject
    Sequences sequences;

    private Topic topic;
    private final String slug = "class-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void publishTheClass() {
        topic = Topic.on(broker.bootstrapServers());
        topic.publish(CatalogRecords.published()
                .of(slug)
                .with(LanguagesOfMessagesTest::inThreeLanguages)
                .entry());
        await().atMost(ofSeconds(20)).until(() -> sequences.of(slug).isPresent());
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void cuesEachReaderInTheirOwnLanguageWhateverItIsPractisedIn() {
        var greta = reads("de");
        var emma = reads("en-GB");
        var hers = cued(greta);
        var his = cued(emma);

        topic.publish(french(greta));
        topic.publish(french(emma));

        assertThat(push(hers))
                .contains(
                        "\"title\":\"Faden durchs Nadelöhr\"",
                        "linke Seite, 60 s\\nSchieb den linken Arm unter dir durch.");
        assertThat(push(his)).contains("\"title\":\"Thread the Needle\"", "left side, 60 s\\n" + ENGLISH_CUE);
        assertThat(greta.messages().getFirst().toString())
                .contains("In deiner Stunde „Kraft“ hat „Faden durchs Nadelöhr“ begonnen.");
    }

    @Test
    void saysAllOfACueInTheLanguageOfThePracticeWhereTheReadersIsNotKnown() {
        var greta = reads("de");
        var device = cued(greta);

        topic.publish(french(greta).with(value -> value.put("cue", "Une phrase que le catalogue ne connaît pas.")));

        assertThat(push(device))
                .contains(
                        "\"title\":\"Fil dans l'aiguille\"",
                        "côté gauche, 60 s\\nUne phrase que le catalogue ne connaît pas.");
    }

    @Test
    void asksWhoHasPausedForLongInTheirOwnLanguage() {
        var greta = reads("de");
        var device = pushes.subscribe();
        greta.subscribes(device, "session-nudge");
        var paused = Instant.now().minus(ofMinutes(10));

        topic.publish(Events.example("session-paused")
                .of(greta.subject(), UUID.randomUUID())
                .at(paused)
                .with(value -> value.put("language", "fr")
                        .put("abandonsAt", paused.plus(ofHours(1)).toString())
                        .withObject("/sequence")
                        .put("slug", slug)
                        .put("title", "Force"))
                .segment(segment -> segment.withObject("/pose").put("name", "Fil dans l'aiguille")));

        assertThat(push(device))
                .contains("\"title\":\"Noch auf Pause bei „Faden durchs Nadelöhr“\"", "\"body\":\"„Kraft“ wartet");
    }

    @Test
    void tellsAPracticeToEachReaderInTheirOwnLanguage() {
        var greta = reads("de");
        var emma = reads("en");

        topic.publish(completed(greta, "fr"));
        topic.publish(completed(emma, "fr"));

        var german = mailTo(greta);
        assertThat(german.subject()).isEqualTo("Gut gemacht: Kraft");
        assertThat(german.text())
                .contains(
                        "Bleib noch einen Moment in der Ruhe.",
                        "19 Minuten gehalten",
                        "Diesmal ausgelassen",
                        "Bogen",
                        "Diese Mails abbestellen: ")
                .doesNotContain("Arc", "Bow", "Stop these mails", "minutes");
        assertThat(german.html()).contains("<html lang=\"de\"", ">Diese Mails abbestellen</a>");
        assertThat(german.headers()).containsEntry("Content-Language", "de");
        var english = mailTo(emma);
        assertThat(english.subject()).isEqualTo("Well done: Strength");
        assertThat(english.text())
                .contains("19 minutes held", "Bow", "Stop these mails: ")
                .doesNotContain("Arc");
    }

    @Test
    void opensEveryPageInTheLanguageOfTheBrowser() {
        var greta = reads("de");
        topic.publish(completed(greta, "fr"));
        var unsubscribe = URI.create(
                        Objects.requireNonNull(mailTo(greta).headers().get("List-Unsubscribe"))
                                .replaceAll("[<>]", ""))
                .getPath();

        given().header("Accept-Language", "de")
                .get(unsubscribe)
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .header("Vary", containsString("Accept-Language"))
                .body(allOf(containsString("<html lang=\"de\">"), containsString("Keine Zusammenfassungen mehr?")))
                .body(not(containsString("Steady and easy")));
        given().header("Accept-Language", "fr")
                .get("/confirmations/nothing")
                .then()
                .statusCode(404)
                .body(containsString("Ce lien n’est plus valable"));
        given().header("Accept-Language", "fr")
                .get("/start/" + slug)
                .then()
                .body(allOf(
                        containsString("Force"),
                        containsString("Ton tapis t’attend."),
                        containsString("Voir le cours")));
    }

    private static void inThreeLanguages(ObjectNode body) {
        body.put("title", "Strength");
        body.putObject("titles").put("en", "Strength").put("de", "Kraft").put("fr", "Force");
        var texts = body.putObject("texts");
        said(texts.putObject("en"), "Thread the Needle", "Bow", ENGLISH_CUE);
        said(texts.putObject("de"), "Faden durchs Nadelöhr", "Bogen", "Schieb den linken Arm unter dir durch.");
        said(texts.putObject("fr"), "Fil dans l'aiguille", "Arc", FRENCH_CUE);
    }

    private static void said(ObjectNode language, String needle, String bow, String cue) {
        language.putObject("names").put("thread-the-needle", needle).put("bow", bow);
        language.putObject("cues").put("5/1", cue).put("bow", bow + ".");
    }

    private Practitioner reads(String locale) {
        return Practitioner.someone().withContactIn(locale);
    }

    private Subscription cued(Practitioner person) {
        var device = pushes.subscribe();
        person.subscribes(device, "pose-cue");
        return device;
    }

    private Events french(Practitioner person) {
        return Events.example("pose-start")
                .of(person.subject(), UUID.randomUUID())
                .with(value -> value.put("language", "fr")
                        .put("cue", FRENCH_CUE)
                        .withObject("/sequence")
                        .put("slug", slug)
                        .put("title", "Force"))
                .segment(segment -> segment.withObject("/pose").put("name", "Fil dans l'aiguille"));
    }

    private Events completed(Practitioner person, String language) {
        return Events.example("session-completed")
                .of(person.subject(), UUID.randomUUID())
                .with(value -> {
                    value.put("language", language)
                            .withObject("/sequence")
                            .put("slug", slug)
                            .put("title", "Force");
                    value.withArray("/skipped").forEach(one -> ((ObjectNode) one).put("name", "Arc"));
                });
    }

    private String push(Subscription device) {
        await().atMost(ofSeconds(20)).until(() -> !pushes.pushes(device.id()).isEmpty());
        return pushes.pushes(device.id()).getFirst().payload();
    }

    private ReceivedMail mailTo(Practitioner person) {
        await().atMost(ofSeconds(20)).until(() -> mails.messages().stream().anyMatch(mail -> isTo(mail, person)));
        return mails.messages().stream()
                .filter(mail -> isTo(mail, person))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTo(ReceivedMail mail, Practitioner person) {
        return mail.to().contains(person.email());
    }
}
