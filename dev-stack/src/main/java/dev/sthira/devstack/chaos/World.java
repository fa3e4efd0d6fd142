package dev.sthira.devstack.chaos;

import dev.sthira.devstack.issuer.Issuer;
import dev.sthira.devstack.kafka.BrokerProcess;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Child;
import dev.sthira.devstack.launch.Ground;
import dev.sthira.devstack.launch.Port;
import dev.sthira.devstack.launch.Settings;
import dev.sthira.devstack.postgres.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What can be hurt: PostgreSQL and the way to it, a Kafka broker, a catalog, and two instances of session-service.
final class World implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    final RandomGenerator random;
    final Postgres postgres;
    final Link link;
    final Child broker;
    final Child catalog;
    final List<Child> sessions;
    private final Ground ground;
    private final Issuer issuer;

    private World(Ground ground, long seed) {
        this.ground = ground;
        this.random = new Random(seed);
        Settings settings = ground.settings();
        issuer = Issuer.start(settings.port(Port.ISSUER), settings.home().resolve("issuer"));
        postgres = Postgres.start(settings.home().resolve("postgres"), settings.port(Port.POSTGRES))
                .withDatabase("catalog")
                .withDatabase("session");
        link = Link.to(postgres.port(), new Random(seed));
        broker = broker(settings);
        broker.awaitReady(PATIENCE);
        catalog = Child.service(
                "catalog-service", "catalog", settings, ground.environment(), settings.port(Port.CATALOG_MANAGEMENT));
        sessions = List.of(
                instance("session-a", Port.SESSION, Port.SESSION_MANAGEMENT),
                instance("session-b", Port.NOTIFICATION, Port.NOTIFICATION_MANAGEMENT));
    }

    /// Starts all of it and waits until it can do its work.
    static World start(Ground ground, long seed) {
        World world = new World(ground, seed);
        world.awaitReady();
        return world;
    }

    private static Child broker(Settings settings) {
        int port = settings.port(Port.KAFKA);
        List<String> arguments = List.of(settings.home().resolve("kafka").toString(), Integer.toString(port));
        return Child.program(BrokerProcess.class, "broker", settings, arguments, () -> accepts(port));
    }

    private static boolean accepts(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Child instance(String name, Port http, Port management) {
        Settings settings = ground.settings();
        Map<String, String> environment = new HashMap<>(ground.environment());
        environment.put(Port.SESSION.setting(), Integer.toString(settings.port(http)));
        environment.put(Port.SESSION_MANAGEMENT.setting(), Integer.toString(settings.port(management)));
        environment.put("STHIRA_SESSION_DATABASE_URL", "jdbc:postgresql://127.0.0.1:%d/session".formatted(link.port()));
        return Child.service("session-service", name, settings, environment, settings.port(management));
    }

    /// Where people find the instances.
    List<URI> addresses() {
        return List.of(ground.settings().url(Port.SESSION), ground.settings().url(Port.NOTIFICATION));
    }

    String brokers() {
        return ground.settings().address(Port.KAFKA);
    }

    Settings settings() {
        return ground.settings();
    }

    /// Every process that can be killed outright.
    Stream<Child> children() {
        return Stream.concat(Stream.of(broker, catalog), sessions.stream());
    }

    Child either() {
        return sessions.get(random.nextInt(sessions.size()));
    }

    /// kill -9 of the database's main process; its children go with it.
    void killDatabase() {
        try {
            new ProcessBuilder("kill", "-9", Long.toString(postgres.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Stopped while the database was being killed.", interrupted);
        }
    }

    void awaitReady() {
        children().forEach(child -> child.awaitReady(PATIENCE));
    }

    @Override
    public void close() throws IOException {
        sessions.forEach(Child::close);
        catalog.close();
        broker.close();
        link.close();
        postgres.close();
        issuer.close();
    }
}
