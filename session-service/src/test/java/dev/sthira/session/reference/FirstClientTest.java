package dev.sthira.session.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.test.Tokens;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The client in `contract/client` is compiled against the documents, and takes a class to its end.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@EnabledIf(value = "hasNode", disabledReason = "the first client needs Node 20.19 or newer, with npm")
class FirstClientTest {
    private static final Path TOOLS = Path.of("..", ".ci").toAbsolutePath().normalize();
    private static final Path CLIENT = Path.of("contract", "client");
    private static final Path BUILT = Path.of("target", "client");

    @TestHTTPResource("/")
    URI service;

    @ConfigProperty(name = "quarkus.rest-client.catalog.url")
    String catalog;

    static boolean hasNode() throws Exception {
        return Files.isExecutable(TOOLS.resolve("tools"))
                && run(Map.of(), TOOLS.resolve("tools").toString()).code() == 0;
    }

    @Test
    void readsAPlanStartsItAndFollowsItToItsEnd() throws Exception {
        compile();

        var said = run(
                Map.of(
                        "CATALOG",
                        catalog,
                        "SESSIONS",
                        service.toString().replaceAll("/$", ""),
                        "TOKEN",
                        Tokens.of("maya-" + UUID.randomUUID(), "practitioner"),
                        "SPEED",
                        "600"),
                "node",
                BUILT.resolve("client.js").toString());

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text().lines())
                .hasSizeGreaterThan(60)
                .contains("snapshot", "pose-end")
                .anyMatch(line -> line.matches("\\d+ of \\d+: Cat.*, until 2.*Z"))
                .endsWith("session-completed");
    }

    /// The way to the service breaks in mid-class and is away for longer than the first wait.
    @Test
    void comesBackWhereItWasWhenTheWayBreaks() throws Exception {
        compile();
        var way = Way.to(service.getPort());
        try (way) {
            Thread.ofVirtual().start(way::breakOffInMidClass);
            var said = run(
                    Map.of(
                            "CATALOG",
                            catalog,
                            "SESSIONS",
                            "http://127.0.0.1:" + way.port(),
                            "TOKEN",
                            Tokens.of("maya-" + UUID.randomUUID(), "practitioner"),
                            "SPEED",
                            "100"),
                    "node",
                    BUILT.resolve("client.js").toString());

            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.text().lines().filter("pose-end"::equals)).hasSize(34);
            assertThat(said.text().lines().filter("snapshot"::equals)).hasSize(1);
            assertThat(said.text()).endsWith("session-completed\n");
        }
        assertThat(way.wasBroken()).isTrue();
    }

    @Test
    void standsInTheReadmeAsItIs() throws IOException {
        var client = Files.readString(CLIENT.resolve("client.ts"));
        var shown = Files.readAllLines(Path.of("..", "README.md")).stream()
                .filter(line -> line.matches(" {4}(const|await|for await) .*"))
                .map(String::strip)
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(line -> assertThat(client).contains(line));
    }

    private static void compile() throws Exception {
        Files.createDirectories(BUILT);
        try (var files = Files.list(CLIENT)) {
            for (var file : files.toList()) {
                Files.copy(file, BUILT.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (var name : List.of("catalog", "session")) {
            works(
                    tool("openapi-typescript"),
                    Path.of("..", name + "-service", "contract", "openapi.yaml").toString(),
                    "-o",
                    BUILT.resolve(name + ".d.ts").toString());
        }
        works(
                tool("tsc"),
                "-p",
                BUILT.toString(),
                "--typeRoots",
                TOOLS.resolve("node_modules/@types").toString());
    }

    private static String tool(String name) {
        return TOOLS.resolve("node_modules/.bin").resolve(name).toString();
    }

    private static void works(String... command) throws Exception {
        var said = run(Map.of(), command);
        assertThat(said.code()).as(said.text()).isZero();
    }

    private record Said(int code, String text) {}

    private static Said run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
