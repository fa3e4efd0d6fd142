package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Figure.Seen;
import dev.sthira.catalog.figure.file.Figures;
import dev.sthira.catalog.plan.Ways;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.shelf.QueryWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a way into a pose begins, and what it goes through: the positions that a planner names, at rest, and what is
/// drawn of the transitions and of the way into the pose.
final class Stops {
    private final Figures figures;
    private final Ways ways;
    private final Pose pose;
    private final Seen view;

    Stops(Figures figures, Ways ways, Pose pose) {
        this.figures = figures;
        this.ways = ways;
        this.pose = pose;
        this.view = figures.of(pose.slug(), null).getFirst().view();
    }

    /// From another pose, or from the pose's own start.
    List<Figure> from(@Nullable Pose before) {
        return before == null || before.slug().equals(pose.slug()) ? entering() : coming(before);
    }

    private List<Figure> coming(Pose before) {
        var way = ways.between(before.position().end(), pose.position().start()).through();
        var last = figures.of(before.slug(), null).getLast();
        if (view == Seen.TOP) {
            return List.of(way.isEmpty() && last.view() == Seen.TOP ? last : start());
        }
        var stops = leaving(before, last, !way.isEmpty());
        for (var transition : way) {
            stops.addAll(figures.along(transition.slug()));
            stops.add(rest(transition.position().end()));
        }
        stops.addAll(figures.along(pose.slug()));
        return stops;
    }

    /// Out of the pose one comes from: back the way one goes into it, and at rest before one gets up or lies down.
    private List<Figure> leaving(Pose before, Figure last, boolean onward) {
        var end = before.position().end();
        var stops = new ArrayList<Figure>();
        if (last.view() == Seen.TOP) {
            stops.add(rest(end));
            return stops;
        }
        stops.add(last);
        var back = figures.along(before.slug()).reversed();
        stops.addAll(back);
        if (!back.isEmpty() || onward && last.view() != Seen.SIDE) {
            stops.add(rest(end));
        }
        return stops;
    }

    private Figure rest(Position position) {
        return figures.neutral(QueryWords.word(position == Position.ANY ? Position.STANDING : position), Seen.SIDE);
    }

    private List<Figure> entering() {
        var stops = new ArrayList<>(List.of(start()));
        stops.addAll(figures.along(pose.slug()));
        return stops;
    }

    /// The pose's start position at rest.
    private Figure start() {
        var position = pose.position().start() == Position.ANY
                ? Position.STANDING
                : pose.position().start();
        return figures.neutral(QueryWords.word(position), view);
    }
}
