package dev.sthira.catalog.pose;

/// One sentence a teacher says on the way in, while holding, or on the way out.
public record Cue(When when, String text) {

    /// Where in the pose it is said.
    public enum When {
        ENTER,
        HOLD,
        LEAVE
    }
}
