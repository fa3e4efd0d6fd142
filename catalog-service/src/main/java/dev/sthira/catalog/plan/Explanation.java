package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Concern;
import org.jspecify.annotations.Nullable;

/// Why the plan is as it is, for a program and in a sentence: about one segment, about a step that is not in the plan,
/// or about the whole of it.
///
/// @param segment   index of the segment, or null where there is none
/// @param block     number of the block in the sequence, or null for the whole plan
/// @param step      number of the step in its block, or null for the whole plan
/// @param pose      slug of the pose as taught, or of the transition on the way there
/// @param instead   slug of the variation or pose that is done instead of what was taught
public record Explanation(
        @Nullable Integer segment,
        @Nullable Integer block,
        @Nullable Integer step,
        Choice kind,
        Cause because,
        @Nullable String pose,
        @Nullable String instead,
        @Nullable Concern concern,
        String text) {

    /// What was chosen.
    public enum Choice {
        VARIATION,
        SWAPPED,
        LEFT_OUT,
        ADDED,
        DOSE,
        ROUNDS,
        SIDE,
        REST,
        TRANSITION,
        PROP,
        CARE,
        LENGTH,
        COMPOSED,
        REHEARSAL
    }

    /// What it was chosen for.
    public enum Cause {
        TEACHER,
        LEVEL,
        BODY,
        WISH,
        MINUTES,
        PROPS,
        POSITION,
        COUNTER_POSE,
        PREPARATION,
        SIDES,
        PACE
    }
}
