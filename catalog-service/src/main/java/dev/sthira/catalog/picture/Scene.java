package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Figure.Mat;
import dev.sthira.catalog.figure.Figure.Seen;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.Vec;
import dev.sthira.catalog.sequence.Sequence.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A finished picture: its frame, four wide to three high, and all shapes from back to front, ground included.
record Scene(
        double left,
        double top,
        double width,
        double height,
        List<Shape> shapes,
        @Nullable Side side) {
    private static final double SMALLEST = 168;
    private static final double MARGIN = 11;
    private static final double BELOW = 13;
    private static final double GAP = 12;
    private static final double NEAR_THE_FLOOR = 14;
    private static final double MAT_HALF = 34;

    Scene {
        shapes = List.copyOf(shapes);
    }

    /// One figure, or several side by side.
    static Scene of(List<Skeleton> skeletons) {
        var shapes = new ArrayList<Shape>();
        for (var skeleton : skeletons) {
            var figure = Drawing.of(skeleton);
            var shift = shapes.isEmpty()
                    ? 0
                    : Bounds.of(shapes).right() + GAP - Bounds.of(figure).left();
            figure.forEach(shape -> shapes.add(shape.moved(new Vec(shift, 0))));
        }
        var first = skeletons.getFirst().figure();
        var side = skeletons.stream()
                .map(skeleton -> skeleton.figure().side())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var bounds = Bounds.of(shapes);
        return first.view() == Seen.TOP
                ? fromAbove(bounds, shapes, first, side)
                : onTheFloor(bounds, shapes, first.mat(), side);
    }

    /// The same frame around other shapes of the same figure.
    static Scene framed(Bounds bounds, List<Shape> shapes, Figure figure) {
        return figure.view() == Seen.TOP
                ? fromAbove(bounds, shapes, figure, figure.side())
                : onTheFloor(bounds, shapes, figure.mat(), figure.side());
    }

    private static Scene onTheFloor(Bounds bounds, List<Shape> shapes, Mat mat, @Nullable Side side) {
        var floor = Math.min(0, bounds.bottom());
        var wide = bounds.right() - bounds.left() + 2 * MARGIN;
        var high = bounds.top() - floor + MARGIN + BELOW;
        var width = Math.ceil(Math.max(SMALLEST, Math.max(wide, high * 4 / 3)));
        var height = width * 3 / 4;
        var left = (bounds.left() + bounds.right() - width) / 2;
        var all = new ArrayList<>(ground(left, width, mat));
        all.addAll(shadow(shapes, mat));
        all.addAll(shapes);
        return new Scene(left, floor - BELOW + height, width, height, all, side);
    }

    /// On the mat, which lies along the body and is narrower than stretched arms.
    private static Scene fromAbove(Bounds bounds, List<Shape> shapes, Figure figure, @Nullable Side side) {
        var wide = bounds.right() - bounds.left() + 2 * MARGIN;
        var high = bounds.top() - bounds.bottom() + 2 * MARGIN;
        var width = Math.ceil(Math.max(SMALLEST, Math.max(wide, high * 4 / 3)));
        var height = width * 3 / 4;
        var centre = new Vec((bounds.left() + bounds.right()) / 2, (bounds.top() + bounds.bottom()) / 2);
        var all = new ArrayList<Shape>();
        if (figure.mat() != Mat.NONE) {
            var middle = figure.pelvis().x();
            all.add(Shape.drawn(
                    -99,
                    Paint.MAT,
                    Paint.MAT_LINE,
                    Outline.slab(
                            new Vec(middle - MAT_HALF, bounds.bottom() - 7),
                            new Vec(middle + MAT_HALF, bounds.top() + 7),
                            4)));
        }
        all.addAll(shapes);
        return new Scene(centre.x() - width / 2, centre.y() + height / 2, width, height, all, side);
    }

    private static List<Shape> ground(double left, double width, Mat mat) {
        var from = left + 9;
        var to = left + width - 9;
        return switch (mat) {
            case NONE -> List.of();
            case FLOOR ->
                List.of(Shape.filled(-99, Paint.FLOOR, Outline.slab(new Vec(from, -1.6), new Vec(to, 0), 0.8)));
            case MAT ->
                List.of(
                        Shape.filled(-99, Paint.MAT_EDGE, Outline.slab(new Vec(from, -3.4), new Vec(to, 0), 1.6)),
                        Shape.filled(-99, Paint.MAT, Outline.slab(new Vec(from, -2), new Vec(to, 0), 1)));
        };
    }

    private static List<Shape> shadow(List<Shape> shapes, Mat mat) {
        var near = shapes.stream()
                .filter(shape -> shape.fill() != Paint.WALL)
                .flatMap(shape -> shape.outline().points().stream())
                .filter(point -> point.y() < NEAR_THE_FLOOR)
                .mapToDouble(Vec::x)
                .summaryStatistics();
        if (near.getCount() == 0 || mat == Mat.NONE) {
            return List.of();
        }
        var centre = new Vec((near.getMin() + near.getMax()) / 2, -1.0);
        return List.of(Shape.filled(
                -98, Paint.SHADE, Outline.ellipse(centre, (near.getMax() - near.getMin()) / 2 + 2, 0.95, 0)));
    }

    /// The rectangle around shapes.
    record Bounds(double left, double bottom, double right, double top) {
        static Bounds of(List<Shape> shapes) {
            var x = shapes.stream()
                    .flatMap(shape -> shape.outline().points().stream())
                    .mapToDouble(Vec::x)
                    .summaryStatistics();
            var y = shapes.stream()
                    .flatMap(shape -> shape.outline().points().stream())
                    .mapToDouble(Vec::y)
                    .summaryStatistics();
            return new Bounds(x.getMin(), y.getMin(), x.getMax(), y.getMax());
        }

        Bounds with(Bounds other) {
            return new Bounds(
                    Math.min(left, other.left),
                    Math.min(bottom, other.bottom),
                    Math.max(right, other.right),
                    Math.max(top, other.top));
        }
    }
}
