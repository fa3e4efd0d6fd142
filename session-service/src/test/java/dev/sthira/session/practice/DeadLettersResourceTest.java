package dev.sthira.session.practice;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.test.Tokens;
import dev.sthira.kit.topic.TopicSpan;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/// What an operator sees of records that no practice could be written from, and the command that takes them in after
/// all.
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, restrictToAnnotatedClass = true)
class DeadLettersResourceTest {
    private static final String TOPIC = "sthira.session-events.practices.dead-letter";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final String reason = "an older version could not take it in " + UUID.randomUUID();

    Broker broker;

    @Inject
    PracticeRows rows;

    @Test
    void takesInOnceWhatCanBeTakenInByNowAndLeavesTheRest() throws Exception {
        var session = maya.creates(600);
        maya.does(session, "start");
        maya.does(session, "end");
        awaitPractice(session);
        var practice =
                maya.request().get("/practices/" + session).then().extract().jsonPath();
        forget(session);
        put(completed(session));
        put(Map.of("ce_type", "dev.sthira.session-completed", "ce_subject", "not-a-uuid"));
        put(Map.of("ce_type", "dev.sthira.session-completed", "ce_subject", session, "ce_sequence", "9999"));

        await().atMost(SOON).untilAsserted(() -> assertThat(mine()).hasSize(3));
        assertThat(mine())
                .allSatisfy(letter -> assertThat(letter)
                        .containsEntry("topic", "sthira.session-events")
                        .containsEntry("fromPartition", "17")
                        .containsEntry("fromOffset", "204512")
                        .containsEntry("redrivenAt", null));

        assertThat(redrive().getInt("redriven")).isOne();

        awaitPractice(session);
        assertThat(maya.request()
                        .get("/practices/" + session)
                        .then()
                        .extract()
                        .jsonPath()
                        .<Object>get("$"))
                .isEqualTo(practice.get("$"));
        assertThat(mine().stream().filter(letter -> letter.get("redrivenAt") != null))
                .hasSize(1);
        var again = redrive();
        assertThat(again.getInt("redriven")).isZero();
        assertThat(again.getInt("left")).isEqualTo(2);
    }

    @Test
    void isForOperatorsOnly() {
        given().get("/dead-letters").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("maya", "practitioner", "analyst"))
                .post("/dead-letters/redrive")
                .then()
                .statusCode(403);
        operator().get("/dead-letters?limit=0").then().statusCode(400);
        operator().get("/dead-letters?limit=101").then().statusCode(400);
    }

    private void forget(String session) throws SQLException {
        rows.run("delete from practice where session = ?", UUID.fromString(session));
        maya.request().get("/practices/" + session).then().statusCode(404);
    }

    private void awaitPractice(String session) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> maya.request().get("/practices/" + session).then().statusCode(200));
    }

    /// The headers of the event that says the session is over.
    private Map<String, String> completed(String session) {
        var headers = new HashMap<String, String>();
        var kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var topic = TopicSpan.whole(kafka, "sthira.session-events", SOON)) {
            topic.forEach(record -> {
                var said = PracticeEvents.texts(record.headers());
                if (session.equals(said.get("ce_subject"))
                        && "dev.sthira.session-completed".equals(said.get("ce_type"))) {
                    headers.putAll(said);
                }
            });
        }
        assertThat(headers).isNotEmpty();
        return headers;
    }

    private void put(Map<String, String> said) throws ExecutionException, InterruptedException {
        var headers = new HashMap<>(said);
        headers.putAll(Map.of(
                "dead-letter-reason", reason,
                "dead-letter-topic", "sthira.session-events",
                "dead-letter-partition", "17",
                "dead-letter-offset", "204512"));
        var letter = new ProducerRecord<byte[], byte[]>(TOPIC, new byte[] {'{', '}'});
        headers.forEach((name, value) -> letter.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(letter).get();
        }
    }

    private List<Map<String, Object>> mine() {
        return operator()
                .get("/dead-letters?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .filter(letter -> reason.equals(letter.get("reason")))
                .toList();
    }

    private static JsonPath redrive() {
        return operator()
                .post("/dead-letters/redrive")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("olga", "operator"));
    }
}
