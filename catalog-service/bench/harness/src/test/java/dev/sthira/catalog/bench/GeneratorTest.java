package dev.sthira.catalog.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.sthira.catalog.bench.Connection.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    private static final Duration TO_ANSWER = Duration.ofMillis(20);

    private HttpServer server;
    private Side side;

    @BeforeEach
    void startAServerThatAnswersOneAfterTheOther() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/", exchange -> {
            LockSupport.parkNanos(TO_ANSWER.toNanos());
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.start();
        side = new Side("server", server.getAddress().getPort(), null, Path.of(""));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsTheWaitOfRequestsThatWereDueWhileTheServerWasBusy() throws IOException {
        var target = Target.survey(side, List.of(new Ask("/", null)), 200);

        var outcome = Generator.openLoop(target, 100).run(Duration.ofSeconds(1));

        assertThat(outcome.fault()).isNull();
        assertThat(outcome.answers()).isEqualTo(100);
        assertThat(outcome.latencies().getMaxValue())
                .isGreaterThan(Duration.ofMillis(800).toNanos());
    }

    @Test
    void saysThatAnAnswerIsNotTheRightOne() throws IOException {
        var asks = List.of(new Ask("/", null));
        var target = new Target(side, asks, List.of(new Answer(200, 3)), List.of(new byte[3]));

        var outcome = Generator.openLoop(target, 10).run(Duration.ofMillis(500));

        assertThat(outcome.fault()).isEqualTo("5 answers wrong, 0 missing, 0 never sent");
    }
}
