package dev.sthira.catalog.picture;

import dev.sthira.catalog.sequence.Sequence.Side;

/// Which side of the body a picture is asked for, in the words of a plan's segments.
public enum Shown {
    RIGHT,
    LEFT,
    BOTH,
    ALTERNATING;

    /// The side that is drawn, where the pose has sides: of two the first.
    Side drawn() {
        return this == LEFT ? Side.LEFT : Side.RIGHT;
    }
}
