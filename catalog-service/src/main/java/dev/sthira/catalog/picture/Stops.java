package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Figure.Seen;
import dev.sthira.catalog.figure.file.Figures;
import dev.sthira.catalog.plan.Crossing;
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
    private final Pose pose;
    private final Seen view;

    Stops(Figures figures, Pose pose) {
        this.figures = figures;
        this.pose = pose;
        this.view = figures.of(pose.slug(), null).getFirst().view();
    }

    /// From another pose by these transitions, or from the pose's own start.
    List<Figure> from(@Nullable Pose before, List<Crossing> way) {
        return before == null || before.slug().equals(pose.slug()) ? entering() : coming(before, way);
    }

    private List<Figure> coming(Pose before, List<Crossing> way) {
        var last = figures.of(before.slug(), null).getLast();
        if (view == Seen.TOP) {
            return List.of(way.isEmpty() && last.view() == Seen.TOP ? last : start());
        }
        var stops = leaving(before, last, !way.isEmpty());
        for (var crossing : way) {
            stops.addAll(along(crossing));
            stops.add(rest(crossing.way().position().end()));
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

    /// What one goes through in the form that is taken, where that is drawn.
    private List<Figure> along(Crossing crossing) {
        var form = crossing.form();
        var own =
                form == null ? List.<Figure>of() : figures.along(crossing.way().slug() + "/" + form.slug());
        return own.isEmpty() ? figures.along(crossing.way().slug()) : own;
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
