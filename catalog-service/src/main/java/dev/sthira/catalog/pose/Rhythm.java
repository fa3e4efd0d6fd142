package dev.sthira.catalog.pose;

import org.jspecify.annotations.Nullable;

/// What leads a practice from within: the counts of its breath, its quick strokes, or its bells; mostly nothing.
public record Rhythm(
        @Nullable Counts counts,
        @Nullable Strokes strokes,
        @Nullable Bells bells) {
    public static final Rhythm NONE = new Rhythm(null, null, null);

    /// This one, or the other where nothing is said about breath or bells.
    public Rhythm or(Rhythm other) {
        boolean breathes = counts != null || strokes != null;
        return new Rhythm(
                breathes ? counts : other.counts,
                breathes ? strokes : other.strokes,
                bells != null ? bells : other.bells);
    }

    /// How long one round takes in seconds, or null where no breath is counted; a round that alternates is a breath on
    /// each side.
    public @Nullable Integer roundSeconds(Sidedness sidedness) {
        var once = counts != null ? Integer.valueOf(counts.seconds()) : strokes != null ? strokes.seconds() : null;
        return once == null || sidedness != Sidedness.ALTERNATING ? once : Integer.valueOf(2 * once);
    }

    public boolean isQuick() {
        return strokes != null;
    }
}
