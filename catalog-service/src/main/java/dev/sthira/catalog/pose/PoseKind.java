package dev.sthira.catalog.pose;

/// Work, rest, the way from one position to another, a practice of the breath, or a sitting in silence.
public enum PoseKind {
    POSE,
    REST,
    TRANSITION,
    BREATHING,
    MEDITATION
}
