package dev.sthira.catalog.sheet;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who asks for very many sheets waits for nobody but themselves, and leaves no more than a line in the log.
@QuarkusTest
@WithTestResource(TestStack.class)
class FairShareTest {
    @Inject
    MeterRegistry meters;

    private static final int AT_ONCE = 24;

    @Test
    void refusesNobodyBecauseSomebodyWantsTooMany() throws Exception {
        assertThat(sheet(someone(), 8).call().statusCode()).isEqualTo(200); // the fonts are read once
        var greedy = someone();
        try (var people = Executors.newFixedThreadPool(AT_ONCE + 2);
                var log = new Log()) {
            var many = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> people.submit(sheet(greedy, 3 + number / 1000.0)))
                    .toList();
            var others = IntStream.range(0, 2)
                    .mapToObj(number -> people.submit(sheet(someone(), 9 + number / 1000.0)))
                    .toList();

            assertThat(others)
                    .allSatisfy(
                            other -> assertThat(answered(other).statusCode()).isEqualTo(200));
            var answers = many.stream().map(FairShareTest::answered).toList();
            assertThat(answers).extracting(Response::statusCode).containsOnly(200, 429);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 429)
                    .hasSizeGreaterThan(AT_ONCE / 2)
                    .allSatisfy(answer -> {
                        assertThat(answer.contentType()).startsWith("application/problem+json");
                        assertThat(Integer.parseInt(answer.header("Retry-After")))
                                .isPositive();
                    });
            assertThat(log.lines).noneMatch(line -> line.getThrown() != null);
            assertThat(log.lines).hasSizeLessThan(2);
        }
        assertThat(meters.find("http.problems")
                        .tag("type", "/problems/yours-under-way")
                        .counters())
                .anySatisfy(counter -> assertThat(counter.count()).isPositive());
    }

    private static Callable<Response> sheet(String person, double breathSeconds) {
        return () -> as(person).get("/sequences/desk-break/cheat-sheet.pdf?breathSeconds=" + breathSeconds);
    }

    private static Response answered(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /// What is logged meanwhile, from WARN on.
    private static final class Log extends Handler implements AutoCloseable {
        private final ConcurrentLinkedQueue<LogRecord> lines = new ConcurrentLinkedQueue<>();

        private Log() {
            Logger.getLogger("").addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue() && ours(line)) {
                lines.add(line);
            }
        }

        private static boolean ours(LogRecord line) {
            return List.of("http-problem", "dev.sthira").stream()
                    .anyMatch(name -> String.valueOf(line.getLoggerName()).startsWith(name));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
        }
    }
}
