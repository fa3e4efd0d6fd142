package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure.Prop;
import dev.sthira.catalog.figure.Vec;
import dev.sthira.catalog.picture.Outline.Node;
import java.util.ArrayList;
import java.util.List;

/// Blocks, cushions, chairs and the other things poses use, seen from the side.
final class PropShapes {
    private final Prop prop;
    private final List<Shape> shapes = new ArrayList<>();

    private PropShapes(Prop prop) {
        this.prop = prop;
    }

    static List<Shape> of(Prop prop) {
        var things = new PropShapes(prop);
        switch (prop.thing()) {
            case BLOCK -> things.block();
            case CUSHION -> things.cushion();
            case BLANKET -> things.blanket();
            case ROLL -> things.roll();
            case BOLSTER -> things.bolster();
            case STRAP -> things.strap();
            case CHAIR -> things.chair();
            case WALL -> things.wall();
            case FOLDED_MAT -> things.foldedMat();
            case TABLE -> things.table();
        }
        return things.shapes;
    }

    private void block() {
        var width = width(23);
        var height = height(10);
        fill(Paint.PROP, Paint.PROP_LINE, box(0, 0, width, height, 1.2));
        shapes.add(Shape.filled(prop.layer(), Paint.PROP_DARK, box(0, 0.4, width - 0.8, height * 0.28, 0.8)));
    }

    private void cushion() {
        var width = width(40);
        var height = height(13);
        fill(Paint.CLOTH, Paint.CLOTH_LINE, puffed(width, height));
        line(
                Paint.CLOTH_LINE,
                -width * 0.47,
                height * 0.45,
                -width * 0.2,
                height * 0.4,
                width * 0.2,
                height * 0.4,
                width * 0.47,
                height * 0.45);
    }

    private void bolster() {
        var width = width(62);
        var height = height(20);
        fill(Paint.CLOTH, Paint.CLOTH_LINE, box(0, 0, width, height, height * 0.42));
        shapes.add(Shape.filled(
                prop.layer(),
                Paint.CLOTH_DARK,
                Outline.ellipse(at(-width / 2 + height * 0.24, height / 2), height * 0.2, height * 0.42, prop.turn())));
        line(Paint.CLOTH_LINE, -width * 0.3, height * 0.16, 0, height * 0.13, width * 0.4, height * 0.16);
    }

    private void roll() {
        var radius = width(14) / 2;
        fill(Paint.CLOTH, Paint.CLOTH_LINE, Outline.ellipse(at(0, radius), radius, radius, prop.turn()));
        var spiral = new ArrayList<Vec>();
        for (int step = 0; step < 12; step++) {
            spiral.add(at(0, radius).plus(Vec.polar(step * 60), radius * (0.85 - step * 0.065)));
        }
        shapes.add(Shape.line(prop.layer(), Paint.CLOTH_LINE, Outline.open(spiral)));
    }

    private void blanket() {
        var width = width(44);
        var height = height(7);
        var folds = Math.max(2, (int) Math.round(height / 2.6));
        fill(Paint.CLOTH, Paint.CLOTH_LINE, box(0, 0, width, height, Math.min(height * 0.48, 2.2)));
        for (int fold = 1; fold < folds; fold++) {
            var y = height * fold / folds;
            line(Paint.CLOTH_LINE, -width * 0.49, y, 0, y - 0.3, width * (fold % 2 == 0 ? 0.49 : 0.42), y);
        }
    }

    private void foldedMat() {
        var width = width(44);
        var height = height(5);
        fill(Paint.MAT, Paint.MAT_LINE, box(0, 0, width, height, height * 0.45));
        line(Paint.MAT_LINE, -width * 0.48, height * 0.5, 0, height * 0.5, width * 0.44, height * 0.5);
    }

    private void strap() {
        var to = prop.to() == null ? prop.at() : prop.to();
        var middle = prop.at().toward(to, 0.5).plus(new Vec(0, -prop.turn()));
        var path = Outline.open(List.of(prop.at(), middle, to));
        shapes.add(Shape.line(prop.layer(), Paint.PROP_LINE, 2.6, path));
        shapes.add(Shape.line(prop.layer(), Paint.STRAP_LINE, 1.5, path));
    }

    /// Seen from its edge, or, with a width, from in front.
    private void wall() {
        var height = height(185);
        var edge = Math.abs(prop.turn()) > 90 ? 5 : -5;
        var from = prop.at().plus(new Vec(prop.width() == null ? 0 : -prop.width() / 2, 0));
        var to = from.plus(new Vec(width(edge), height));
        shapes.add(Shape.filled(
                prop.layer(),
                Paint.WALL,
                Outline.polygon(from, new Vec(to.x(), from.y()), to, new Vec(from.x(), to.y()))));
        if (prop.width() == null) {
            shapes.add(Shape.line(
                    prop.layer(), Paint.WALL_LINE, 1, Outline.open(List.of(from, from.plus(new Vec(0, height))))));
        }
    }

    private void chair() {
        var seat = height(45);
        fill(Paint.WOOD_DARK, Paint.WOOD_LINE, slat(-18, 0, -17, seat, 3));
        fill(Paint.WOOD_DARK, Paint.WOOD_LINE, slat(17, 0, 16, seat, 3));
        fill(Paint.WOOD_DARK, Paint.WOOD_LINE, slat(-17, seat, -22, seat + 42, 3));
        fill(Paint.WOOD, Paint.WOOD_LINE, slat(-19.4, seat + 24, -21.4, seat + 42, 4.6));
        fill(Paint.WOOD, Paint.WOOD_LINE, box(0, seat - 3.5, 42, 3.5, 1.2));
        line(Paint.WOOD_LINE, -17, seat * 0.38, 0, seat * 0.38, 17, seat * 0.38);
    }

    private void table() {
        var top = height(72);
        fill(Paint.WOOD_DARK, Paint.WOOD_LINE, slat(-width(70) * 0.42, 0, -width(70) * 0.42, top, 3));
        fill(Paint.WOOD_DARK, Paint.WOOD_LINE, slat(width(70) * 0.42, 0, width(70) * 0.42, top, 3));
        fill(Paint.WOOD, Paint.WOOD_LINE, box(0, top - 3.5, width(70), 3.5, 1));
    }

    private Outline slat(double x, double y, double toX, double toY, double thickness) {
        var from = at(x, y);
        var to = at(toX, toY);
        var across = to.minus(from).unit().left().times(thickness / 2);
        return Outline.polygon(from.plus(across), to.plus(across), to.plus(across, -1), from.plus(across, -1));
    }

    private Outline puffed(double width, double height) {
        var w = width / 2;
        return Outline.closed(List.of(
                at(-w, height * 0.5),
                at(-w * 0.82, height * 0.92),
                at(0, height),
                at(w * 0.82, height * 0.92),
                at(w, height * 0.5),
                at(w * 0.85, height * 0.08),
                at(0, 0),
                at(-w * 0.85, height * 0.08)));
    }

    /// A box with round corners whose bottom is centred at x, y.
    private Outline box(double x, double y, double width, double height, double round) {
        var w = width / 2;
        var r = Math.min(round, Math.min(w, height / 2));
        var k = r * 0.3;
        return Outline.through(
                List.of(
                        corner(x - w + r, y),
                        corner(x + w - r, y),
                        soft(x + w - k, y + k),
                        corner(x + w, y + r),
                        corner(x + w, y + height - r),
                        soft(x + w - k, y + height - k),
                        corner(x + w - r, y + height),
                        corner(x - w + r, y + height),
                        soft(x - w + k, y + height - k),
                        corner(x - w, y + height - r),
                        corner(x - w, y + r),
                        soft(x - w + k, y + k)),
                true);
    }

    private Node corner(double x, double y) {
        return new Node(at(x, y), true);
    }

    private Node soft(double x, double y) {
        return new Node(at(x, y), false);
    }

    private Vec at(double x, double y) {
        if (Math.abs(prop.turn()) == 180) {
            return prop.at().plus(new Vec(-x, y));
        }
        var axis = Vec.polar(prop.turn());
        return prop.at().plus(axis, x).plus(axis.left(), y);
    }

    private double width(double usual) {
        return prop.width() == null ? usual : prop.width();
    }

    private double height(double usual) {
        return prop.height() == null ? usual : prop.height();
    }

    private void fill(Paint fill, Paint line, Outline outline) {
        shapes.add(Shape.drawn(prop.layer(), fill, line, outline));
    }

    private void line(Paint paint, double... coordinates) {
        var points = new ArrayList<Vec>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(at(coordinates[i], coordinates[i + 1]));
        }
        shapes.add(Shape.line(prop.layer(), paint, 0.6, Outline.open(points)));
    }
}
