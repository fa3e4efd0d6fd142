package dev.sthira.catalog.pose;

/// How much practice something asks for, from little to much.
public enum Level {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED;

    /// Whether somebody of this level may be offered what is marked with the other one.
    public boolean covers(Level other) {
        return compareTo(other) >= 0;
    }
}
