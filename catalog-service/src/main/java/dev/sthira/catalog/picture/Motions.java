package dev.sthira.catalog.picture;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Movements of poses: the round of a flow, or the way from a start into the pose and back.
@Singleton
final class Motions {
    private static final double HALF_BREATH = 2;
    private static final double WAY = 2.4;
    private static final double HOLD = 2.4;
    private static final double REST = 1.2;
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
        var motion = drawn.size() > 1 ? round(drawn) : way(start(drawn.getFirst(), from, position), drawn.getFirst());
        var still = Scene.of(drawn.stream().map(Puppet::pose).toList());
        return Optional.of(motion.svg(theme, caption, still));
    }

    private Figure start(Figure end, @Nullable String from, String position) {
        return from == null
                ? figures.neutral(position, end.view())
                : figures.of(from, null).getFirst();
    }

    static Motion round(List<Figure> frames) {
        var motion = new Motion(Puppet.pose(frames.getFirst()), frames.getLast());
        frames.stream().skip(1).forEach(frame -> motion.move(Puppet.pose(frame), HALF_BREATH));
        return motion.back(HALF_BREATH);
    }

    static Motion way(Figure start, Figure end) {
        return new Motion(Puppet.pose(start), end)
                .move(Puppet.pose(end), WAY)
                .hold(HOLD)
                .back(WAY)
                .hold(REST);
    }
}
