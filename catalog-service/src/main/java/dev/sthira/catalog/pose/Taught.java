package dev.sthira.catalog.pose;

import org.jspecify.annotations.Nullable;

/// One way in which a teacher says how long: seven shapes, counted in seconds, breaths or rounds; half a breath is a
/// movement.
public sealed interface Taught {

    /// What a count counts.
    enum Unit {
        SECONDS,
        BREATHS,
        HALF_BREATHS,
        ROUNDS
    }

    /// What a count is for, where it is not for the whole: each side, or a set of both sides.
    enum Per {
        SIDE,
        SET
    }

    @Nullable
    Per per();

    record Exactly(Unit unit, int count, @Nullable Per per) implements Taught {}

    record Range(Unit unit, int from, int to, @Nullable Per per) implements Taught {}

    record UpTo(Unit unit, int to, @Nullable Per per) implements Taught {}

    record AtLeast(Unit unit, int from, @Nullable Per per) implements Taught {}

    record Open(@Nullable Unit unit, String words, @Nullable Per per) implements Taught {}

    record Until(
            String feeling, @Nullable Unit unit, @Nullable Per per) implements Taught {}

    /// The teacher says nothing.
    record None(@Nullable Per per) implements Taught {}
}
