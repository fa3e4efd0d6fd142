package dev.sthira.catalog.picture;

import dev.sthira.catalog.picture.Figure.Mat;
import dev.sthira.catalog.picture.Figure.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Shapes as one SVG picture of fixed proportions, four to three.
final class Svg {
    private static final double SMALLEST = 168;
    private static final double MARGIN = 11;
    private static final double BELOW = 13;
    private final Skeleton skeleton;
    private final List<Shape> shapes;
    private final Function<Paint, String> colour;

    private Svg(Skeleton skeleton, Function<Paint, String> colour) {
        this.skeleton = skeleton;
        this.shapes = Drawing.of(skeleton);
        this.colour = colour;
    }

    static String of(Skeleton skeleton, String title, String description, boolean dark) {
        return new Svg(skeleton, dark ? Paint::dark : Paint::light).svg(title, description);
    }

    private Bounds bounds() {
        var bounds = new Bounds(1e9, 1e9, -1e9, -1e9);
        for (var shape : shapes) {
            for (var point : shape.outline().points()) {
                bounds = bounds.with(point);
            }
        }
        return bounds;
    }

    private record Bounds(double left, double bottom, double right, double top) {
        Bounds with(Vec point) {
            return new Bounds(
                    Math.min(left, point.x()),
                    Math.min(bottom, point.y()),
                    Math.max(right, point.x()),
                    Math.max(top, point.y()));
        }
    }

    private String svg(String title, String description) {
        var bounds = bounds();
        var below = skeleton.figure().view() == View.TOP ? MARGIN + 8 : BELOW;
        var floor = skeleton.figure().view() == View.TOP ? bounds.bottom() : Math.min(0, bounds.bottom());
        var wide = bounds.right() - bounds.left() + 2 * MARGIN;
        var high = bounds.top() - floor + MARGIN + below;
        var width = Math.ceil(Math.max(SMALLEST, Math.max(wide, high * 4 / 3)));
        var height = width * 3 / 4;
        var left = (bounds.left() + bounds.right() - width) / 2;
        var top = floor - below + height;
        if (skeleton.figure().view() == View.TOP) {
            top = (bounds.top() + bounds.bottom() + height) / 2;
        }
        var body = new StringBuilder();
        body.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\" role=\"img\" aria-labelledby=\"t d\">",
                tenths(left),
                tenths(-top),
                tenths(width),
                tenths(height)));
        body.append("<title id=\"t\">")
                .append(title)
                .append("</title><desc id=\"d\">")
                .append(description)
                .append("</desc>");
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
                tenths(left),
                tenths(-top),
                tenths(width),
                tenths(height),
                colour.apply(Paint.PAPER)));
        ground(body, bounds, left, width);
        shapes.forEach(shape -> body.append(element(shape)));
        return body.append("</svg>").toString();
    }

    private void ground(StringBuilder body, Bounds bounds, double left, double width) {
        if (skeleton.figure().mat() == Mat.NONE) {
            return;
        }
        if (skeleton.figure().view() == View.TOP) {
            rect(
                    body,
                    bounds.left() - 7,
                    bounds.top() + 7,
                    bounds.right() - bounds.left() + 14,
                    bounds.top() - bounds.bottom() + 14,
                    4,
                    Paint.MAT,
                    1);
            return;
        }
        if (skeleton.figure().mat() == Mat.FLOOR) {
            rect(body, left + 6, 0, width - 12, 1.6, 0.8, Paint.FLOOR, 1);
        } else {
            rect(body, left + 9, 0, width - 18, 3.4, 1.7, Paint.MAT_EDGE, 1);
            rect(body, left + 9, 0, width - 18, 2, 1, Paint.MAT, 1);
        }
        shadow(body);
    }

    private void shadow(StringBuilder body) {
        var from = new ArrayList<Double>();
        for (var shape : shapes) {
            for (var point : shape.outline().points()) {
                if (point.y() < 14) {
                    from.add(point.x());
                }
            }
        }
        if (from.isEmpty()) {
            return;
        }
        var low = from.stream().mapToDouble(Double::doubleValue).min().orElse(0) - 3;
        var high = from.stream().mapToDouble(Double::doubleValue).max().orElse(0) + 3;
        body.append(String.format(
                Locale.ROOT,
                "<ellipse cx=\"%s\" cy=\".9\" rx=\"%s\" ry=\"1.5\" fill=\"%s\" fill-opacity=\".35\"/>",
                tenths((low + high) / 2),
                tenths((high - low) / 2),
                colour.apply(Paint.SHADE)));
    }

    private void rect(
            StringBuilder body,
            double x,
            double y,
            double width,
            double height,
            double round,
            Paint paint,
            double opacity) {
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>",
                tenths(x),
                tenths(-y),
                tenths(width),
                tenths(height),
                tenths(round),
                colour.apply(paint)));
    }

    private String element(Shape shape) {
        var element = new StringBuilder("<path d=\"")
                .append(Pen.path(shape.outline()))
                .append('"');
        element.append(" fill=\"")
                .append(shape.fill() == null ? "none" : colour.apply(shape.fill()))
                .append('"');
        if (shape.line() != null) {
            element.append(" stroke=\"")
                    .append(colour.apply(shape.line()))
                    .append("\" stroke-width=\"")
                    .append(tenths(shape.thickness()));
            element.append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
        }
        return element.append("/>").toString();
    }

    private static String tenths(double value) {
        return Pen.decimal(Pen.tenths(value));
    }
}
