package dev.sthira.notification.egress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.push.PushService;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a push when a real server answers at once, or closes connections that the client keeps.
class EgressClientTest {
    private static final int SENDERS = 16;
    private static final int PUSHES = 250;

    private static Vertx vertx;

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() throws ExecutionException, InterruptedException {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    @Test
    void readsEveryAnswerHoweverQuickItIs() throws Exception {
        try (var service = PushService.start(0)) {
            var said = sendAll(URI.create("http://127.0.0.1:" + service.port() + "/push/nobody"), SENDERS);

            assertThat(said).hasSize(SENDERS * PUSHES).containsOnly("answered");
        }
    }

    @ParameterizedTest
    @EnumSource(ClosingServer.Habit.class)
    void sendsAgainAtOnceWhatWasNeverWrittenAndNothingTwice(ClosingServer.Habit habit) throws Exception {
        try (var server = ClosingServer.start(habit)) {
            var said = sendAll(server.address(), 4);

            assertThat(said).as("a server that listens").doesNotContain("unreachable");
            assertThat(server.requests())
                    .as("requests read, of %s", said.stream().distinct().toList())
                    .isBetween(said.stream().filter("answered"::equals).count(), (long) said.size());
        }
    }

    private static List<String> sendAll(URI endpoint, int senders) throws Exception {
        var client = new EgressClient(vertx, InstantSource.system());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = IntStream.range(0, senders)
                    .<Callable<List<String>>>mapToObj(_ -> () -> sendOneAfterTheOther(client, endpoint))
                    .toList();
            return threads.invokeAll(sending).stream()
                    .flatMap(done -> done.resultNow().stream())
                    .toList();
        }
    }

    private static List<String> sendOneAfterTheOther(EgressClient client, URI endpoint) throws IOException {
        var said = new ArrayList<String>();
        for (int i = 0; i < PUSHES; i++) {
            said.add(said(client, endpoint));
        }
        return said;
    }

    private static String said(EgressClient client, URI endpoint) throws IOException {
        var headers = MultiMap.caseInsensitiveMultiMap().set("TTL", "60");
        try {
            var dial = new EgressGuard.Verdict.Dial(InetAddress.getLoopbackAddress(), endpoint.getPort());
            client.post(endpoint, dial, headers, new byte[300], Duration.ofSeconds(5));
            return "answered";
        } catch (EgressClient.NoAnswer lost) {
            return "lost: " + lost.getCause();
        } catch (EgressClient.Unreachable away) {
            return "unreachable";
        }
    }
}
