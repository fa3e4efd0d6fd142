package dev.sthira.catalog.pose;

/// Work or rest.
public enum Kind {
    POSE,
    REST
}
