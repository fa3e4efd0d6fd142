package dev.sthira.session.metronome;

import java.util.function.LongBinaryOperator;
import java.util.stream.LongStream;

/// Plays histories until one breaks a promise; from a first seed on, so many at most.
public final class Hunt implements LongBinaryOperator {

    @Override
    public long applyAsLong(long first, long histories) {
        return LongStream.range(first, first + histories)
                .filter(seed ->
                        Simulation.violation(seed, Act.drawn(seed), Bug.NONE).isPresent())
                .findFirst()
                .orElse(-1);
    }
}
