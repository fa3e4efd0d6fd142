package dev.sthira.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.kit.database.Complaints;
import dev.sthira.notification.preference.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final int SENDERS = 200;

    private final Queue<List<Result>> written = new ConcurrentLinkedQueue<>();

    @Test
    void writesTogetherWhatComesMeanwhile() {
        var senders = new ConcurrentLinkedQueue<Thread>();
        var results = writing(some -> {
            if (written.isEmpty()) {
                await().until(() -> waiting(senders) == SENDERS - 1);
            }
            written.add(some);
        });

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                executor.execute(() -> {
                    senders.add(Thread.currentThread());
                    results.write(result());
                });
            }
        }

        assertThat(written.stream().mapToInt(List::size).sum()).isEqualTo(SENDERS);
        assertThat(written).hasSizeLessThanOrEqualTo(2);
    }

    private static long waiting(Queue<Thread> senders) {
        return senders.stream()
                .filter(sender -> sender.getState() == Thread.State.WAITING)
                .count();
    }

    @Test
    void letsOneThatCannotBeWrittenKeepNoOtherFromIt() {
        var bad = result();
        var together = new CountDownLatch(2);
        var results = writing(some -> {
            awaited(together);
            if (some.contains(bad)) {
                throw new IllegalStateException("cannot be written");
            }
            written.add(some);
        });

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : List.of(bad, result(), result())) {
                senders.execute(() -> {
                    together.countDown();
                    results.write(each);
                });
            }
        }

        assertThat(written.stream().flatMap(List::stream)).hasSize(2).doesNotContain(bad);
    }

    private static Results writing(Consumer<List<Result>> writing) {
        var clock = InstantSource.system();
        var complaints = new Complaints(Logger.getLogger(ResultsTest.class), clock);
        return new Results(writing, Duration.ofMillis(500), clock, complaints, "Results cannot be written");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Result result() {
        var message = new Message(
                UUID.randomUUID(),
                Kind.REMINDER,
                Channel.EMAIL,
                new Cause("test", "1", ""),
                new Target.ToAddress(null, "maya@example.org"),
                "email",
                null,
                1,
                0,
                Instant.EPOCH,
                Instant.MAX);
        return new Result(message, new Outcome.Accepted());
    }
}
