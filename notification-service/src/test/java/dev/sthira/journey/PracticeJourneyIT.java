package dev.sthira.journey;

import static dev.sthira.journey.RunningStack.CATALOG;
import static dev.sthira.journey.RunningStack.NOTIFICATION;
import static dev.sthira.journey.RunningStack.SESSION;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final String WISHES = """
            {"sequence": "back-strengthening", "level": "intermediate", "breathSeconds": 4.0, "rehearsalSpeed": 20}""";

    private static RunningStack stack;
    private static String maya;
    private static String jonas;

    @BeforeAll
    static void start() throws Exception {
        stack = RunningStack.up();
        maya = stack.token("maya");
        jonas = stack.token("jonas");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        stack.close();
    }

    @Test
    void survivesTheDeathOfEachServiceOnTheWay() {
        String address = "maya+" + UUID.randomUUID() + "@example.org";
        stack.as(maya, NOTIFICATION)
                .body(Map.of("email", address, "name", "Maya", "locale", "en", "zone", "Europe/Berlin"))
                .put("/me/contact")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(false));
        confirm(address);
        String device = subscribe();
        JsonPath created = stack.as(maya, SESSION)
                .body(WISHES)
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String session = created.getString("id");
        command(session, "start");

        awaitNumber(session, 8);
        stack.kill(SESSION);
        stack.kill(CATALOG);
        stack.awaitReady();
        awaitNumber(session, 30);
        stack.kill(NOTIFICATION);
        command(session, "pause");
        command(session, "resume");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> look(session).getString("state").equals("completed"));
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

    /// From the packaged service: what is on its class path is not what was on that of its tests.
    @Test
    void printsAndDrawsTheClassOutsideOfTests() {
        byte[] sheet = stack.as(maya, CATALOG)
                .get("/sequences/back-strengthening/cheat-sheet.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(sheet, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        for (var picture : List.of("poses/cat-cow/motion.svg", "sequences/back-strengthening/contact-sheet.svg")) {
            stack.as(maya, CATALOG).get("/" + picture).then().statusCode(200);
        }
    }

    @Test
    void keepsPersonsApart() {
        String session = stack.as(maya, SESSION)
                .body(WISHES)
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        stack.as(jonas, SESSION).get("/sessions/" + session).then().statusCode(404);
        stack.as(jonas, SESSION)
                .body("{\"command\": \"start\"}")
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(404);
        stack.as("no.good.token", SESSION).get("/sessions/" + session).then().statusCode(401);
        stack.as(jonas, SESSION)
                .get("/stats/sequences/back-strengthening")
                .then()
                .statusCode(403);
        command(session, "end");
    }

    private static String subscribe() {
        String key = stack.as(maya, NOTIFICATION)
                .get("/vapid-public-key")
                .then()
                .statusCode(200)
                .extract()
                .path("publicKey");
        JsonPath subscription = given().baseUri(stack.pushService())
                .contentType("application/json")
                .body(Map.of("applicationServerKey", key))
                .post("/subscriptions")
                .jsonPath();
        stack.as(maya, NOTIFICATION)
                .body(Map.of(
                        "endpoint", subscription.getString("endpoint"),
                        "keys",
                                Map.of(
                                        "p256dh",
                                        subscription.getString("p256dh"),
                                        "auth",
                                        subscription.getString("auth")),
                        "kinds", List.of("pose-cue", "summary")))
                .post("/me/devices")
                .then()
                .statusCode(201);
        return subscription.getString("id");
    }

    private static void command(String session, String command) {
        stack.as(maya, SESSION)
                .body("{\"command\": \"%s\"}".formatted(command))
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(200);
    }

    private static JsonPath look(String session) {
        return stack.as(maya, SESSION)
                .get("/sessions/" + session)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitNumber(String session, int number) {
        await().atMost(Duration.ofMinutes(1)).until(() -> look(session).getInt("number") >= number);
    }

    /// The one mail that goes to an address before its owner has said that it is hers.
    private static void confirm(String address) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !mailsTo(address).isEmpty());
        String text = mailsTo(address).getFirst().get("text").toString();
        int link = text.indexOf("http://");
        given().post(text.substring(link, text.indexOf('\n', link)).strip())
                .then()
                .statusCode(200);
    }

    private static void assertOneSummaryMail(String address) {
        await().atMost(Duration.ofSeconds(90)).until(() -> summariesTo(address) == 1);
        await().during(Duration.ofSeconds(3)).until(() -> summariesTo(address) == 1);
    }

    private static long summariesTo(String address) {
        return mailsTo(address).stream()
                .filter(mail -> mail.get("subject").toString().startsWith("Well done"))
                .count();
    }

    private static List<Map<String, Object>> mailsTo(String address) {
        JsonPath inbox = given().baseUri(stack.inbox()).get("/api/messages").jsonPath();
        return inbox.<Map<String, Object>>getList("$").stream()
                .filter(mail -> mail.get("to").toString().contains(address))
                .toList();
    }

    /// While notification-service was dead, holds have passed: such a cue is not sent late, and its message says so.
    private static void assertEveryCueHasOneMessageWithAnEnd(
            List<ConsumerRecord<String, String>> events, String device) {
        List<Map<String, Object>> cues = messages().stream()
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

    private static List<Map<String, Object>> messages() {
        List<Map<String, Object>> all = new ArrayList<>();
        String after = "";
        while (true) {
            JsonPath page = stack.as(maya, NOTIFICATION)
                    .get("/me/messages?limit=100" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            if (page.getString("next") == null) {
                return all;
            }
            after = "&after=" + page.getString("next");
        }
    }

    private static void assertThePracticeIsWritten(String session) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> stack.as(maya, SESSION)
                        .get("/practices/" + session)
                        .then()
                        .statusCode(200));
        stack.as(maya, SESSION).get("/sessions/" + session).then().body("ending", equalTo("finished"));
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
