package dev.sthira.notification.practice;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.sthira.devstack.kafka.Broker;
import dev.sthira.kit.test.EventDocument;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/// Records that nobody can read hold nothing up, and none of them is lost.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PoisonTest {
    private static final String MARK = "poison-run";

    Broker broker;

    private final Practitioner maya = Practitioner.someone();
    private final String run = UUID.randomUUID().toString();

    @Test
    void putsPoisonAsideWithItsCauseAndPlaceAndTakesEverythingElse() {
        var poison = poison();
        assertThat(poison).hasSizeGreaterThanOrEqualTo(30);
        try (var topic = Topic.on(broker.bootstrapServers())) {
            for (var bad : poison) {
                topic.publish(completed().entry());
                topic.publish(marked(bad));
            }
            topic.publish(completed().entry());
        }

        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(maya.messages()).hasSizeGreaterThanOrEqualTo(poison.size() + 1));
        var dead = deadLetters(poison.size());
        assertThat(dead).hasSize(poison.size());
        assertThat(dead).allSatisfy(letter -> {
            assertThat(header(letter, "dead-letter-reason")).isNotBlank();
            assertThat(header(letter, "dead-letter-topic")).isEqualTo(Events.TOPIC);
            assertThat(header(letter, "dead-letter-partition")).matches("\\d+");
            assertThat(header(letter, "dead-letter-offset")).matches("\\d+");
        });
        assertThat(dead).allSatisfy(letter -> assertThat(complaints(letter)).isEmpty());
        assertThat(dead).extracting(letter -> header(letter, MARK)).doesNotHaveDuplicates();
        assertThat(dead)
                .filteredOn(letter -> letter.value() != null)
                .anySatisfy(letter -> assertThat(letter.value()).containsExactly(0xff, 0xfe, 0x00));
    }

    private Events completed() {
        return Events.example("session-completed").of(maya.subject(), UUID.randomUUID());
    }

    private List<ProducerRecord<byte[], byte[]>> poison() {
        var all = new ArrayList<ProducerRecord<byte[], byte[]>>();
        all.add(entry(null));
        all.add(entry(new byte[0]));
        all.add(entry(new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
        all.add(entry(new byte[300_000]));
        for (var body :
                List.of("{", "null", "[]", "7", "\"text\"", "{}", "{}{}", "{\"session\":NaN}", "[".repeat(5000))) {
            all.add(entry(body.getBytes(StandardCharsets.UTF_8)));
        }
        for (var header : List.of("ce_id", "ce_type", "ce_subject", "ce_specversion")) {
            all.add(harmed(event -> event.headers().remove(header)));
            all.add(harmed(event -> event.headers().put(header, "x".repeat(300))));
        }
        for (var field : List.of(
                "session",
                "person",
                "number",
                "at",
                "sequence",
                "segments",
                "heldSeconds",
                "skipped",
                "minutes",
                "ending")) {
            all.add(harmed(event -> event.value().remove(field)));
            all.add(harmed(event -> event.value().put(field, -1)));
        }
        all.add(harmed(event -> event.value().put("person", "a\0b")));
        all.add(harmed(event -> event.value().put("at", "+1000000000-01-01T00:00:00Z")));
        all.add(withoutKey());
        return all;
    }

    private ProducerRecord<byte[], byte[]> entry(byte[] body) {
        var good = completed().entry();
        return new ProducerRecord<>(good.topic(), null, good.key(), body, good.headers());
    }

    private ProducerRecord<byte[], byte[]> harmed(Consumer<Events> harm) {
        var event = completed();
        harm.accept(event);
        return event.entry();
    }

    private ProducerRecord<byte[], byte[]> withoutKey() {
        var good = completed().entry();
        return new ProducerRecord<>(good.topic(), (Integer) null, (byte[]) null, good.value(), good.headers());
    }

    private ProducerRecord<byte[], byte[]> marked(ProducerRecord<byte[], byte[]> entry) {
        entry.headers().add(MARK, (run + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        return entry;
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(int expected) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var until = Instant.now().plusSeconds(30);
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        run,
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("sthira.session-events.dead-letter"));
            while (found.size() < expected && Instant.now().isBefore(until)) {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> {
                    if (header(letter, MARK).startsWith(run)) {
                        found.add(letter);
                    }
                });
            }
        }
        return found;
    }

    private static List<String> complaints(ConsumerRecord<byte[], byte[]> letter) {
        var headers = JsonNodeFactory.instance.objectNode();
        letter.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return EventDocument.of(Path.of("")).message("dead-letter").complaints(headers, NullNode.instance);
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
