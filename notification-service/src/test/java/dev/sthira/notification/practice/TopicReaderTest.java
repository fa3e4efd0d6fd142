package dev.sthira.notification.practice;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
    private static final int EVENTS = 50;

    private static Broker broker;

    private final String group = UUID.randomUUID().toString();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void publish() {
        broker = Broker.temporary();
        try (var topic = Topic.on(broker.bootstrapServers())) {
            IntStream.range(0, EVENTS)
                    .mapToObj(_ -> Events.example("pose-start").of("maya", UUID.randomUUID()))
                    .forEach(topic::publish);
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void goesOnWhereItStopped() {
        reads(polled -> done.addAll(ids(polled)), EVENTS);

        var again = reader(polled -> done.addAll(ids(polled)));
        again.start();
        await().atMost(ofSeconds(20)).until(again::isConnected);
        try (var topic = Topic.on(broker.bootstrapServers())) {
            topic.publish(Events.example("pose-start").of("maya", UUID.randomUUID()));
        }
        await().atMost(ofSeconds(20)).until(() -> done.size() > EVENTS);
        again.stop();

        assertThat(done).doesNotHaveDuplicates();
    }

    @Test
    void asksAgainForWhatWasGivenUpOrFailed() {
        var isGivenUp = new boolean[1];
        var hasFailed = new boolean[1];

        reads(
                polled -> {
                    if (!isGivenUp[0]) {
                        isGivenUp[0] = true;
                        return false;
                    }
                    if (!hasFailed[0]) {
                        hasFailed[0] = true;
                        throw new IllegalStateException("once");
                    }
                    return done.addAll(ids(polled));
                },
                EVENTS);

        assertThat(done).doesNotHaveDuplicates();
    }

    private void reads(Predicate<ConsumerRecords<byte[], byte[]>> work, int events) {
        var reader = reader(work);
        reader.start();
        await().atMost(ofSeconds(60)).until(() -> done.size() >= events);
        reader.stop();
    }

    private TopicReader reader(Predicate<ConsumerRecords<byte[], byte[]>> work) {
        return new TopicReader(
                Events.TOPIC,
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "group.id",
                        group,
                        "auto.offset.reset",
                        "earliest"),
                work,
                new SimpleMeterRegistry(),
                InstantSource.system());
    }

    private static List<String> ids(ConsumerRecords<byte[], byte[]> polled) {
        return polled.partitions().stream()
                .flatMap(partition -> polled.records(partition).stream())
                .map(TopicReaderTest::id)
                .toList();
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return String.valueOf(Glance.text(record.headers(), "ce_id"));
    }
}
