package dev.sthira.session.audience;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.devstack.http.ServerSentEvents;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.kit.test.Tokens;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The topic, read again from its start: with doubles, out of order, late ones and corrections it tells
/// what is written, and what is written wrong is put right.
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, restrictToAnnotatedClass = true)
class RebuildTest {
    private static final String TOPIC = "sthira.session-events";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String ENTRY =
            "{\"startedAt\": \"%s\", \"minutes\": 20, \"title\": \"By the lake\", \"sequence\": null}";

    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    Broker broker;

    @Inject
    Sql sql;

    @Inject
    @All
    List<PersonalData> features;

    @BeforeEach
    void practise() {
        String finished = maya.creates(600);
        maya.does(finished, "start");
        String back = maya.creates(1);
        maya.does(back, "start");
        for (String command : List.of("skip", "skip", "back", "skip", "skip", "end")) {
            maya.does(back, command);
        }
        String ended = jonas.creates(1);
        jonas.does(ended, "start");
        jonas.does(ended, "end");
        Stream.of(finished, back).forEach(session -> awaitPractice(maya, session));
        awaitPractice(jonas, ended);
    }

    @Test
    void findsAllAsItIs() {
        List<String> before = rows();

        JsonPath rebuilt = rebuilt();

        assertThat(rebuilt.getInt("practicesDiffering")).isZero();
        assertThat(rebuilt.getInt("figuresDiffering")).isZero();
        assertThat(rebuilt.getInt("practices")).isGreaterThanOrEqualTo(3);
        assertThat(rebuilt.getLong("records")).isEqualTo(topic().size());
        assertThat(rebuilt.getInt("figures"))
                .isEqualTo(new PractisedRows(sql).sums().size());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void countsWhatAStrangerCountsWhoHasTheTopicAlone() {
        assertThat(ToldSteps.of(topic()).stream().filter(this::isOurs))
                .containsExactlyInAnyOrderElementsOf(
                        sql.list("select s::text from practised_step s", row -> row.text()).stream()
                                .filter(this::isOurs)
                                .toList())
                .anyMatch(step -> step.contains("skipped"))
                .anyMatch(step -> step.contains("repeated"))
                .anyMatch(step -> step.contains("finished"));
    }

    private boolean isOurs(String row) {
        return row.contains(maya.person()) || row.contains(jonas.person());
    }

    @Test
    void takesDoublesAndAnotherOrderForTheSame() throws Exception {
        List<String> before = rows();
        List<ConsumerRecord<byte[], byte[]>> told = topic();

        tellAgain(told.reversed());
        tellAgain(told);

        JsonPath rebuilt = rebuilt();
        assertThat(rebuilt.getLong("records")).isEqualTo(3L * told.size());
        assertThat(rebuilt.getInt("practicesDiffering")).isZero();
        assertThat(rebuilt.getInt("figuresDiffering")).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void leavesEntriesAndTheirCorrectionsAsTheyAre() {
        String entry = maya.request()
                .body(ENTRY.formatted("2025-05-01T06:00:00Z"))
                .post("/practices")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        maya.request()
                .header("If-Match", "*")
                .body(ENTRY.formatted("2025-06-05T06:00:00Z"))
                .put(entry)
                .then()
                .statusCode(200);
        List<String> before = rows();
        assertThat(before).contains("(%s,2025-06-02,1)".formatted(maya.person()));

        assertThat(rebuilt().getInt("figuresDiffering")).isZero();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void putsRightWhatIsMissingLateOrWrong() {
        List<String> before = rows();
        sql.update("delete from practice where person = ? and ending = 'finished'", maya.person());
        sql.update("update practice set skipped = '{}', held_us = 1 where person = ?", maya.person());
        sql.update("""
                update practice set ended_at = null, ending = null, held_us = null, paused_us = null, begun = null,
                       held_segments = null, skipped = null, stopped_in = null, poses = null where person = ?""", jonas.person());
        sql.update("update practised_step set times = times + 1 where what = 'ended' and person = ?", maya.person());
        sql.update("delete from practised_week where person = ?", jonas.person());
        sql.update("insert into practised_hour values (1, 7, 'nobody at all', 3)");
        assertThat(rows()).isNotEqualTo(before);

        JsonPath rebuilt = rebuilt();

        assertThat(rebuilt.getInt("practicesDiffering")).isEqualTo(3);
        assertThat(rebuilt.getInt("figuresDiffering")).isPositive();
        assertThat(rows()).isEqualTo(before);
        assertThat(rebuilt().getInt("figuresDiffering")).isZero();
    }

    @Test
    void bringsNothingBackOfWhoeverIsGone() {
        QuarkusTransaction.requiringNew().run(() -> features.forEach(one -> one.erase(new Person(jonas.person()))));
        List<String> before = rows();
        List<String> sums = new PractisedRows(sql).sums();

        assertThat(rebuilt().getInt("practicesDiffering")).isZero();
        assertThat(rows()).isEqualTo(before);

        sql.update("delete from practice where erased");
        assertThat(rebuilt().getInt("practicesDiffering")).isPositive();
        assertThat(rows()).noneMatch(row -> row.contains(jonas.person()));
        assertThat(new PractisedRows(sql).sums()).isEqualTo(sums);
    }

    @Test
    void isMadeByOneAtATime() {
        sql.update("insert into replay (id, seen_at) values (gen_random_uuid(), clock_timestamp())");

        operator().post("/stats/rebuild").then().statusCode(409).body("type", equalTo("/problems/rebuild-under-way"));

        sql.update("update replay set seen_at = clock_timestamp() - interval '2 minutes'");
        assertThat(rebuilt().getInt("figuresDiffering")).isZero();
        assertThat(sql.any("select from replay")).isFalse();
        assertThat(sql.any("select from told_practice")).isFalse();
    }

    @Test
    void isOpenToOperatorsOnly() {
        given().post("/stats/rebuild").then().statusCode(401);
        maya.request().post("/stats/rebuild").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("ana", "analyst"))
                .post("/stats/rebuild")
                .then()
                .statusCode(403);
    }

    /// What the last event of a rebuilding says, behind those that say how far it is.
    private static JsonPath rebuilt() {
        String events = operator()
                .post("/stats/rebuild")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var stream = new ServerSentEvents("");
        List<ServerSentEvents.Received> received =
                events.lines().flatMap(line -> stream.line(line).stream()).toList();
        assertThat(received.getFirst().name()).isEqualTo("progress");
        assertThat(received.getLast().name()).isEqualTo("rebuilt");
        return new JsonPath(received.getLast().data());
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("olga", "operator"));
    }

    private static void awaitPractice(Api person, String session) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        person.request().get("/practices/" + session).then().statusCode(200));
    }

    /// Practices and all that is added up of them.
    private List<String> rows() {
        return Stream.concat(
                        sql.list("select p::text from practice p order by session, seat", row -> row.text()).stream(),
                        new PractisedRows(sql).sums().stream())
                .toList();
    }

    private void tellAgain(List<ConsumerRecord<byte[], byte[]>> told) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> one : told) {
                producer.send(new ProducerRecord<>(TOPIC, one.partition(), null, one.key(), one.value(), one.headers()))
                        .get();
            }
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> topic() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
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
}
