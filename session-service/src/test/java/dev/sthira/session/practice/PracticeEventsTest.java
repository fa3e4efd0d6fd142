package dev.sthira.session.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.test.EventDocument;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import dev.sthira.session.session.ShardOf;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/// The stream as it should not be: again from the beginning, poisoned, and while the database does not take anything.
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, restrictToAnnotatedClass = true)
class PracticeEventsTest {
    private static final String TOPIC = "sthira.session-events";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    Broker broker;

    @Inject
    PracticeRows rows;

    @Inject
    NewPractices practices;

    @Inject
    AgroalDataSource source;

    @Inject
    ShardOf shardOf;

    @Test
    void givesTheSameTotalsWhenTheTopicIsReadAgain() throws SQLException {
        String finished = maya.creates(600);
        maya.does(finished, "start");
        practised(maya.creates(1));
        awaitPractice(finished);
        List<String> before = rows.all();
        List<ConsumerRecord<byte[], byte[]>> topic = read(TOPIC);

        List<PracticeEvent> told = told(topic);

        assertThat(practices.take(told)).isEmpty();
        assertThat(rows.all()).isEqualTo(before);

        rows.run("truncate practice");
        told.forEach(event -> assertThat(practices.take(List.of(event))).isEmpty());
        assertThat(rows.all()).isEqualTo(before).hasSizeGreaterThan(10);

        rows.run("truncate practice");
        assertThat(practices.take(told)).isEmpty();
        assertThat(rows.all()).isEqualTo(before);
    }

    @Test
    void putsPoisonAsideAndGoesOn() throws Exception {
        String session = maya.creates(1);
        int partition = shardOf.session(UUID.fromString(session));
        JsonPath running = maya.does(session, "start");
        String last = "" + (2 * running.getInt("segmentCount") + 1);
        List<RecordHeaders> poison = List.of(
                headers("dev.sthira.session-completed", session, last, running.getString("endsAt")),
                new RecordHeaders(),
                headers("dev.sthira.session-completed", "not-a-uuid", "0", "2026-11-22T06:30:00Z"),
                headers("dev.sthira.session-completed", UUID.randomUUID().toString(), "0", "2026-11-22T06:30:00Z"),
                headers("dev.sthira.session-completed", session, "7", "2026-11-22T06:30:00Z"),
                headers("dev.sthira.session-abandoned", session, "0", "+1000000000-12-31T23:59:59Z"),
                headers("dev.sthira.session-completed", session, "-1", "2026-11-22T06:30:00Z"));
        byte[] body = {(byte) 0xff, 0, 1};
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (RecordHeaders headers : poison) {
                producer.send(new ProducerRecord<>(TOPIC, partition, null, null, body, headers))
                        .get();
            }
        }

        maya.does(session, "end");

        awaitPractice(session);
        maya.request().get("/practices/" + session).then().body("ending", equalTo("ended"));
        List<ConsumerRecord<byte[], byte[]>> aside = read(TOPIC + ".practices.dead-letter");
        assertThat(aside).hasSize(poison.size()).allSatisfy(record -> {
            assertThat(record.value()).isEqualTo(body);
            assertThat(text(record, "dead-letter-topic")).isEqualTo(TOPIC);
            assertThat(text(record, "dead-letter-partition")).isEqualTo("" + partition);
            assertThat(text(record, "dead-letter-reason")).isNotBlank();
            assertThat(complaints(record)).isEmpty();
        });
    }

    @Test
    void waitsWhileTheDatabaseTakesNothing() throws SQLException {
        int aside = read(TOPIC + ".practices.dead-letter").size();
        String session = maya.creates(1);
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set local idle_in_transaction_session_timeout = 0");
            connection.createStatement().execute("lock table practice in access exclusive mode");
            maya.does(session, "start");
            maya.does(session, "end");
            await().during(Duration.ofSeconds(7))
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(rows.text(
                                    "select closed_at is null from session where id = ?", UUID.fromString(session)))
                            .isEqualTo("t"));
            connection.rollback();
        }

        awaitPractice(session);
        assertThat(read(TOPIC + ".practices.dead-letter")).hasSize(aside);
    }

    private void practised(String session) {
        maya.does(session, "start");
        maya.does(session, "skip");
        maya.does(session, "end");
        awaitPractice(session);
    }

    private void awaitPractice(String session) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> maya.request().get("/practices/" + session).then().statusCode(200));
    }

    private static List<String> complaints(ConsumerRecord<byte[], byte[]> letter) {
        var headers = JsonNodeFactory.instance.objectNode();
        letter.headers().forEach(header -> headers.put(header.key(), text(letter, header.key())));
        return EventDocument.of(Path.of("")).message("dead-letter").complaints(headers, NullNode.instance);
    }

    /// What the topic tells of practices, poison left out.
    private static List<PracticeEvent> told(List<ConsumerRecord<byte[], byte[]>> topic) {
        return topic.stream()
                .map(ConsumerRecord::headers)
                .filter(headers -> headers.lastHeader("ce_id") != null
                        && PracticeEvent.concerns(headers.lastHeader("ce_type").value()))
                .map(headers -> {
                    var texts = new HashMap<String, String>();
                    headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
                    return PracticeEvent.of(texts);
                })
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, shardOf.shards())
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (records.size() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static RecordHeaders headers(String type, String session, String number, String time) {
        var headers = new RecordHeaders();
        headers.add("ce_type", type.getBytes(UTF_8));
        headers.add("ce_subject", session.getBytes(UTF_8));
        headers.add("ce_sequence", number.getBytes(UTF_8));
        headers.add("ce_time", time.getBytes(UTF_8));
        return headers;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), UTF_8);
    }
}
