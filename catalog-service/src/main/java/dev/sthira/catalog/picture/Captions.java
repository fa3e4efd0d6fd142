package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Pose;
import org.jspecify.annotations.Nullable;

/// What a picture is called and what it says to those who do not see it.
final class Captions {
    private Captions() {}

    static Caption of(Pose pose, @Nullable String variation, @Nullable Shown side) {
        var chosen = variation == null ? null : pose.variation(variation).orElseThrow();
        var title = pose.name() + (chosen == null ? "" : ": " + chosen.name());
        var sanskrit = pose.sanskrit() == null ? "" : " (" + pose.sanskrit().iast() + ")";
        var description =
                "Drawing of a person in %s%s%s.".formatted(pose.name(), sanskrit, side == null ? "" : side.words());
        return new Caption(title, chosen == null ? description : description + " " + chosen.summary());
    }

    static Caption moving(Pose pose) {
        return new Caption(
                pose.name() + " in motion", "Drawing of a person who moves into %s and back.".formatted(pose.name()));
    }
}
