package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure.Face;
import dev.sthira.catalog.figure.Figure.Mouth;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.Skeleton.Crown;
import dev.sthira.catalog.figure.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Neck, head and hair.
final class Portrait {
    private static final double[][] BROW = {{0, 11.4}, {5.6, 9.8}, {8.6, 5.6}, {8.9, 2.0}, {11.0, -1.6}, {9.2, -2.8}};
    private static final double[][] JAW = {{9.5, -4.4}, {8.9, -5.6}, {9.1, -7.0}, {8.0, -9.6}, {5.2, -10.2}, {0.6, -7.6}
    };
    private static final double[][] ROARING_JAW = {
        {9.6, -4.6}, {9.0, -5.4}, {8.8, -9.6}, {7.6, -12.6}, {4.6, -13.0}, {0.4, -8.4}
    };
    private static final double[][] NAPE = {{-3, -6.5}, {-7.4, -6}, {-10.2, -1}, {-10.4, 4.4}, {-6.2, 9.8}};
    private static final double[][] PROFILE_HAIR = {
        {6.4, 9.2},
        {4.6, 6.4},
        {1.2, 4.2},
        {-0.2, 1.4},
        {-1.4, 1.6},
        {-3.0, -0.6},
        {-4.6, -4.4},
        {-7.4, -7.2},
        {-10.0, -4.6},
        {-11.4, 0.4},
        {-11.0, 5.6},
        {-7.2, 10.8},
        {-1, 12.9},
        {4, 11.8}
    };
    private static final double[][] FRONTAL = {
        {0, 11.2},
        {5.8, 9.6},
        {8.5, 4.4},
        {8.3, -1.6},
        {6.6, -6.8},
        {3, -10.6},
        {0, -11.3},
        {-3, -10.6},
        {-6.6, -6.8},
        {-8.3, -1.6},
        {-8.5, 4.4},
        {-5.8, 9.6}
    };
    private static final double[][] FRONTAL_HAIR = {
        {-8.9, -1.2},
        {-9.4, 4.6},
        {-6.4, 10.6},
        {0, 12.8},
        {6.4, 10.6},
        {9.4, 4.6},
        {8.9, -1.2},
        {7.9, 2.4},
        {6, 5.4},
        {2.4, 7.4},
        {0, 9},
        {-2.4, 7.4},
        {-6, 5.4},
        {-7.9, 2.4}
    };
    private static final double[][] BACK_HAIR = {
        {-8.4, -3},
        {-9.4, 4.4},
        {-6.4, 10.6},
        {0, 12.6},
        {6.4, 10.6},
        {9.4, 4.4},
        {8.4, -3},
        {4.4, -8.2},
        {0, -9.2},
        {-4.4, -8.2}
    };

    private final Skeleton skeleton;
    private final Crown crown;
    private final int layer;
    private final int mirror;
    private final List<Shape> shapes = new ArrayList<>();

    private Portrait(Skeleton skeleton) {
        this.skeleton = skeleton;
        this.crown = skeleton.head();
        var wanted = skeleton.figure().head().layer();
        this.layer = wanted == null ? 4 : wanted;
        this.mirror = crown.face() == Face.LEFT ? -1 : 1;
    }

    static List<Shape> of(Skeleton skeleton) {
        var portrait = new Portrait(skeleton);
        portrait.neck();
        switch (crown(skeleton)) {
            case FRONT -> portrait.front();
            case BACK -> portrait.back();
            default -> portrait.profile();
        }
        return portrait.shapes;
    }

    private static Face crown(Skeleton skeleton) {
        return skeleton.head().face();
    }

    private void neck() {
        var spine = skeleton.spine();
        var base = spine.point(0.97);
        var from = Vec.polar(spine.heading(1));
        var up = Vec.polar(crown.up());
        var profile = crown.face() == Face.RIGHT || crown.face() == Face.LEFT;
        var top = crown.centre().plus(up, -4).plus(up.right(), profile ? -3.2 * mirror : 0);
        var middle = crown.neck().toward(top, 0.45);
        var across = top.minus(base).unit().right();
        var points = List.of(
                base.plus(from.right(), 6.8),
                crown.neck().plus(from.right(), 5.6),
                middle.plus(across, 5.0),
                top.plus(up.right(), 5.2),
                top.plus(up.right(), -5.2),
                middle.plus(across, -5.0),
                crown.neck().plus(from.right(), -5.6),
                base.plus(from.right(), -6.8));
        var neckLayer = skeleton.figure().head().layer() != null && layer < 0 ? layer - 1 : -1;
        shapes.add(Shape.drawn(neckLayer, Paint.SKIN, Paint.SKIN_LINE, Outline.closed(points)));
    }

    /// The round neck of the shirt, seen from in front.
    static List<Shape> collar(Skeleton skeleton, double shoulders) {
        var shapes = new ArrayList<Shape>();
        var spine = skeleton.spine();
        var facing = Math.sin(Math.toRadians(shoulders));
        if (Math.abs(facing) < 0.6) {
            return shapes;
        }
        var up = Vec.polar(spine.heading(1));
        var depth = facing > 0 ? 4.6 : 1.4;
        var middle = spine.point(1.1).plus(up, 0.5);
        var rim = Outline.open(List.of(
                middle.plus(up.right(), -6.2),
                middle.plus(up.right(), -4.4).plus(up, -depth * 0.72),
                middle.plus(up, -depth),
                middle.plus(up.right(), 4.4).plus(up, -depth * 0.72),
                middle.plus(up.right(), 6.2)));
        shapes.add(Shape.filled(0, Paint.SKIN, rim));
        shapes.add(Shape.line(0, Paint.TOP_LINE, rim));
        var side = up.right();
        shapes.add(Shape.filled(
                1,
                Paint.SKIN,
                Outline.closed(List.of(
                        middle.plus(side, -5.0).plus(up, -0.6),
                        middle.plus(side, -4.7).plus(up, 3),
                        middle.plus(side, 4.7).plus(up, 3),
                        middle.plus(side, 5.0).plus(up, -0.6)))));
        return shapes;
    }

    private void profile() {
        bun(-5.2, 12.2, 5.0);
        shapes.add(Shape.drawn(layer, Paint.SKIN, Paint.SKIN_LINE, closed(profile(roars() ? ROARING_JAW : JAW))));
        shapes.add(Shape.drawn(layer, Paint.HAIR, Paint.HAIR_LINE, closed(PROFILE_HAIR)));
        shapes.add(Shape.drawn(
                layer, Paint.SKIN, Paint.SKIN_LINE, Outline.ellipse(at(-1.9, -0.9), 1.7, 2.7, crown.up() - 90)));
        shapes.add(Shape.line(layer, Paint.HAIR_LINE, 0.9, open(new double[][] {{5.4, 0.9}, {6.8, 0.3}, {8.1, 0.7}})));
        shapes.add(Shape.line(layer, Paint.HAIR_LINE, 0.7, open(new double[][] {{5.2, 3.6}, {6.8, 4.2}, {8.2, 3.8}})));
        var mouth = skeleton.figure().head().mouth();
        if (mouth == Mouth.CLOSED) {
            shapes.add(Shape.line(layer, Paint.SKIN_LINE, 0.8, open(new double[][] {
                {9.0, -5.5}, {7.6, -5.7}, {6.6, -5.2}
            })));
        } else {
            shapes.addAll(Lips.profile(mouth, this::at, layer, crown.up()));
        }
    }

    private void front() {
        bun(0, 13.6, 4.8);
        shapes.add(Shape.drawn(
                layer, Paint.SKIN, Paint.SKIN_LINE, Outline.ellipse(at(-8.6, -0.6), 1.4, 2.6, crown.up() - 90)));
        shapes.add(Shape.drawn(
                layer, Paint.SKIN, Paint.SKIN_LINE, Outline.ellipse(at(8.6, -0.6), 1.4, 2.6, crown.up() - 90)));
        shapes.add(Shape.drawn(layer, Paint.SKIN, Paint.SKIN_LINE, closed(FRONTAL)));
        shapes.add(Shape.drawn(layer, Paint.HAIR, Paint.HAIR_LINE, closed(FRONTAL_HAIR)));
        for (int side = -1; side <= 1; side += 2) {
            shapes.add(Shape.line(layer, Paint.HAIR_LINE, 0.9, open(new double[][] {
                {2.0 * side, 0.6}, {3.7 * side, -0.1}, {5.3 * side, 0.7}
            })));
            shapes.add(Shape.line(layer, Paint.HAIR_LINE, 0.7, open(new double[][] {
                {1.9 * side, 3.1}, {3.8 * side, 3.9}, {5.6 * side, 3.1}
            })));
        }
        shapes.add(Shape.line(layer, Paint.SKIN_LINE, 0.8, open(new double[][] {{0.3, 0.6}, {0.9, -3}, {-0.7, -3.4}})));
        var mouth = skeleton.figure().head().mouth();
        if (mouth == Mouth.CLOSED) {
            shapes.add(Shape.line(layer, Paint.SKIN_LINE, 0.9, open(new double[][] {{-2, -6.4}, {0, -7}, {2, -6.4}})));
        } else {
            shapes.addAll(Lips.front(mouth, this::at, layer, crown.up()));
        }
    }

    private static double[][] profile(double[][] jaw) {
        return Stream.of(BROW, jaw, NAPE).flatMap(Stream::of).toArray(double[][]::new);
    }

    private boolean roars() {
        return skeleton.figure().head().mouth() == Mouth.OPEN;
    }

    private void back() {
        shapes.add(Shape.drawn(layer, Paint.SKIN, Paint.SKIN_LINE, closed(FRONTAL)));
        shapes.add(Shape.drawn(layer, Paint.HAIR, Paint.HAIR_LINE, closed(BACK_HAIR)));
        bun(0, 8.5, 5.0);
    }

    private void bun(double forward, double up, double radius) {
        shapes.add(Shape.drawn(
                layer,
                Paint.HAIR,
                Paint.HAIR_LINE,
                Outline.ellipse(at(forward, up), radius, radius * 0.92, crown.up())));
    }

    private Outline closed(double[][] points) {
        return Outline.closed(placed(points));
    }

    private Outline open(double[][] points) {
        return Outline.open(placed(points));
    }

    private List<Vec> placed(double[][] points) {
        var placed = new ArrayList<Vec>();
        for (var point : points) {
            placed.add(at(point[0], point[1]));
        }
        return placed;
    }

    private Vec at(double forward, double up) {
        var axis = Vec.polar(crown.up());
        return crown.centre().plus(axis, up).plus(axis.right(), forward * mirror);
    }
}
