package dev.sthira.session.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One stretch of a plan: a pose or rest, a breathing practice or a sitting, held on one side, in one variation, for so
/// long.
///
/// @param index      place in the plan, from 0
/// @param block      number of the block of the sequence, from 1
/// @param step       number of the step inside its block, from 1
/// @param kind       `pose`, `rest`, `breathing` or `meditation`
/// @param side       `both`, `left`, `right` or `alternating`
/// @param hold       how long the pose is held; more than zero, whole milliseconds
/// @param transition how long it takes to get into the pose, before the hold; may be zero
/// @param cue        what to say when the pose begins
/// @param pulse      what a client draws or rings meanwhile; mostly nothing
public record Segment(
        int index,
        int block,
        int step,
        String kind,
        Pose pose,
        @Nullable Variation variation,
        String side,
        @Nullable Integer rounds,
        @Nullable Integer breaths,
        Duration hold,
        Duration transition,
        String cue,
        Pulse pulse) {

    /// The posture as the catalog names it; `sanskrit` is absent where the teacher gives none.
    public record Pose(String slug, String name, @Nullable String sanskrit) {}

    /// An easier or harder form of the pose.
    public record Variation(String slug, String name) {}

    /// Transition and hold together.
    public Duration length() {
        return transition.plus(hold);
    }
}
