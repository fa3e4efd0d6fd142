package dev.sthira.catalog.publication;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.publish;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.tag;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.authoring.Drafts;
import dev.sthira.catalog.publication.TopicReader.Read;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Origin;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What the catalog tells the world, on a real broker that is down at first.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(BrokerAway.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishingTest {
    @TestHTTPResource(management = true)
    URI management;

    private static final String MAYA = "maya-of-the-contract";
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String PLACE_IN_A_TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    Broker broker;

    @Inject
    Sql database;

    @Inject
    PublicationSettings settings;

    private TopicReader topic;

    @BeforeEach
    void read() {
        topic = new TopicReader(broker.bootstrapServers(), settings.topic());
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    @Order(1)
    void worksWhileKafkaIsAwayAndTellsEverythingWhenItComes() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        var slug = Drafts.written(MAYA);
        var secret = Drafts.written(MAYA);
        publish(as(MAYA), slug, "published").then().statusCode(200);
        publish(as(MAYA), secret, "link").then().statusCode(200);
        given().get("/sequences/" + slug).then().statusCode(200);

        broker.restart();

        var event = awaited(slug, 1).getFirst();
        assertThat(event.type()).isEqualTo("published");
        assertThat(awaited("back-strengthening", 1)
                        .getFirst()
                        .json()
                        .path("origin")
                        .asText())
                .isEqualTo("catalog");
        assertThat(awaited("back-strengthening", 1).getFirst().json().path("titles"))
                .isEqualTo(new ObjectMapper()
                        .createObjectNode()
                        .put("en", "Back Strengthening")
                        .put("de", "Kraft für den Rücken")
                        .put("fr", "Renforcer le dos"));
        assertThat(topic.of(secret)).isEmpty();
        assertThat(event.json().has("texts"))
                .as("texts of a class in one language")
                .isFalse();
        assertThat(topic.all()).noneMatch(read -> (read.value() + read.headers()).contains(MAYA));
    }

    @Test
    @Order(2)
    void tellsWhatIsSaidInAClassInEveryLanguage() {
        var texts = awaited("back-strengthening", 1).getFirst().json().path("texts");

        assertThat(texts.fieldNames()).toIterable().containsExactly("de", "en", "fr");
        assertThat(texts.at("/de/names/bow").asText()).isEqualTo("Bogen");
        assertThat(texts.at("/en/names/thread-the-needle~1bind").asText()).isEqualTo("Bind");
        assertThat(texts.at("/fr/names/thread-the-needle~1bind").asText()).isEqualTo("Avec lien");
        assertThat(texts.at("/en/cues/1~11").asText()).startsWith("Sit");
        assertThat(texts.at("/de/cues/1~11").asText()).startsWith("Sitz aufrecht");
        for (var kind : List.of("/names", "/cues")) {
            assertThat(texts.at("/de" + kind).fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(() -> texts.at("/en" + kind).fieldNames())
                    .containsExactlyElementsOf(() -> texts.at("/fr" + kind).fieldNames());
        }
    }

    @Test
    @Order(2)
    void noRecordIsLarge() {
        var largest = topic.all().stream()
                .mapToInt(read -> read.value().getBytes(UTF_8).length)
                .max()
                .orElseThrow();
        System.out.println("catalog topic: largest record %,d bytes".formatted(largest));

        assertThat(largest).isBetween(10_000, 128 * 1024);
    }

    @Test
    @Order(2)
    void isCompacted() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) broker.bootstrapServers()))) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
        }
    }

    @Test
    @Order(3)
    void writesWhatTheContractShows() throws IOException {
        var slug = as(MAYA).get("/me/sequences").then().extract().<String>path("items[0].slug");
        slug = topic.of(slug).isEmpty()
                ? as(MAYA).get("/me/sequences").then().extract().<String>path("items[1].slug")
                : slug;
        as(MAYA).delete("/sequences/" + slug).then().statusCode(204);
        var events = awaited(slug, 2);

        var published = written("sequence-published", events.get(0));
        var withdrawn = written("sequence-withdrawn", events.get(1));
        assertThat(published).isEqualTo(contract("sequence-published"));
        assertThat(withdrawn).isEqualTo(contract("sequence-withdrawn"));
    }

    @Test
    @Order(4)
    void tellsEachStandAnewUnderAnIdOfItsOwn() {
        var jonas = someone();
        var slug = Drafts.written(jonas);
        publish(as(jonas), slug, "published").then().statusCode(200);
        awaited(slug, 1);
        as(jonas)
                .header("If-Match", tag(jonas, slug))
                .body(evening().put("slug", slug).put("title", "Later").toString())
                .put("/sequences/" + slug)
                .then()
                .statusCode(200);
        awaited(slug, 2);
        publish(as(jonas), slug, "private").then().statusCode(200);
        awaited(slug, 3);
        var again = as(jonas).header("X-Request-Id", "published-again").header("traceparent", PLACE_IN_A_TRACE);
        publish(again, slug, "published").then().statusCode(200);

        var events = awaited(slug, 4);
        assertThat(events.getLast().headers())
                .containsEntry(Origin.REQUEST_ID_OF_RECORD, "published-again")
                .containsEntry(Origin.TRACEPARENT, PLACE_IN_A_TRACE);
        assertThat(events).extracting(Read::type).containsExactly("published", "published", "withdrawn", "published");
        assertThat(events)
                .extracting(read -> read.json().path("version").asInt())
                .containsExactly(1, 2, 2, 2);
        assertThat(events.get(2).json().path("reason").asText()).isEqualTo("no-longer-public");
        assertThat(events).extracting(read -> read.headers().get("ce_id")).doesNotHaveDuplicates();
        assertThat(events).extracting(read -> read.headers().get("ce_sequence")).containsExactly("1", "2", "3", "4");
    }

    @Test
    @Order(5)
    void repeatsWithTheSameIdAndBytesWhatWasToldButNotNoted() {
        var jonas = someone();
        var slug = Drafts.written(jonas);
        publish(as(jonas), slug, "published").then().statusCode(200);
        awaited(slug, 1);

        // As if this instance had ended between the acknowledgement and the note of it.
        database.update("update sequence_state set told = 0 where slug = ?", slug);

        var copies = awaited(slug, 2);
        assertThat(copies.get(1)).isEqualTo(copies.get(0));
    }

    @Test
    @Order(6)
    void followsWhenKafkaComesBack() {
        var jonas = someone();
        var slug = Drafts.written(jonas);
        topic.close();
        broker.stop();
        publish(as(jonas), slug, "published").then().statusCode(200);
        as(jonas).delete("/sequences/" + slug).then().statusCode(204);
        broker.restart();
        read();

        // Whether anybody is still told of the first change is chance; how it stands now is told, and told last.
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(topic.of(slug)).extracting(Read::type).endsWith("withdrawn"));
    }

    private List<Read> awaited(String slug, int events) {
        await().atMost(SOON).untilAsserted(() -> assertThat(topic.of(slug)).hasSizeGreaterThanOrEqualTo(events));
        return topic.of(slug);
    }

    private static String contract(String name) throws IOException {
        return Files.readString(Path.of("contract", name + ".json"));
    }

    // As the contract shows it, and in target/contract for whoever means to change that. The instant and the id of the
    // request differ from run to run, everything else does not.
    private static String written(String name, Read read) throws IOException {
        var time = "2026-11-22T20:15:00Z";
        var shown = new ObjectMapper().createObjectNode();
        var headers = new TreeMap<>(read.headers());
        headers.put("ce_time", time);
        headers.remove(Origin.REQUEST_ID_OF_RECORD);
        shown.set("headers", new ObjectMapper().valueToTree(headers));
        shown.put("key", read.key());
        shown.set("value", ((ObjectNode) read.json()).put("at", time));
        var file = Path.of("target/contract", name + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, shown.toPrettyString() + "\n");
        return Files.readString(file);
    }
}
