package dev.sthira.devstack.postgres;

import dev.sthira.devstack.standin.Directories;
import dev.sthira.devstack.standin.Ports;
import dev.sthira.devstack.standin.QuietLogs;
import dev.sthira.devstack.standin.StandInException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL 18 as processes of their own; every database has a role of the same name that sees no other. */
public final class Postgres implements AutoCloseable {

    private static final String SETTING = "STHIRA_POSTGRES_PORT";

    private final Cluster cluster;
    private final int port;
    private final boolean temporary;
    private @Nullable EmbeddedPostgres server;

    private Postgres(Cluster cluster, int port, boolean temporary) {
        this.cluster = cluster;
        this.port = port;
        this.temporary = temporary;
    }

    /** A server on a free port for tests: fast rather than durable, deleted when it is closed or the JVM ends. */
    public static Postgres temporary() {
        // Beside the unpacked binaries, where the next start clears away what a killed JVM left behind.
        var parent = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        var name = "sthira-" + UUID.randomUUID();
        var cluster = new Cluster(parent.resolve(name), parent.resolve(name + ".log"));
        var postgres = new Postgres(cluster, Ports.free(), true);
        postgres.restart();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
    }

    /**
     * A server that keeps its data in the directory, durably. It outlives a killed JVM; the next start on the same
     * directory takes the data over. It is the caller's to close: there is no shutdown hook.
     */
    public static Postgres start(Path directory, int port) {
        var home = Directories.create(directory).toAbsolutePath();
        var cluster = new Cluster(home.resolve("cluster"), home.resolve("server.log"));
        var postgres = new Postgres(cluster, Ports.orFree(port), false);
        postgres.restart();
        return postgres;
    }

    /** Makes sure that the database and its role exist; name, role and password are the same word. */
    public Postgres withDatabase(String name) {
        try (var connection = running().getPostgresDatabase().getConnection()) {
            Databases.create(connection, name);
        } catch (SQLException e) {
            throw new StandInException("PostgreSQL could not create the database " + name + ": " + e.getMessage(), e);
        }
        return this;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** The process id of the server, for tests that kill it. */
    public long pid() {
        return cluster.pid().orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
    }

    /** Stops the server and keeps its data; does nothing if it is stopped. */
    public synchronized void stop() {
        var stopping = server;
        if (stopping != null) {
            server = null;
            try {
                stopping.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts the server again, after stopping it if it runs, on the same port with the same data. */
    public synchronized void restart() {
        stop();
        QuietLogs.below(Level.OFF, "io.zonky"); // the server has a log of its own
        try {
            cluster.discardUnfinished();
            cluster.stopOrphan();
            Ports.requireFree(port, "PostgreSQL", SETTING);
            server = launch();
        } catch (IOException | IllegalStateException e) {
            throw new StandInException(
                    "PostgreSQL did not start on port %d with its data in %s: %s%s"
                            .formatted(port, cluster.directory(), e.getMessage(), cluster.lastWords()),
                    e);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        Directories.create(cluster.directory());
        var output = Redirect.appendTo(cluster.log().toFile());
        var durable = temporary ? "off" : "on";
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(cluster.directory())
                .setDataDirectoryCustomizer(cluster::prepare)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setServerConfig("fsync", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            cluster.delete();
        }
    }

    private EmbeddedPostgres running() {
        var running = server;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL is stopped");
        }
        return running;
    }
}
