package dev.sthira.kit.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.devstack.kafka.Broker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A topic of two partitions, of which the first has lost its oldest records.
class TopicSpanTest {
    private static final String TOPIC = "letters";
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Broker broker;
    private static Map<String, Object> kafka;

    @BeforeAll
    static void open() throws Exception {
        broker = Broker.temporary();
        kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(2), Optional.empty())))
                    .all()
                    .get();
            for (int number = 0; number < 10; number++) {
                put(number % 2, "letter " + number);
            }
            admin.deleteRecords(Map.of(new TopicPartition(TOPIC, 0), RecordsToDelete.beforeOffset(2)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    @Test
    void isReadFromItsFirstRecordToTheEndThatItHadWhenItWasOpened() throws Exception {
        var read = new ArrayList<String>();
        try (var span = TopicSpan.whole(kafka, TOPIC, SOON)) {
            assertThat(span.records()).isEqualTo(8);
            put(0, "one that came late");

            span.forEach(record -> read.add(new String(record.value(), StandardCharsets.UTF_8)));

            assertThat(span.read()).isEqualTo(8);
            assertThat(span.hasMore()).isFalse();
        }
        assertThat(read)
                .containsExactlyInAnyOrder(
                        "letter 1", "letter 3", "letter 4", "letter 5", "letter 6", "letter 7", "letter 8", "letter 9")
                .containsSubsequence("letter 1", "letter 3", "letter 5", "letter 7", "letter 9");
    }

    @Test
    void isReadFromTheNewestOfEachPartition() {
        var read = new ArrayList<String>();
        try (var span = TopicSpan.newest(kafka, TOPIC, 1, SOON)) {
            span.forEach(record -> read.add(record.partition() + ""));
        }

        assertThat(read).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void saysThatKafkaIsAway() {
        var nobody = Map.of("bootstrap.servers", "127.0.0.1:1");

        assertThatThrownBy(() -> TopicSpan.whole(nobody, TOPIC, SOON)).isInstanceOf(KafkaException.class);
    }

    private static void put(int partition, String text) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, partition, null, text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }
}
