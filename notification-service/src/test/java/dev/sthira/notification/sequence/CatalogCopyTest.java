package dev.sthira.notification.sequence;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the catalog's topic to what people read about a class, over a real broker.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CatalogCopyTest {
    private static final String REFERENCE = "back-strengthening";

    Broker broker;

    @Inject
    Sql sql;

    @Inject
    Sequences sequences;

    private Topic topic;
    private final String slug = "class-" + UUID.randomUUID().toString().substring(0, 8);
    private final Practitioner maya = Practitioner.someone();

    @BeforeEach
    void open() {
        topic = Topic.on(broker.bootstrapServers());
        forget();
    }

    /// Other tests use the reference class, and know no catalog.
    @AfterEach
    void close() {
        topic.close();
        forget();
    }

    @Test
    void namesAClassInTheReadersLanguageWhateverPeoplePractise() {
        topic.publish(published(1)
                .titled("Back Strengthening", "Kraft für den Rücken")
                .entry());
        awaitTitle("Back Strengthening");
        topic.publish(Events.example("session-started")
                .of(maya.subject(), UUID.randomUUID())
                .with(value -> value.withObject("/sequence").put("slug", slug).put("title", "Renforcer le dos")));
        topic.publish(Events.example("session-completed")
                .of(maya.subject(), UUID.randomUUID())
                .with(value -> value.put("plannedSeconds", 460)
                        .withObject("/sequence")
                        .put("slug", slug)
                        .put("title", "Renforcer le dos")));
        await().atMost(ofSeconds(20)).until(() -> !maya.messages().isEmpty());

        start(slug, "fr, de;q=0.5")
                .then()
                .statusCode(200)
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("Kraft für den Rücken"))
                .body(containsString("etwa 8 Minuten"));
        start(slug, "en").then().statusCode(200).body(containsString("Back Strengthening"));
    }

    @Test
    void hasNoPageForWhatIsNotForEverybodyAnyMore() {
        topic.publish(published(1).titled("My Own Sorrow", "Mein Kummer").entry());
        awaitTitle("My Own Sorrow");

        topic.publish(CatalogRecords.withdrawn().of(slug).change(2).entry());

        await().atMost(ofSeconds(20)).until(() -> start(slug, "en").statusCode() == 404);
        assertThat(start(slug, "en").asString()).doesNotContain("Sorrow");
        assertThat(sql.first(
                        "select count(*)::int n from published_sequence where title like '%Sorrow%'",
                        row -> row.integer("n")))
                .contains(0);
        assertThat(withdrawn()).containsOnlyOnce(slug);
        start("never-was", "en").then().statusCode(404).contentType("text/html");
    }

    @Test
    void forgetsAClassAtATombstone() {
        topic.publish(published(1).titled("A Slow Hour", "Eine Stunde").entry());
        awaitTitle("A Slow Hour");

        topic.publish(
                new ProducerRecord<>("sthira.catalog", slug.getBytes(java.nio.charset.StandardCharsets.UTF_8), null));

        await().atMost(ofSeconds(20)).until(() -> start(slug, "en").statusCode() == 404);
        assertThat(withdrawn()).containsOnlyOnce(slug);
    }

    @Test
    void takesNothingFromAnOlderChangeAndNothingTwice() {
        topic.publish(published(7).titled("The New Name", "Neu").entry());
        topic.publish(published(6).titled("The Old Name", "Alt").entry());
        topic.publish(CatalogRecords.withdrawn().of(slug).change(5).entry());
        topic.publish(published(7).titled("The New Name", "Neu").entry());
        topic.publish(CatalogRecords.published().of(slug + "-last").entry());

        await().atMost(ofSeconds(20)).until(() -> sequences.of(slug + "-last").isPresent());
        start(slug, "en").then().statusCode(200).body(containsString("The New Name"));
    }

    @Test
    void passesOverWhatItCannotRead() {
        topic.publish(new ProducerRecord<>("sthira.catalog", new byte[] {-1}, new byte[] {1, 2}));
        topic.publish(published(1).change(0).entry());

        topic.publish(published(1).titled("After the Noise", "Danach").entry());

        awaitTitle("After the Noise");
    }

    @Test
    void remindsOnlyOfClassesThatThereAre() {
        topic.publish(CatalogRecords.published().of(REFERENCE).entry());
        await().atMost(ofSeconds(20)).until(() -> sequences.lack("no-such-class"));

        remind("no-such-class")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains("sequence"));
        var id = remind(REFERENCE).then().statusCode(201).extract().<String>path("id");
        change(id, "no-such-class").then().statusCode(422).body("violations.field", contains("sequence"));

        topic.publish(CatalogRecords.withdrawn().of(REFERENCE).change(2).entry());
        await().atMost(ofSeconds(20)).until(() -> sequences.lack(REFERENCE));
        change(id, REFERENCE).then().statusCode(200);
    }

    @Test
    void refusesNoClassAndShowsNoneAsLongAsTheCatalogHasNotBeenHeardOf() {
        remind("perhaps-a-class").then().statusCode(201);

        start("perhaps-a-class", "en").then().statusCode(503).header("Retry-After", "5");
    }

    private CatalogRecords published(long change) {
        return CatalogRecords.published().of(slug).change(change);
    }

    private void awaitTitle(String title) {
        await().atMost(ofSeconds(20)).until(() -> start(slug, "en").asString().contains(title));
    }

    private static Response start(String slug, String languages) {
        return given().header("Accept-Language", languages).get("/start/" + slug);
    }

    private Response remind(String sequence) {
        return maya.asks().body(wish(sequence)).post("/reminders");
    }

    private Response change(String id, String sequence) {
        return maya.asks().header("If-Match", "*").body(wish(sequence)).put("/reminders/" + id);
    }

    private static Map<String, Object> wish(String sequence) {
        return Map.of(
                "weekdays",
                List.of("monday"),
                "time",
                "07:00",
                "zone",
                "Europe/Berlin",
                "sequence",
                sequence,
                "channels",
                List.of("email"));
    }

    /// The classes whose people are to be told.
    private List<String> withdrawn() {
        return sql.list("select slug from class_withdrawal", row -> row.text("slug"));
    }

    private void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("truncate published_sequence, class_text, catalog_copy"));
    }
}
