package dev.sthira.session.day;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The topic of days, which nobody has made when the service starts.
@QuarkusTest
@QuarkusTestResource(value = TestStack.class, restrictToAnnotatedClass = true)
class DayEventsTest {
    private static final String TOPIC = "sthira.person-days";
    private static final Duration SOON = Duration.ofSeconds(30);

    Broker broker;

    @Inject
    Sql sql;

    private final String maya = "maya-" + UUID.randomUUID();
    private final String jonas = "jonas-" + UUID.randomUUID();

    private KafkaProducer<String, byte[]> producer;

    @BeforeEach
    void open() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void makesTheTopicThatItReads() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(admin.listTopics().names().get()).contains(TOPIC));
        }
    }

    @Test
    void keepsTheNewestOfEachPersonAndForgetsWhoWantsToBeForgotten() throws Exception {
        tells(jonas, 3, day("04:00", "Europe/Berlin", "null"));
        tells(maya, 4, day("05:30", "Asia/Tokyo", "{\"from\": \"2026-12-21\", \"to\": null}"));
        awaits(maya, "05:30 Asia/Tokyo 2026-12-21 null");

        tells(maya, 4, day("06:00", "Asia/Tokyo", "null"));
        tells(maya, 2, day("07:00", "Asia/Tokyo", "null"));
        tells(jonas, 5, day("04:30", "Europe/Paris", "null"));
        awaits(jonas, "04:30 Europe/Paris null null");
        assertThat(row(maya)).containsExactly("05:30 Asia/Tokyo 2026-12-21 null");

        tells(maya, 6, null);
        await().atMost(SOON).untilAsserted(() -> assertThat(row(maya)).isEmpty());
        assertThat(row(jonas)).hasSize(1);
    }

    @Test
    void passesOverWhatItCannotReadAndGoesOn() throws Exception {
        tells(maya, 1, "{\"startsAt\": \"25:00\"}");
        tells(maya, 2, "\u0000");
        producer.send(new ProducerRecord<>(TOPIC, maya, new byte[] {1})).get();

        tells(maya, 3, day("04:00", "Pacific/Apia", "null"));

        awaits(maya, "04:00 Pacific/Apia null null");
    }

    private static String day(String startsAt, String zone, String pause) {
        return "{\"startsAt\": \"%s\", \"zone\": \"%s\", \"pause\": %s}".formatted(startsAt, zone, pause);
    }

    private void tells(String person, long version, @Nullable String body)
            throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<>(TOPIC, person, body == null ? null : body.getBytes(UTF_8));
        var type = "dev.sthira." + (body == null ? "person-forgotten" : "person-day-changed");
        record.headers().add("ce_type", type.getBytes(UTF_8));
        record.headers().add("ce_sequence", Long.toString(version).getBytes(UTF_8));
        producer.send(record).get();
    }

    private void awaits(String person, String row) {
        await().atMost(SOON).untilAsserted(() -> assertThat(row(person)).containsExactly(row));
    }

    private List<String> row(String person) {
        return sql.list(
                "select to_char(day_starts, 'HH24:MI') as starts, zone, paused_from, paused_to from person_day where person = ?",
                row -> "%s %s %s %s"
                        .formatted(
                                row.text("starts"),
                                row.text("zone"),
                                row.textOrNull("paused_from"),
                                row.textOrNull("paused_to")),
                person);
    }
}
