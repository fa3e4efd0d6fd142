package dev.sthira.catalog.bench;

import java.io.IOException;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Something that keeps a side busy for a while.
@FunctionalInterface
interface Load {

    Outcome run(Duration duration) throws IOException, InterruptedException;

    /// What a load says it got.
    ///
    /// @param fault     why this run has no figure, if it has none
    /// @param latencies in nanoseconds from the intended moment of sending, where there was one
    /// @param late      how many were sent more than a millisecond after that moment
    record Outcome(
            long answers,
            double seconds,
            @Nullable String fault,
            @Nullable Histogram latencies,
            long late) {

        static Outcome of(long answers, double seconds, @Nullable String fault) {
            return new Outcome(answers, seconds, fault, null, 0);
        }

        double perSecond() {
            return answers / seconds;
        }
    }
}
