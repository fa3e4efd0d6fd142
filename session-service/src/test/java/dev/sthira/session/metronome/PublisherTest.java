package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.person.Person;
import dev.sthira.session.metronome.Shard.Happening;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.PracticeFixture;
import dev.sthira.session.session.ShardOf;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublisherTest {
    private static final String NOBODY_LISTENS = "127.0.0.1:1";
    private static final Instant NOON = PracticeFixture.NOON;

    @Test
    void blocksTheMetronomeOnceForManyEventsWhenNoBrokerAnswersAndThenRests() {
        var publisher = new Publisher(
                new EventTopic(new ShardOf(32), NOBODY_LISTENS, (short) 1),
                new SimSettings(),
                new MetronomeMetrics(new SimpleMeterRegistry()),
                Traces.OFF,
                NOBODY_LISTENS);
        var session = new LiveSession(
                UUID.randomUUID(), new Person("maya"), new Score(PracticeFixture.plan("0+10"), _ -> {}), NOON);
        List<Happening> events = IntStream.range(0, 10)
                .mapToObj(n ->
                        new Happening(session, new Event.PoseStarted(n, NOON, 0, 1, NOON.plusSeconds(10)), Origin.NONE))
                .toList();
        // The first one also makes the client.
        publisher.publish(3, events.subList(0, 1), new Batch(NOON, NOON, 1), NOON);
        var batch = new Batch(NOON, NOON.plusSeconds(1), events.size());
        long before = System.nanoTime();

        publisher.publish(3, events, batch, NOON.plusSeconds(1));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
        await().until(batch::failed);
        assertThat(publisher.rests()).isTrue();
        publisher.close();
    }
}
