package dev.sthira.catalog.pose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A prop, or one of several that do the same; without a condition it is for everybody.
public record Prop(List<PropItem> anyOf, String text, Pose.@Nullable Condition when) {
    public Prop {
        anyOf = List.copyOf(anyOf);
    }

    /// Whether it is meant for whoever has this concern.
    public boolean isFor(Concern concern) {
        return when != null && when.concern() == concern;
    }
}
