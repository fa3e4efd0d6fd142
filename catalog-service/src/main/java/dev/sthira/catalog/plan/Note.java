package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Concern;
import org.jspecify.annotations.Nullable;

/// An explanation that does not know its place in the plan yet.
record Note(
        Choice kind,
        Cause because,
        @Nullable String instead,
        @Nullable Concern concern,
        Saying text) {

    static Note of(Choice kind, Cause because, Saying text) {
        return new Note(kind, because, null, null, text);
    }
}
