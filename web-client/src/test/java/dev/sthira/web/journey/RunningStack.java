package dev.sthira.web.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything as `./sthira up` runs it, on ports and data of its own.
final class RunningStack implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final List<String> PORTS = List.of(
            "WEB",
            "CATALOG",
            "SESSION",
            "NOTIFICATION",
            "WEB_MANAGEMENT",
            "CATALOG_MANAGEMENT",
            "SESSION_MANAGEMENT",
            "NOTIFICATION_MANAGEMENT",
            "INBOX",
            "SMTP",
            "ISSUER",
            "KAFKA",
            "POSTGRES",
            "PUSH");

    private final Map<String, String> environment;
    private final Path home;
    private final Process launcher;

    private RunningStack(Map<String, String> environment, Path home, Process launcher) {
        this.environment = environment;
        this.home = home;
        this.launcher = launcher;
    }

    static RunningStack up() throws IOException {
        Path home = Path.of("target", "journey").toAbsolutePath();
        Files.createDirectories(home);
        Map<String, String> environment =
                new HashMap<>(Map.of("STHIRA_HOME", home.toString(), "STHIRA_FEWEST_PEOPLE", "2"));
        for (String port : PORTS) {
            environment.put("STHIRA_" + port + "_PORT", Integer.toString(freePort()));
        }
        var stack = new RunningStack(environment, home, launch(environment, home.resolve("up.log")));
        await().atMost(Duration.ofMinutes(4)).until(stack::isReady);
        return stack;
    }

    /// Where the web client is.
    String url() {
        return address("WEB");
    }

    /// Where all mail ends.
    String inbox() {
        return address("INBOX");
    }

    /// Where the database of a service is, for whoever sees to what is in it.
    String database(String service) {
        return "jdbc:postgresql://127.0.0.1:%s/%2$s?user=%2$s&password=%2$s"
                .formatted(environment.get("STHIRA_POSTGRES_PORT"), service);
    }

    /// kill -9; the launcher starts it again.
    void kill(String service) throws IOException {
        String pid =
                Files.readString(home.resolve("run").resolve(service + ".pid")).split(" ", 2)[0];
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    private boolean isReady() {
        if (!launcher.isAlive()) {
            throw new AssertionError("the stack has ended; see " + home.resolve("up.log"));
        }
        return PORTS.stream().filter(port -> port.endsWith("_MANAGEMENT")).allMatch(this::isReady);
    }

    private boolean isReady(String port) {
        var request = HttpRequest.newBuilder(URI.create(address(port) + "/q/health/ready"));
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String address(String port) {
        return "http://127.0.0.1:" + environment.get("STHIRA_" + port + "_PORT");
    }

    private static Process launch(Map<String, String> environment, Path output) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dsthira.root=" + ROOT,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                ROOT.resolve("dev-stack/target/dev-stack-launcher.jar").toString(),
                "up",
                "--fresh");
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        assertThat(launcher.waitFor(60, SECONDS))
                .as("the stack stops when asked to")
                .isTrue();
    }
}
