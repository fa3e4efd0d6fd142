package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.session.session.ShardOf;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventTopicTest {
    private static Broker broker;

    @BeforeAll
    static void start() {
        broker = Broker.temporary();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /// A topic that somebody wants who has so many shards.
    private static final class Wanted extends EventTopic {
        final AtomicInteger exits = new AtomicInteger();

        Wanted(int shards) {
            super(new ShardOf(shards), broker.bootstrapServers(), (short) 1);
        }

        @Override
        void exit() {
            exits.incrementAndGet();
        }
    }

    @Test
    void refusesToStartWithOtherPartitionsThanShards() {
        var first = new Wanted(3);
        first.await();
        await().until(first::ready);

        var another = new Wanted(4);
        another.await();

        await().untilAsserted(() -> assertThat(another.exits).hasValue(1));
        assertThat(another.ready()).isFalse();
        assertThat(first.exits).hasValue(0);
    }
}
