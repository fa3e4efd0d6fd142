package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Puppet;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.file.Figures;
import dev.sthira.catalog.plan.Crossing;
import dev.sthira.catalog.pose.Pose;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Movements of poses: the round of a flow, or the way from a start into the pose and back.
@Singleton
final class Motions {
    private final Figures figures;

    Motions(Figures figures) {
        this.figures = figures;
    }

    boolean knows(String pose) {
        return !figures.of(pose, null).isEmpty();
    }

    /// @param from    the pose one comes from; without it the start of the pose, at rest
    /// @param through the transitions on the way from there
    Optional<String> svg(Pose pose, @Nullable Pose from, List<Crossing> through, Theme theme, Caption caption) {
        var drawn = figures.of(pose.slug(), null);
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        var still = Scene.of(drawn.stream().map(Puppet::pose).toList());
        return Optional.of(motion(pose, from, through).svg(theme, caption, still));
    }

    Motion motion(Pose pose, @Nullable Pose from, List<Crossing> through) {
        var drawn = figures.of(pose.slug(), null);
        return drawn.size() > 1 && from == null ? Motion.round(drawn) : Motion.way(keys(pose, from, through), drawn);
    }

    /// The skeletons one goes through, the pose itself being the last.
    List<Skeleton> keys(Pose pose, @Nullable Pose from, List<Crossing> through) {
        var end = figures.of(pose.slug(), null).getFirst();
        return Passage.of(new Stops(figures, pose).from(from, through), end);
    }
}
