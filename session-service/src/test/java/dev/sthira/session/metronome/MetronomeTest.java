package dev.sthira.session.metronome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.kit.origin.Traces;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.PlanShelf;
import dev.sthira.session.session.PracticeFixture;
import dev.sthira.session.session.ShardOf;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MetronomeTest {
    private static final ShardOf ONE = new ShardOf(1);
    private static final SimSettings SETTINGS = new SimSettings();
    private static final UUID ANOTHER = new UUID(0, 2);
    private static final Plan PLAN = PracticeFixture.plan("0+10");

    private final SimTime time = new SimTime(1);
    private final SimStore store = new SimStore(time, ONE, Faults.NONE, Bug.NONE);

    @Test
    void keepsAShardThatTakesLongerToLoadThanALeaseLasts() {
        for (int i = 0; i < 40; i++) {
            store.sessions.create(new UUID(0, i), PLAN, time.clock()).run();
        }
        Metronome slow = metronome(() -> {
            time.runUntil(time.now() + SimTime.SECOND / 2);
            assertThat(store.acquire(ANOTHER, SETTINGS.lease(), 1)).isEmpty();
        });

        assertThat(slow.balance()).isTrue();

        assertThat(slow.ownedShards()).isOne();
        assertThat(store.acquire(ANOTHER, SETTINGS.lease(), 1)).isEmpty();
    }

    @Test
    void losesAShardThatItDoesNotTick() {
        Metronome held = metronome(() -> {});
        assertThat(held.balance()).isTrue();

        time.runUntil(time.now() + 4 * SimTime.SECOND);

        assertThat(store.acquire(ANOTHER, SETTINGS.lease(), 1)).containsExactly(0);
    }

    /// @param reading done whenever it looks at a plan
    private Metronome metronome(Runnable reading) {
        var plans = new PlanShelf(reading);
        plans.put(PLAN);
        var metrics = new MetronomeMetrics(new SimpleMeterRegistry());
        return new Metronome(store, new Unattended(), publisher(metrics), plans, new Scores(), metrics, SETTINGS, ONE) {
            @Override
            long nanoTime() {
                return 1_000 * time.now();
            }
        };
    }

    private static Publisher publisher(MetronomeMetrics metrics) {
        var topic = new EventTopic(ONE, "127.0.0.1:1", (short) 1);
        return new Publisher(topic, SETTINGS, metrics, Traces.OFF, "127.0.0.1:1");
    }
}
