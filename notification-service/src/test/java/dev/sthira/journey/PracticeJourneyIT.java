package dev.sthira.journey;

import static dev.sthira.journey.RunningStack.CATALOG;
import static dev.sthira.journey.RunningStack.NOTIFICATION;
import static dev.sthira.journey.RunningStack.SESSION;
import static dev.sthira.kit.test.SeenSpan.CLIENT;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.kit.test.Collector;
import dev.sthira.kit.test.SeenSpan;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One practice over the packaged services, from the first click to the summary mail, with each of them killed on the
/// way: nothing is lost, and nothing is doubled once repeated ids are dropped.
class PracticeJourneyIT {
    private static final Collector COLLECTOR = new Collector();

    private static RunningStack stack;
    private static Practitioner maya;
    private static Practitioner jonas;

    @BeforeAll
    static void start() throws Exception {
        COLLECTOR.start();
        stack = RunningStack.up(
                Map.of("STHIRA_OTLP_ENDPOINT", COLLECTOR.endpoint(), "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms"));
        maya = new Practitioner(stack, stack.token("maya"));
        jonas = new Practitioner(stack, stack.token("jonas"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        stack.close();
        COLLECTOR.stop();
    }

    @Test
    void survivesTheDeathOfEachServiceOnTheWay() {
        String address = "maya+" + UUID.randomUUID() + "@example.org";
        maya.reachableAt(address);
        String device = maya.subscribes();
        JsonPath created = maya.creates(20);
        String session = created.getString("id");
        maya.does(session, "start");

        maya.awaitNumber(session, 8);
        stack.kill(SESSION);
        stack.kill(CATALOG);
        stack.awaitReady();
        maya.awaitNumber(session, 30);
        stack.kill(NOTIFICATION);
        maya.does(session, "pause");
        maya.does(session, "resume");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> maya.looksAt(session).getString("state").equals("completed"));
        stack.awaitReady();

        List<ConsumerRecord<String, String>> events = events(session);
        int segments = created.getInt("segmentCount");
        assertThat(events)
                .extracting(event -> header(event, "ce_sequence"))
                .containsExactlyElementsOf(IntStream.range(0, 2 * segments + 4)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(indexes(events, "dev.sthira.pose-start"))
                .containsExactlyElementsOf(IntStream.range(0, segments).boxed().toList());
        assertThat(indexes(events, "dev.sthira.pose-end"))
                .containsExactlyElementsOf(IntStream.range(0, segments).boxed().toList());
        assertOneSummaryMail(address);
        assertEveryCueHasOneMessageWithAnEnd(events, device);
        assertThePracticeIsWritten(session);
    }

    @Test
    void showsACommandItsEventAndTheMailOfItAsOneTrace() {
        jonas.reachableAt("jonas+" + UUID.randomUUID() + "@example.org");
        JsonPath created = jonas.creates(100);
        String session = created.getString("id");
        jonas.does(session, "start");
        jonas.awaitNumber(session, 2 * created.getInt("segmentCount") - 3);
        String trace = UUID.randomUUID().toString().replace("-", "");

        jonas.asks(SESSION)
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body("{\"command\": \"end\"}")
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(200);

        SeenSpan mail = COLLECTOR.awaits(span -> span.is(trace, CLIENT, "send email"));
        SeenSpan taken = COLLECTOR.awaits(mail::isChildOf);
        SeenSpan published = COLLECTOR.awaits(taken::isChildOf);
        SeenSpan command = COLLECTOR.awaits(published::isChildOf);
        assertThat(List.of(command, published, taken, mail))
                .extracting(span -> span.service() + ": " + span.name())
                .containsExactly(
                        "session-service: POST /sessions/{id}/commands",
                        "session-service: send sthira.session-events",
                        "notification-service: process sthira.session-events",
                        "notification-service: send email");
        assertThat(command.parent()).isEqualTo("00f067aa0ba902b7");
    }

    /// From the packaged service: what is on its class path is not what was on that of its tests.
    @Test
    void printsAndDrawsTheClassOutsideOfTests() {
        byte[] sheet = maya.asks(CATALOG)
                .get("/sequences/back-strengthening/cheat-sheet.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(sheet, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        for (var picture : List.of("poses/cat-cow/motion.svg", "sequences/back-strengthening/contact-sheet.svg")) {
            maya.asks(CATALOG).get("/" + picture).then().statusCode(200);
        }
    }

    @Test
    void keepsPersonsApart() {
        String session = maya.creates(20).getString("id");

        jonas.asks(SESSION).get("/sessions/" + session).then().statusCode(404);
        jonas.asks(SESSION)
                .body("{\"command\": \"start\"}")
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(404);
        stack.as("no.good.token", SESSION).get("/sessions/" + session).then().statusCode(401);
        jonas.asks(SESSION).get("/stats/sequences/back-strengthening").then().statusCode(403);
        maya.does(session, "end");
    }

    /// What is only read is asked until it is there: the summary comes once the class is over.
    @Test
    void answersAsTheReadmeSays() throws Exception {
        var readme = new Readme(stack);
        List<Readme.Example> examples = Readme.examples();
        assertThat(examples).hasSizeGreaterThan(8);
        for (Readme.Example example : examples) {
            Duration patience = Duration.ofSeconds(example.onlyReads() ? 90 : 0);
            String said = readme.run(example);
            for (long end = System.nanoTime() + patience.toNanos();
                    example.missingFrom(said).isPresent() && System.nanoTime() < end; ) {
                Thread.sleep(1000);
                said = readme.run(example);
            }
            assertThat(example.missingFrom(said))
                    .as("missing from what “%s” answers: %s", example.command(), said)
                    .isEmpty();
        }
    }

    private static void assertOneSummaryMail(String address) {
        await().atMost(Duration.ofSeconds(90)).until(() -> maya.summariesTo(address) == 1);
        await().during(Duration.ofSeconds(3)).until(() -> maya.summariesTo(address) == 1);
    }

    /// While notification-service was dead, holds have passed: such a cue is not sent late, and its message says so.
    private static void assertEveryCueHasOneMessageWithAnEnd(
            List<ConsumerRecord<String, String>> events, String device) {
        List<Map<String, Object>> cues = maya.messages().stream()
                .filter(message -> message.get("kind").equals("pose-cue"))
                .toList();
        Map<String, Integer> messagesOf = cues.stream()
                .collect(toMap(
                        message -> ((Map<?, ?>) message.get("cause")).get("id").toString(), _ -> 1, Integer::sum));
        assertThat(events.stream()
                        .filter(event -> header(event, "ce_type").equals("dev.sthira.pose-start"))
                        .map(event -> header(event, "ce_id")))
                .allSatisfy(id -> assertThat(messagesOf).containsEntry(id, 1));
        assertThat(cues)
                .extracting(cue -> cue.get("state"))
                .isSubsetOf("handed-over", "superseded", "expired", "unknown");
        long sent = cues.stream()
                .filter(cue -> cue.get("state").equals("handed-over"))
                .count();
        long unknown =
                cues.stream().filter(cue -> cue.get("state").equals("unknown")).count();
        List<?> received = given().baseUri(stack.pushService())
                .get("/subscriptions/" + device + "/messages")
                .jsonPath()
                .getList("$");
        long receivedCues = received.stream()
                .filter(push -> push.toString().contains("pose-cue"))
                .count();
        assertThat(receivedCues).isBetween(sent, sent + 2 * unknown + 1);
        assertThat(sent).isPositive();
    }

    private static void assertThePracticeIsWritten(String session) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        maya.asks(SESSION).get("/practices/" + session).then().statusCode(200));
        maya.asks(SESSION).get("/sessions/" + session).then().body("ending", equalTo("finished"));
    }

    private static List<Integer> indexes(List<ConsumerRecord<String, String>> events, String type) {
        return events.stream()
                .filter(event -> header(event, "ce_type").equals(type))
                .map(event -> JsonPath.from(event.value()).getInt("segment.index"))
                .toList();
    }

    /// All events of a session as an independent consumer sees them: read from the beginning, repeats dropped by id.
    private static List<ConsumerRecord<String, String>> events(String session) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", stack.brokers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("sthira.session-events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<String, ConsumerRecord<String, String>> byId = new LinkedHashMap<>();
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                consumer.poll(Duration.ofMillis(300)).forEach(event -> {
                    if (event.key().equals(session)) {
                        byId.putIfAbsent(header(event, "ce_id"), event);
                    }
                });
                return byId.values().stream()
                        .anyMatch(event -> header(event, "ce_type").endsWith("session-completed"));
            });
            return List.copyOf(byId.values());
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
