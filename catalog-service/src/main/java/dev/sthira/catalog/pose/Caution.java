package dev.sthira.catalog.pose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a body should mind about a pose; `concerns` is absent where it speaks to everybody.
///
/// @param noLongerThan how long a hold may last for those it is for, or null where it says nothing of time
/// @param variation    the form to take instead, where the caution is to modify
public record Caution(
        Kind kind,
        @Nullable List<Concern> concerns,
        String text,
        String reason,
        @Nullable Limit noLongerThan,
        @Nullable String variation) {

    /// Leave the pose out, take the named variation, or go on with care.
    public enum Kind {
        AVOID,
        MODIFY,
        TAKE_CARE
    }

    public boolean isFor(Concern concern) {
        return concerns != null && concerns.contains(concern);
    }
}
