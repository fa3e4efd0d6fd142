package dev.sthira.catalog.pose;

/// Work, rest, or the way from one position to another.
public enum PoseKind {
    POSE,
    REST,
    TRANSITION
}
