package dev.sthira.catalog.bench;

import dev.sthira.bench.Processor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run: what came of it, and the processor seconds that it took.
///
/// @param serving of the side under load and the database
/// @param loading of the load
/// @param others  of everything that is no part of the benchmark, in cores
/// @param stolen  by the machine's host, in cores
record Measured(Load.Outcome outcome, double serving, double loading, double others, double stolen) {
    private static final double DISTURBING = 0.05;

    /// Watches all processes of the benchmark, since what the others do is what is left.
    record Meter(List<Side> sides, Database database) {

        Measured measure(Load load, @Nullable Side side, Duration duration) {
            var before = reading(side);
            try {
                var outcome = load.run(duration);
                return before.until(reading(side), outcome);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        private Reading reading(@Nullable Side side) {
            var inDatabase = database.cpu();
            var loading = Processor.of(ProcessHandle.current().pid()) + Processor.ofEndedChildren();
            var known =
                    inDatabase + loading + sides.stream().mapToDouble(Side::cpu).sum();
            return new Reading(
                    System.nanoTime(),
                    inDatabase + (side == null ? 0 : side.cpu()),
                    loading,
                    Processor.ofMachine() - known,
                    Processor.stolen());
        }
    }

    private record Reading(long at, double serving, double loading, double others, double stolen) {

        Measured until(Reading end, Load.Outcome outcome) {
            var seconds = (end.at - at) / 1e9;
            return new Measured(
                    outcome,
                    end.serving - serving,
                    end.loading - loading,
                    Math.max(0, end.others - others) / seconds,
                    (end.stolen - stolen) / seconds);
        }
    }

    boolean isDisturbed() {
        return others > DISTURBING;
    }

    double perSecond() {
        return outcome.perSecond();
    }

    double perServingSecond() {
        return outcome.answers() / Math.max(serving, 0.01);
    }

    double microsEach() {
        return 1e6 / perServingSecond();
    }

    /// In milliseconds.
    double latency(double percentile) {
        var latencies = outcome.latencies();
        return latencies == null ? Double.NaN : latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
