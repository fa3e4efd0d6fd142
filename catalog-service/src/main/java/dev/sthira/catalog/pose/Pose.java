package dev.sthira.catalog.pose;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One posture or rest, as far as choosing between its forms needs it; the whole of it is its open sequence file.
public record Pose(
        String slug, Kind kind, String name, @Nullable Sanskrit sanskrit, Level level, List<Variation> variations) {
    public Pose {
        variations = List.copyOf(variations);
    }

    /// The name in Sanskrit, in plain letters and with diacritics.
    public record Sanskrit(String plain, String iast) {}

    /// Whether a variation asks less than the pose, more, or something else.
    public enum Direction {
        EASIER,
        HARDER,
        DIFFERENT
    }

    /// When something applies; for people, in words.
    public record Condition(String text) {}

    /// A form of the pose; `then` names the one that may follow inside the same hold.
    public record Variation(
            String slug,
            String name,
            Direction direction,
            Level level,
            String summary,
            @Nullable Condition onlyIf,
            @Nullable String then) {}

    public Optional<Variation> variation(String slug) {
        return variations.stream()
                .filter(variation -> variation.slug().equals(slug))
                .findFirst();
    }
}
