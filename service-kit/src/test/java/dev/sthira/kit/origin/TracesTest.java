package dev.sthira.kit.origin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpServer;
import dev.sthira.kit.KitStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TracesTest.Traced.class)
@WithTestResource(KitStack.class)
@WithTestResource(TracesTest.Collector.class)
class TracesTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void sendsTheSpansOfARequestToTheCollectorThatIsNamed() {
        given().header("traceparent", CALLER)
                .get("/origins")
                .then()
                .statusCode(200)
                .body("traceparent", startsWith("00-" + TRACE + "-"))
                .body("traceparent", not(CALLER));

        var id = new String(HexFormat.of().parseHex(TRACE), ISO_8859_1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(isReceived(id, "GET /origins", "service-kit")).isTrue();
            assertThat(isReceived(id, "SELECT kit")).isTrue();
        });
    }

    private static boolean isReceived(String... parts) {
        return Collector.RECEIVED.stream().anyMatch(body -> Arrays.stream(parts).allMatch(body::contains));
    }

    public static final class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.bsp.schedule.delay", "100ms");
        }
    }

    /// What a collector takes at `/v1/traces`, kept as it came.
    public static final class Collector implements QuarkusTestResourceLifecycleManager {
        static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();

        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            server.createContext("/v1/traces", exchange -> {
                RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return Map.of(
                    "STHIRA_OTLP_ENDPOINT",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
