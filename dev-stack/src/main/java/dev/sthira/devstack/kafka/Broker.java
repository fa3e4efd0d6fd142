package dev.sthira.devstack.kafka;

import static java.util.Map.entry;

import dev.sthira.devstack.standin.Directories;
import dev.sthira.devstack.standin.Ports;
import dev.sthira.devstack.standin.QuietLogs;
import dev.sthira.devstack.standin.StandInException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker with its KRaft controller inside this JVM; topics are never created by accident. */
public final class Broker implements AutoCloseable {

    private static final String SETTING = "STHIRA_KAFKA_PORT";

    private final Path directory;
    private final int port;
    private final boolean deleteOnClose;
    private @Nullable KafkaRaftServer server;

    private Broker(Path directory, int port, boolean deleteOnClose) {
        this.directory = directory;
        this.port = port;
        this.deleteOnClose = deleteOnClose;
    }

    /** A broker on a free port whose data is deleted when it is closed. */
    public static Broker temporary() {
        var broker = new Broker(Directories.temporary("sthira-kafka"), Ports.free(), true);
        broker.restart();
        return broker;
    }

    /** A broker that keeps its data in the directory. */
    public static Broker start(Path directory, int port) {
        var broker = new Broker(Directories.create(directory).toAbsolutePath(), Ports.orFree(port), false);
        broker.restart();
        return broker;
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker and keeps its data; does nothing if it is stopped. */
    public synchronized void stop() {
        var running = server;
        if (running != null) {
            server = null;
            running.shutdown();
            running.awaitShutdown();
        }
    }

    /** Starts the broker again, after stopping it if it runs, on the same port with the same data. */
    public synchronized void restart() {
        stop();
        Ports.requireFree(port, "Kafka", SETTING);
        guard();
        var thread = Thread.currentThread();
        var itsClassLoader = thread.getContextClassLoader();
        try {
            // Kafka looks up classes by the thread's class loader, which in a test may be another than its own.
            thread.setContextClassLoader(KafkaRaftServer.class.getClassLoader());
            format();
            var starting = new KafkaRaftServer(KafkaConfig.fromProps(settings()), Time.SYSTEM);
            server = starting;
            starting.startup();
        } catch (Exception e) {
            stop();
            throw new StandInException(
                    "Kafka did not start on port %d with its data in %s: %s".formatted(port, directory, e.getMessage()),
                    e);
        } finally {
            thread.setContextClassLoader(itsClassLoader);
        }
    }

    @Override
    public void close() {
        stop();
        if (deleteOnClose) {
            Directories.delete(directory);
        }
    }

    private void format() throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
    }

    private Properties settings() {
        int controller = Ports.free();
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", "1"),
                entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                entry("controller.listener.names", "CONTROLLER"),
                entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller),
                entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                entry("log.dirs", directory.toString())));
        settings.putAll(ONE_NODE);
        settings.putAll(GROUPS);
        return settings;
    }

    private static final Map<String, String> ONE_NODE = Map.ofEntries(
            entry("auto.create.topics.enable", "false"),
            entry("broker.session.timeout.ms", "3000"),
            entry("offsets.topic.replication.factor", "1"),
            entry("offsets.topic.num.partitions", "1"),
            entry("transaction.state.log.replication.factor", "1"),
            entry("transaction.state.log.min.isr", "1"),
            entry("transaction.state.log.num.partitions", "1"),
            entry("share.coordinator.state.topic.replication.factor", "1"),
            entry("share.coordinator.state.topic.min.isr", "1"),
            // Sized for a laptop: the defaults would take 128 MB of heap and 20 MB of address space per partition.
            entry("log.cleaner.dedupe.buffer.size", "8388608"),
            entry("log.index.size.max.bytes", "1048576"));

    private static final Map<String, String> GROUPS = Map.ofEntries(
            entry("group.initial.rebalance.delay.ms", "0"),
            entry("group.consumer.session.timeout.ms", "10000"),
            entry("group.consumer.min.session.timeout.ms", "6000"),
            entry("group.consumer.heartbeat.interval.ms", "2000"),
            entry("group.consumer.min.heartbeat.interval.ms", "1000"),
            // Longer than any topic keeps its records: an idle consumer must not lose its place.
            entry("offsets.retention.minutes", "43200"));

    private static void guard() {
        QuietLogs.below(Level.SEVERE, "kafka", "org.apache.kafka", "state.change.logger");
        Exit.setExitProcedure(Broker::refuseToEnd);
        Exit.setHaltProcedure(Broker::refuseToEnd);
    }

    /** Kafka would end the whole JVM, and with it everything else that runs there. */
    private static void refuseToEnd(int status, @Nullable String message) {
        throw new IllegalStateException("Kafka gave up with status " + status + ": " + message);
    }
}
