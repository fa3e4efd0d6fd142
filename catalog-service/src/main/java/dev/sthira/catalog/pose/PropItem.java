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
    FOLDED_MAT
}
