package dev.sthira.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// A broker as a process: `KafkaServer PORT CONTROLLER_PORT FOLDER`.
public final class KafkaServer {
    private static final List<String> SINGLE = List.of(
            "offsets.topic.replication.factor",
            "offsets.topic.num.partitions",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "transaction.state.log.num.partitions",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr");

    private KafkaServer() {}

    static void main(String[] arguments) throws Exception {
        var settings = settings(arguments[0], arguments[1], arguments[2]);
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(arguments[2])
                .setMetadataLogDirectory(arguments[2])
                .setControllerListenerName("CONTROLLER")
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        server.startup();
        server.awaitShutdown();
    }

    /// Starts one and waits until it answers.
    ///
    /// @param brokers where it shall listen, such as `127.0.0.1:9092`
    public static JavaProcess start(Path folder, String brokers) {
        return JavaProcess.ours(
                        "kafka",
                        folder,
                        KafkaServer.class,
                        List.of("-Xmx512m"),
                        brokers.substring(brokers.indexOf(':') + 1),
                        Integer.toString(JavaProcess.freePort()),
                        folder.resolve("kafka-data").toString())
                .until(() -> answers(brokers));
    }

    private static Properties settings(String port, String controller, String folder) {
        var settings = new Properties();
        SINGLE.forEach(name -> settings.put(name, "1"));
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                "log.dirs", folder,
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "8388608"));
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "268435456");
        return settings;
    }

    /// A topic whose records bear the time at which the broker took them, as that of the events does.
    public static void topic(String brokers, String name, int partitions) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) brokers))) {
            var topic = new NewTopic(name, partitions, (short) 1)
                    .configs(Map.of("message.timestamp.type", "LogAppendTime"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean answers(String brokers) {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                (Object) brokers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                2_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                1_000))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
