package dev.sthira.catalog.pose;

/// What may lie beside the mat.
public enum PropItem {
    BLOCK,
    CUSHION,
    BLANKET,
    STRAP,
    BOLSTER,
    CHAIR,
    WALL,
    FOLDED_MAT;

    /// Whether it is there wherever somebody rolls out a mat.
    public boolean isEverywhere() {
        return this == WALL || this == FOLDED_MAT;
    }
}
