package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One stretch of a plan: a pose held, or breath or silence kept, in one form on one side for so many milliseconds,
/// after the way there.
///
/// @param through the catalog's transitions that the way leads through; none where a teacher leads, or nobody has to
///                move
public record Segment(
        int block,
        int step,
        PoseKind kind,
        Pose pose,
        Pose.@Nullable Variation variation,
        Side side,
        @Nullable Integer rounds,
        @Nullable Integer breaths,
        long millis,
        long transitionMillis,
        String transitionCue,
        List<Crossing> through,
        String cue,
        List<Guidance.Said> guidance,
        Pulse pulse) {

    /// Which side of the body works: both at once, one of them, or each in turn within a round.
    public enum Side {
        BOTH,
        LEFT,
        RIGHT,
        ALTERNATING
    }

    long totalMillis() {
        return transitionMillis + millis;
    }
}
