package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Puppet;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.file.Figures;
import dev.sthira.catalog.sequence.Sequence.Side;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pictures of poses for whoever wants to show one: on a page of its own, in a sheet, in a printed document.
@Singleton
public final class Pictures {
    private final Figures figures;

    Pictures(Figures figures) {
        this.figures = figures;
    }

    /// The picture of a pose or of its variation as an SVG document 4 wide to 3 high, done on this seat, on this side
    /// where it has sides; empty where nobody has drawn it. The same words give the same bytes.
    public Optional<String> svg(
            String pose,
            @Nullable String variation,
            Seat seat,
            Side side,
            Theme theme,
            Manner manner,
            Caption caption) {
        return scene(pose, variation, seat)
                .map(scene -> new Svg(theme, manner).document(scene, mirrored(scene, side), caption));
    }

    Optional<Scene> scene(String pose, @Nullable String variation, Seat seat) {
        var drawn = seat == Seat.CHAIR ? figures.onAChair(pose, variation) : figures.of(pose, variation);
        return drawn.isEmpty() ? Optional.empty() : Optional.of(Scene.of(skeletons(drawn)));
    }

    /// Whether the picture shows one side of two.
    boolean sided(String pose, @Nullable String variation) {
        return figures.of(pose, variation).stream().anyMatch(figure -> figure.side() != null);
    }

    static boolean mirrored(Scene scene, Side side) {
        return scene.side() != null && scene.side() != side;
    }

    private static List<Skeleton> skeletons(List<Figure> figures) {
        return figures.stream().map(Puppet::pose).toList();
    }
}
