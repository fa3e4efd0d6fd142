package dev.sthira.notification.practice;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/// What an operator sees of records that could not be read, and the command that takes them in after all.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DeadLettersResourceTest {
    private static final String TOPIC = "sthira.session-events.dead-letter";

    Broker broker;

    private final Practitioner maya = Practitioner.someone();
    private final String reason = "an older version could not read it " + UUID.randomUUID();

    @Test
    void takesInOnceWhatCanBeReadByNowAndLeavesTheRest() throws Exception {
        put("{".getBytes(StandardCharsets.UTF_8));
        var event = Events.example("session-completed")
                .of(maya.subject(), UUID.randomUUID())
                .entry();
        put(event.value(), event.key(), event);

        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(mine()).hasSize(2));
        assertThat(mine())
                .allSatisfy(letter -> assertThat(letter)
                        .containsEntry("topic", "sthira.session-events")
                        .containsEntry("fromPartition", "17")
                        .containsEntry("fromOffset", "204512")
                        .containsEntry("redrivenAt", null));

        assertThat(redrive().getInt("redriven")).isPositive();
        assertThat(redrive().getInt("redriven")).isZero();

        assertThat(redrive().getInt("left")).isPositive();
        assertThat(mine())
                .allSatisfy(letter -> assertThat(letter.get("redrivenAt") != null)
                        .isEqualTo("dev.sthira.session-completed".equals(letter.get("type"))));
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(maya.messages())
                        .singleElement()
                        .satisfies(message -> assertThat(message).containsEntry("kind", "summary")));
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

    private void put(byte[] body) throws Exception {
        put(body, new byte[0], null);
    }

    private void put(byte[] body, byte[] key, ProducerRecord<byte[], byte[]> like)
            throws ExecutionException, InterruptedException {
        var letter =
                new ProducerRecord<byte[], byte[]>(TOPIC, null, key, body, like == null ? List.of() : like.headers());
        Map.of(
                        "dead-letter-reason", reason,
                        "dead-letter-topic", "sthira.session-events",
                        "dead-letter-partition", "17",
                        "dead-letter-offset", "204512")
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
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
        return given().auth().oauth2(Tokens.of("noor", "operator"));
    }
}
