package dev.sthira.notification.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.kit.test.EventDocument;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/// What others are told of the days of people, on a real broker.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DayNewsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventDocument CONTRACT = EventDocument.of(Path.of(""));
    private static final Duration SOON = Duration.ofSeconds(30);

    Broker broker;

    @Inject
    Sql sql;

    @Inject
    PublicationSettings settings;

    @Inject
    @Any
    Instance<PersonalData> features;

    private final Practitioner maya = Practitioner.someone();

    @Test
    void tellsEachChangeOfADayOfAPauseAndTheEnd() {
        maya.asks().body("""
                {"startsAt": "05:30", "zone": "Asia/Tokyo"}""").put("/me/day").then().statusCode(200);
        awaits(told -> assertThat(told).hasSize(1));
        maya.asks().body("""
                {"from": "2026-12-21"}""").put("/me/pause").then().statusCode(200);
        awaits(told -> assertThat(told).hasSize(2));
        maya.asks().delete("/me/pause").then().statusCode(204);
        awaits(told -> assertThat(told).hasSize(3));
        QuarkusTransaction.requiringNew().run(() -> features.forEach(feature -> feature.erase(maya.person())));
        awaits(told -> {
            assertThat(told)
                    .extracting(DayNewsTest::body)
                    .satisfiesExactly(
                            day -> assertThat(day.toString())
                                    .contains("\"startsAt\":\"05:30\"", "\"zone\":\"Asia/Tokyo\"", "\"pause\":null"),
                            day -> assertThat(day.toString())
                                    .contains("05:30", "\"pause\":{\"from\":\"2026-12-21\",\"to\":null}"),
                            day -> assertThat(day.toString()).contains("05:30", "\"pause\":null"),
                            gone -> assertThat(gone).isEqualTo(NullNode.instance));
            assertThat(told).allSatisfy(DayNewsTest::isAsTheContractHasIt);
            assertThat(told)
                    .extracting(record -> Long.parseLong(header(record, "ce_sequence")))
                    .isSorted();
        });
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(sql.any("select from day_news where key = ?", maya.subject()))
                        .isFalse());
    }

    @Test
    void takesAContactsZoneForWhoeverHasNotSaidWhereTheyAre() {
        maya.withContact().withContact();
        awaitsZones("Europe/Berlin");
        day("{\"startsAt\": \"05:30\", \"zone\": \"Asia/Tokyo\"}");
        awaitsZones("Europe/Berlin", "Asia/Tokyo");
        maya.asks().delete("/me/contact").then().statusCode(204);
        day("{\"startsAt\": \"05:30\"}");
        awaitsZones("Europe/Berlin", "Asia/Tokyo", "null");
    }

    private void day(String body) {
        maya.asks().body(body).put("/me/day").then().statusCode(200);
    }

    private void awaitsZones(String... zones) {
        awaits(told -> assertThat(told)
                .extracting(record -> body(record).path("zone").asText())
                .containsExactly(zones));
    }

    @Test
    void tellsNothingOfAPauseThatWasNone() {
        maya.asks().delete("/me/pause").then().statusCode(204);
        assertThat(sql.any("select from day_news where key = ?", maya.subject()))
                .isFalse();
    }

    private static void isAsTheContractHasIt(ConsumerRecord<String, byte[]> record) {
        var headers = JSON.createObjectNode();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(CONTRACT.message(header(record, "ce_type")).complaints(headers, body(record)))
                .isEmpty();
    }

    private interface Expectation {
        void of(List<ConsumerRecord<String, byte[]>> told);
    }

    private void awaits(Expectation expectation) {
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> expectation.of(told()));
    }

    private List<ConsumerRecord<String, byte[]>> told() {
        var told = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "allow.auto.create.topics", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = new TopicPartition(settings.topic(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(told::add);
            }
        }
        return told.stream()
                .filter(record -> record.key().equals(maya.subject()))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static JsonNode body(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null ? NullNode.instance : JSON.readTree(new String(record.value(), UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
