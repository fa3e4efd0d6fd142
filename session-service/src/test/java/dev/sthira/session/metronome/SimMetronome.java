package dev.sthira.session.metronome;

import dev.sthira.kit.simulation.Violation;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.ShardOf;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The metronome of a node, by a steady clock that is played.
final class SimMetronome extends Metronome {
    private final SimTime time;

    SimMetronome(
            SimTime time,
            SimStore store,
            SimAttendance attendance,
            SimPublisher publisher,
            Plans plans,
            Scores scores,
            MetronomeMetrics metrics,
            ShardOf shardOf) {
        super(store, attendance, publisher, plans, scores, metrics, new SimSettings(), shardOf);
        this.time = time;
    }

    @Override
    long nanoTime() {
        return 1_000 * time.now();
    }

    @Override
    Stream<List<Integer>> sideBySide(List<List<Integer>> shards) {
        return shards.stream();
    }

    @Override
    void clockWasSet(Duration step) {
        time.reached(Place.CLOCK_STEP_NOTICED);
        if (time.steps() == 0) {
            throw new Violation("a step of %s was noticed in a clock that nobody set", step);
        }
    }
}
