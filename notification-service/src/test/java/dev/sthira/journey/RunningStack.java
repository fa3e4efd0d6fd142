package dev.sthira.journey;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything as `./sthira up` runs it, on ports and data of its own: the stand-ins, and the three packaged services as
/// processes that can be killed.
final class RunningStack implements AutoCloseable {
    static final String CATALOG = "catalog-service";
    static final String SESSION = "session-service";
    static final String NOTIFICATION = "notification-service";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> PORTS = List.of(
            "WEB",
            "WEB_MANAGEMENT",
            "CATALOG",
            "SESSION",
            "NOTIFICATION",
            "CATALOG_MANAGEMENT",
            "SESSION_MANAGEMENT",
            "NOTIFICATION_MANAGEMENT",
            "INBOX",
            "SMTP",
            "ISSUER",
            "KAFKA",
            "POSTGRES",
            "PUSH");

    /// What a page for newcomers calls them by.
    private static final Map<String, String> USUAL_PORTS = Map.of(
            "8081", "CATALOG",
            "8082", "SESSION",
            "8083", "NOTIFICATION",
            "8180", "ISSUER");

    private final Map<String, String> environment;
    private final Path home;
    private final Process launcher;

    private RunningStack(Map<String, String> environment, Path home, Process launcher) {
        this.environment = environment;
        this.home = home;
        this.launcher = launcher;
    }

    /// @param settings in the environment of everything
    static RunningStack up(Map<String, String> settings) throws IOException {
        Path home = Path.of("target", "journey").toAbsolutePath();
        Files.createDirectories(home);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("STHIRA_HOME", home.toString());
        environment.put("STHIRA_WEB_ENABLED", "false");
        for (String port : PORTS) {
            environment.put("STHIRA_" + port + "_PORT", Integer.toString(freePort()));
        }
        Process launcher = launch(environment, home.resolve("up.log"), "up", "--fresh");
        var stack = new RunningStack(environment, home, launcher);
        await().atMost(Duration.ofMinutes(4)).until(stack::isReady);
        return stack;
    }

    /// A demo person's token, from the issuer, by the same command a newcomer uses.
    String token(String person) throws IOException, InterruptedException {
        Path printed = home.resolve("token.log");
        assertThat(launch(environment, printed, "token", person).waitFor(60, SECONDS))
                .isTrue();
        return Files.readString(printed).strip();
    }

    /// A request to a service in the name of a person.
    RequestSpecification as(String token, String service) {
        return given().baseUri(url(service)).auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// kill -9; the launcher starts it again, and we wait until it has noticed.
    void kill(String service) {
        ProcessHandle killed = process(service).orElseThrow();
        killed.destroyForcibly();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> process(service)
                        .filter(next -> next.pid() != killed.pid())
                        .isPresent());
    }

    void awaitReady() {
        await().atMost(Duration.ofMinutes(2)).until(this::isReady);
    }

    String inbox() {
        return address("INBOX");
    }

    String pushService() {
        return address("PUSH");
    }

    String brokers() {
        return "127.0.0.1:" + environment.get("STHIRA_KAFKA_PORT");
    }

    /// A text that names the usual ports, with those of this stack in their place.
    String here(String text) {
        String here = text;
        for (var usual : USUAL_PORTS.entrySet()) {
            here = here.replace("http://127.0.0.1:" + usual.getKey(), address(usual.getValue()));
        }
        return here;
    }

    private boolean isReady() {
        if (!launcher.isAlive()) {
            throw new AssertionError("the stack has ended; see " + home.resolve("up.log"));
        }
        return List.of(CATALOG, SESSION, NOTIFICATION).stream().allMatch(this::isReady);
    }

    private boolean isReady(String service) {
        try {
            return given().baseUri(management(service)).get("/q/health/ready").statusCode() == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    private Optional<ProcessHandle> process(String service) {
        try {
            String pid = Files.readString(home.resolve("run").resolve(service + ".pid"))
                    .split(" ", 2)[0];
            return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException notWrittenYet) {
            return Optional.empty();
        }
    }

    private String url(String service) {
        return address(port(service));
    }

    private String management(String service) {
        return address(port(service) + "_MANAGEMENT");
    }

    private static String port(String service) {
        return service.replace("-service", "").toUpperCase(java.util.Locale.ROOT);
    }

    private String address(String port) {
        return "http://127.0.0.1:" + environment.get("STHIRA_" + port + "_PORT");
    }

    private static Process launch(Map<String, String> environment, Path output, String... arguments)
            throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dsthira.root=" + ROOT,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                ROOT.resolve("dev-stack/target/dev-stack-launcher.jar").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        return builder.redirectOutput(output.toFile())
                .redirectError(
                        output.resolveSibling(output.getFileName() + ".err").toFile())
                .start();
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
