package dev.sthira.session.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What leads a segment from within, as the catalog writes it: the counts of a breath, quick strokes, or bells. All in
/// seconds at the speed of the plan.
public record Pulse(@Nullable Counts counts, @Nullable Strokes strokes, List<Bell> bells) {
    public static final Pulse NONE = new Pulse(null, null, List.of());

    public Pulse {
        bells = List.copyOf(bells);
    }

    static Pulse of(@Nullable Counts counts, @Nullable Strokes strokes, @Nullable List<Bell> bells) {
        return counts == null && strokes == null && bells == null
                ? NONE
                : new Pulse(counts, strokes, Objects.requireNonNullElse(bells, List.of()));
    }

    /// One breath: in, held full, out, held empty.
    public record Counts(BigDecimal in, BigDecimal hold, BigDecimal out, BigDecimal pause) {
        Duration length() {
            BigDecimal seconds = in.add(hold).add(out).add(pause);
            return Duration.ofMillis(seconds.movePointRight(3).longValue());
        }
    }

    /// So many quick breaths of so long each, and the time in which the breath then goes by itself.
    public record Strokes(int count, BigDecimal seconds, BigDecimal rest) {}

    /// The bell is struck so often, so long after the sitting began.
    public record Bell(BigDecimal seconds, int times) {}
}
