package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Puppet;
import dev.sthira.catalog.figure.file.Figures;
import jakarta.inject.Singleton;
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

    Optional<String> svg(String pose, @Nullable String from, String position, Theme theme, Caption caption) {
        var drawn = figures.of(pose, null);
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        var motion = drawn.size() > 1
                ? Motion.round(drawn)
                : Motion.way(start(drawn.getFirst(), from, position), drawn.getFirst());
        var still = Scene.of(drawn.stream().map(Puppet::pose).toList());
        return Optional.of(motion.svg(theme, caption, still));
    }

    private Figure start(Figure end, @Nullable String from, String position) {
        return from == null
                ? figures.neutral(position, end.view())
                : figures.of(from, null).getFirst();
    }
}
