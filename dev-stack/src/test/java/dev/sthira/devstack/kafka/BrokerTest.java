package dev.sthira.devstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.devstack.standin.OtherJvm;
import dev.sthira.devstack.standin.StandInException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    @Test
    void keepsTopicsRecordsAndOffsetsOverARestart(@TempDir Path directory) throws Exception {
        int port;
        try (var broker = Broker.start(directory, 0)) {
            port = broker.port();
            createTopic(broker);
            send(broker, "mountain");
            assertThat(read(broker)).containsExactly("mountain");

            broker.stop();
            broker.restart();

            send(broker, "tree");
            assertThat(read(broker)).containsExactly("tree");
        }
        try (var later = Broker.start(directory, port)) {
            send(later, "child");
            assertThat(read(later)).containsExactly("child");
        }
    }

    @Test
    void servesAGroupOfTheNewProtocol() throws Exception {
        try (var broker = Broker.temporary()) {
            createTopic(broker);
            send(broker, "mountain");
            assertThat(read(broker, Map.of("group.protocol", "consumer"))).containsExactly("mountain");
        }
    }

    @Test
    void createsNoTopicByAccidentAndNeverForgetsAConsumersPlaceWithinAMonth() throws Exception {
        try (var broker = Broker.temporary();
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("nobody-made-me"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            var resource = new ConfigResource(ConfigResource.Type.BROKER, "1");
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(settings.get("auto.create.topics.enable").value()).isEqualTo("false");
            assertThat(Duration.ofMinutes(Long.parseLong(
                            settings.get("offsets.retention.minutes").value())))
                    .isGreaterThanOrEqualTo(Duration.ofDays(30));
        }
    }

    @Test
    void recoversWhenItsJvmWasKilled(@TempDir Path directory) throws Exception {
        var other = OtherJvm.runUntilReady(PersistentBroker.class, directory.toString());
        other.kill();

        try (var broker = Broker.start(directory, 0)) {
            assertThat(read(broker)).containsExactly("mountain");
        }
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path directory) throws Exception {
        try (var occupied = new ServerSocket()) {
            occupied.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThatThrownBy(() -> Broker.start(directory, occupied.getLocalPort()))
                    .isInstanceOf(StandInException.class)
                    .hasMessageContaining("port " + occupied.getLocalPort() + ": another program has it")
                    .hasMessageContaining("STHIRA_KAFKA_PORT");
        }
    }

    /** What runs in the other JVM of the test above. */
    static final class PersistentBroker {
        public static void main(String[] arguments) throws Exception {
            var broker = Broker.start(Path.of(arguments[0]), 0);
            createTopic(broker);
            send(broker, "mountain");
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    private static void createTopic(Broker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("poses", 4, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(Broker broker, String pose) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("poses", pose, pose)).get();
        }
    }

    private static List<String> read(Broker broker) {
        return read(broker, Map.of("group.protocol", "classic"));
    }

    /** What the group "students" has not read yet, in one go. */
    private static List<String> read(Broker broker, Map<String, Object> protocol) {
        var settings = new java.util.HashMap<>(protocol);
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("group.id", "students");
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("poses"));
            var found = new java.util.ArrayList<String>();
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (found.isEmpty() && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(record.value()));
            }
            consumer.commitSync();
            return found;
        }
    }
}
