package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import org.jspecify.annotations.Nullable;

/// One of the catalog's transitions, in the form that somebody takes it in.
public record Crossing(Pose way, Pose.@Nullable Variation form) {

    /// What is said on it.
    String cue() {
        var cues = form == null || form.cues().isEmpty() ? way.cues() : form.cues();
        return cues.getFirst().text();
    }

    /// As it is named in an address.
    String word() {
        return form == null ? way.slug() : way.slug() + "." + form.slug();
    }

    int seconds() {
        return way.usualDose().usual();
    }
}
