package dev.sthira.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.person.Person;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LiveFeedTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant LATE = Instant.MAX;

    private final LiveFeed feed = new LiveFeed(InstantSource.system(), VERTX);

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void opensAsManyStreamsOfAPersonAsThereMayBeHoweverManyComeTogether() throws Exception {
        var maya = new Person("maya");
        List<Future<Optional<Watcher>>> asked;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            asked = IntStream.range(0, 200)
                    .mapToObj(_ -> threads.submit(() -> feed.watch(UUID.randomUUID(), maya, LATE)))
                    .toList();
        }

        assertThat(asked.stream().map(Future::resultNow).filter(Optional::isPresent))
                .hasSize(5);
    }

    @Test
    void makesRoomForAnotherStreamOnceOneIsClosed() {
        var maya = new Person("maya");
        var open = IntStream.range(0, 5)
                .mapToObj(_ -> feed.watch(UUID.randomUUID(), maya, LATE).orElseThrow())
                .toList();
        assertThat(feed.watch(UUID.randomUUID(), maya, LATE)).isEmpty();

        feed.unwatch(open.getFirst());
        feed.unwatch(open.getFirst());

        assertThat(feed.watch(UUID.randomUUID(), maya, LATE)).isPresent();
        assertThat(feed.watch(UUID.randomUUID(), maya, LATE)).isEmpty();
    }

    @Test
    void connectsAsFastHoweverManyOthersWatch() {
        long before = System.nanoTime();

        for (int i = 0; i < 20_000; i++) {
            assertThat(feed.watch(UUID.randomUUID(), new Person("person-" + i), LATE))
                    .isPresent();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }
}
