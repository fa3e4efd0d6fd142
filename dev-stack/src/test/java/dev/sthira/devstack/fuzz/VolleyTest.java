package dev.sthira.devstack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.fuzz.Finding.Kind;
import dev.sthira.devstack.http.Answer;
import dev.sthira.devstack.http.Request;
import dev.sthira.devstack.http.WebServer;
import dev.sthira.devstack.launch.Notices;
import dev.sthira.devstack.probe.Curl;
import dev.sthira.devstack.probe.Document;
import dev.sthira.devstack.probe.Documents;
import dev.sthira.devstack.probe.ForgerTest;
import dev.sthira.devstack.probe.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that does everything wrong is told so.
class VolleyTest {

    private static final String TRACE = """
            2026-11-29 05:06:18,914 ERROR [a.B] (main) It broke: java.lang.IllegalStateException: no
            \tat a.B.c(B.java:7)
            """;

    @TempDir
    Path directory;

    @Test
    void findsEachOfTheFourKindsInAServiceThatHasThem() throws Exception {
        try (WebServer server = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000_000, Map.of(), this::wrongly)) {
            Findings findings = volley(server.port()).fire(300);

            assertThat(findings.count(Kind.SERVER_ERROR)).isPositive();
            assertThat(findings.count(Kind.HANG)).isPositive();
            assertThat(findings.count(Kind.TRACE)).isPositive();
            assertThat(findings.count(Kind.ACCEPTED)).isPositive();
            assertThat(findings.count(Kind.NO_PROBLEM)).isPositive();
            assertThat(String.join("\n", findings.lines()))
                    .contains("GET /open: 500", "It broke", "201 for a request with", "leads to no page", "curl -i");
            assertThat(findings.verdict())
                    .matches(
                            "fuzz: 300 requests, [1-9]\\d* × 5xx, [1-9]\\d* hangs, [1-9]\\d* traces, [1-9]\\d* invalid accepted");
        }
    }

    @Test
    void findsNothingInAServiceThatIsBusyForAMomentAndKeepsItsWord() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Answer busy = Answer.problem(503, "busy").with("Retry-After", "1");
        try (WebServer server = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                1_000_000,
                Map.of(),
                _ -> asked.getAndIncrement() == 0 ? busy : Answer.problem(404, "nothing"))) {
            Findings findings = volley(server.port()).fire(13);

            assertThat(asked).hasValueGreaterThan(1);
            assertThat(findings.count(Kind.SERVER_ERROR)).isZero();
        }
    }

    /// Nothing it makes ever fails to be made; one thing fails, one takes for ever, one writes a trace.
    private Answer wrongly(Request request) throws IOException {
        return switch (request.path().size() + request.method()) {
            case "1GET" ->
                request.path().getFirst().equals("open")
                        ? broken()
                        : new Answer.Late(Duration.ofSeconds(3), Answer.json(200, Map.of()));
            case "1POST" -> Answer.json(201, Map.of("id", "1"));
            default -> {
                Files.writeString(
                        directory.resolve("a-service.log"),
                        TRACE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.CREATE);
                yield Answer.json(200, Map.of());
            }
        };
    }

    private static Answer broken() {
        var problem = "{\"type\":\"/problems/broken\",\"title\":\"It is broken\",\"status\":500}";
        return Answer.of(500, "application/problem+json", problem.getBytes(StandardCharsets.UTF_8));
    }

    private Volley volley(int port) {
        Place place = new Place("a-service", "127.0.0.1", port);
        return new Volley(
                List.of(Document.of(place, Documents.things(), "http://127.0.0.1:1/push/x")),
                ForgerTest.any(),
                "http://127.0.0.1:1/push/x",
                directory,
                Curl.to(List.of(place), directory),
                1,
                Duration.ofSeconds(1),
                Notices.onStandardOutput());
    }
}
