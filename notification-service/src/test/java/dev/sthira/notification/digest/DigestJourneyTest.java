package dev.sthira.notification.digest;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From practices on the topic to the mail about a week, for whoever chose one.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DigestJourneyTest {
    private static final String PREFERENCES = "/me/preferences";

    Broker broker;
    MailServer mails;

    @Inject
    Sql sql;

    @Inject
    Digesting digesting;

    private Topic topic;
    private final Practitioner maya = Practitioner.someone();
    private final String slug = "class-" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant now = Instant.now();

    @BeforeEach
    void open() {
        topic = Topic.on(broker.bootstrapServers());
        sql.update("""
                insert into published_sequence (slug, change, shown, version, title, languages, titles, minutes, intent)
                values (?, 1, true, 1, 'Strength', '{en,de}', '{Strength,Kraft}', 20, 'strengthen')""", slug);
        sql.update("""
                insert into class_text (slug, language, place, text)
                values (?, 'de', 'bow', 'Bogen'), (?, 'en', 'bow', 'Bow'), (?, 'de', 'cue:bow', 'Heb die Brust')""", slug, slug, slug);
    }

    @AfterEach
    void close() {
        topic.close();
        sql.update("delete from published_sequence where slug = ?", slug);
    }

    @Test
    void tellsAWeekByMailWithAPictureInTheLanguageOfItsReader() {
        maya.withContactIn("de");
        wants("{}");
        practises(now.minus(ofDays(1)));
        practises(now.minus(ofDays(3)));
        weekIsOver();

        tell();

        var mail = digest();
        assertThat(mail.subject()).isEqualTo("Deine Woche auf der Matte: 2-mal geübt");
        assertThat(mail.text())
                .contains("Deine Woche auf der Matte, Maya", "38 Minuten gehalten", "Kraft, 2-mal")
                .contains("Haltung der Woche: Bogen", "Für die neue Woche")
                .doesNotContain("{", "null");
        assertThat(mail.html())
                .containsPattern("<img src=\"http[^\"]+/poses/bow/picture.png\" alt=\"Haltung der Woche: Bogen\"");
        assertThat(mail.headers()).containsKey("List-Unsubscribe").containsEntry("Content-Language", "de");
        await().untilAsserted(() -> assertThat(digests()).containsExactly("handed-over null"));
    }

    @Test
    void tellsEachWeekOnceHoweverOftenItIsTried() throws Exception {
        maya.withContact();
        wants("{\"weekday\": \"wednesday\", \"time\": \"07:15\"}");
        practises(now.minus(ofDays(1)));
        weekIsOver();

        tell();
        weekIsOver();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> telling = () -> digesting.step(now);
            for (var told : threads.invokeAll(List.of(telling, telling, telling, telling))) {
                told.get();
            }
        }

        digest();
        assertThat(digests()).hasSize(1);
        assertThat(mails()).hasSize(1);
        assertThat(nextAt()).isAfter(now);
    }

    @Test
    void saysAFewKindWordsAfterOneQuietWeekAndNothingAfterTwo() {
        maya.withContact();
        var jonas = Practitioner.someone().withContact();
        wants(maya, "{}");
        wants(jonas, "{}");
        practises(now.minus(ofDays(8)));
        weekIsOver(maya);
        weekIsOver(jonas);

        tell();

        assertThat(digest().subject()).isEqualTo("A quiet week");
        assertThat(jonas.messages()).isEmpty();
        assertThat(nextAt(jonas)).isAfter(now);
    }

    @Test
    void passesOverAWeekThatNobodyWouldReadOfAnyMore() {
        maya.withContact();
        wants("{}");
        practises(now.minus(ofDays(3)));
        weekIsOver(maya, now.minus(ofDays(2)).minusSeconds(1));

        tell();

        assertThat(digests()).isEmpty();
        assertThat(nextAt()).isAfter(now);
    }

    @Test
    void tellsNobodyWhoDidNotChooseIt() {
        maya.withContact();
        practises(now.minus(ofDays(1)));

        tell();

        assertThat(digests()).isEmpty();
        maya.asks().get(PREFERENCES).then().body("weeklyDigest", nullValue());
    }

    @Test
    void endsWithAClickInOneAndBeginsAnewWhenItIsChosenAgain() {
        maya.withContact();
        wants("{}");
        practises(now.minus(ofDays(1)));
        weekIsOver();
        tell();
        var link = link(digest());

        RestAssured.given()
                .urlEncodingEnabled(false)
                .formParam("List-Unsubscribe", "One-Click")
                .post(link.getPath())
                .then()
                .statusCode(200);

        maya.asks().get(PREFERENCES).then().body("weeklyDigest", nullValue());
        wants("{\"weekday\": \"monday\"}");
        sql.update("delete from message where person = ? and kind = 'weekly-digest'", maya.subject());
        weekIsOver();
        tell();
        await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(digests()).containsExactly("handed-over null"));
    }

    @Test
    void goesByTheContactAndEndsWithIt() {
        maya.withContact();
        wants("{\"weekday\": \"sunday\", \"time\": \"18:00\"}");
        var before = nextAt();

        maya.asks()
                .body("{\"email\": \"%s\", \"name\": \"Maya\", \"locale\": \"en\", \"zone\": \"Asia/Tokyo\"}"
                        .formatted(maya.email()))
                .put("/me/contact")
                .then()
                .statusCode(200);

        assertThat(nextAt()).isNotEqualTo(before);
        maya.asks()
                .get(PREFERENCES)
                .then()
                .body("weeklyDigest.weekday", equalTo("sunday"))
                .body("weeklyDigest.time", equalTo("18:00"));
        maya.asks().delete("/me/contact").then().statusCode(204);
        maya.asks().get(PREFERENCES).then().body("weeklyDigest", nullValue());
    }

    private void wants(String digest) {
        wants(maya, digest);
    }

    private static void wants(Practitioner person, String digest) {
        person.asks()
                .body("{\"weeklyDigest\": %s}".formatted(digest))
                .put(PREFERENCES)
                .then()
                .statusCode(200);
    }

    private void practises(Instant at) {
        var session = UUID.randomUUID();
        topic.publish(Events.example("session-completed")
                .of(maya.subject(), session)
                .at(at)
                .with(value -> value.withObject("/sequence").put("slug", slug)));
        await().atMost(ofSeconds(20))
                .until(() -> sql.any("select session from week_practice where session = ?", session));
    }

    private void weekIsOver() {
        weekIsOver(maya);
    }

    private void weekIsOver(Practitioner person) {
        weekIsOver(person, now.minusSeconds(1));
    }

    private void weekIsOver(Practitioner person, Instant at) {
        sql.update("update weekly_digest set next_at = ? where person = ?", at, person.subject());
    }

    private void tell() {
        digesting.step(now);
    }

    private Instant nextAt() {
        return nextAt(maya);
    }

    private Instant nextAt(Practitioner person) {
        return sql.first(
                        "select next_at from weekly_digest where person = ?",
                        row -> row.instant("next_at"),
                        person.subject())
                .orElseThrow();
    }

    private List<String> digests() {
        return maya.messages().stream()
                .filter(message -> message.get("kind").equals("weekly-digest"))
                .map(message -> message.get("state") + " " + message.get("reason"))
                .toList();
    }

    private ReceivedMail digest() {
        await().atMost(ofSeconds(20)).until(() -> !mails().isEmpty());
        return mails().getFirst();
    }

    private List<ReceivedMail> mails() {
        return mails.messages().stream()
                .filter(mail -> mail.to().contains(maya.email()))
                .filter(mail ->
                        Pattern.compile("week|Woche").matcher(mail.subject()).find())
                .toList();
    }

    private static URI link(ReceivedMail mail) {
        var header = mail.headers().get("List-Unsubscribe");
        return URI.create(header.substring(1, header.length() - 1));
    }
}
