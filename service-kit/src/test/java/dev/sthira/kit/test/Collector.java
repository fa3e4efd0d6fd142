package dev.sthira.kit.test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/// A collector that services send their spans to, over OTLP, and that keeps all of them. They are told of it by
/// `STHIRA_OTLP_ENDPOINT`; where it is a test resource, spans come after a tenth of a second.
public final class Collector implements QuarkusTestResourceLifecycleManager {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Queue<byte[]> requests = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/v1/traces", exchange -> {
            requests.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return Map.of("STHIRA_OTLP_ENDPOINT", endpoint(), "quarkus.otel.bsp.schedule.delay", "100ms");
    }

    /// What a service is told of it.
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Collector.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    public List<SeenSpan> spans() {
        return requests.stream()
                .flatMap(request -> ExportedSpans.of(request).stream())
                .toList();
    }

    public List<SeenSpan> spans(Predicate<SeenSpan> wanted) {
        return spans().stream().filter(wanted).toList();
    }

    /// Waits for a span: they come some time after what they show.
    public SeenSpan awaits(Predicate<SeenSpan> wanted) {
        return await().atMost(LONGEST)
                .until(() -> spans(wanted), spans -> !spans.isEmpty())
                .getFirst();
    }

    /// Whether a text stands anywhere in what was sent to it.
    public boolean hasHeardOf(String text) {
        return requests.stream().anyMatch(request -> new String(request, ISO_8859_1).contains(text));
    }
}
