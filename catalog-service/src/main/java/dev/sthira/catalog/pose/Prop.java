package dev.sthira.catalog.pose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A prop, or one of several that do the same; without a condition it is for everybody. Where the file does not say how
/// much it is needed, it is required, or helpful if there is a condition.
public record Prop(
        List<PropItem> anyOf,
        String text,
        Pose.@Nullable Condition when,
        @Nullable Need need) {
    public Prop {
        anyOf = List.copyOf(anyOf);
        need = need != null ? need : when == null ? Need.REQUIRED : Need.HELPFUL;
    }

    /// What becomes of the pose where it is missing: it cannot be done, another form is kinder, or nothing changes.
    public enum Need {
        REQUIRED,
        HELPFUL,
        OPTIONAL
    }

    /// Whether everybody needs it that much.
    public boolean is(Need much) {
        return when == null && need == much;
    }

    /// Whether it is meant for whoever has this concern.
    public boolean isFor(Concern concern) {
        return when != null && when.concern() == concern;
    }
}
