package dev.sthira.catalog.pose;

/// How a pose uses the two sides of the body.
public enum Sidedness {
    SYMMETRIC,
    ONE_SIDE_THEN_OTHER,
    ALTERNATING
}
