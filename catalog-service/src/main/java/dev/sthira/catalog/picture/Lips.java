package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure.Mouth;
import dev.sthira.catalog.figure.Vec;
import java.util.ArrayList;
import java.util.List;

/// A mouth that does something: roars, or breathes through round lips, between the teeth or over a rolled tongue.
final class Lips {
    private static final double[][] ROLLED_FRONT = {
        {-2.7, -5.8}, {2.7, -5.8}, {3.0, -9.0}, {2.3, -12.8}, {0, -11.4}, {-2.3, -12.8}, {-3.0, -9.0}
    };
    private static final double[][] ROLLED_PROFILE = {
        {7.6, -5.2}, {10.6, -5.7}, {13.8, -7.6}, {13.0, -9.2}, {9.8, -7.6}, {7.6, -6.8}
    };

    private static final double[][] WIDE_FRONT = {{-2.8, -6}, {0, -5.4}, {2.8, -6}, {2.6, -8.8}, {0, -9.6}, {-2.6, -8.8}
    };
    private static final double[][] OUT_FRONT = {
        {-1.7, -7.6}, {0, -7.2}, {1.7, -7.6}, {1.6, -11.6}, {0, -12.6}, {-1.6, -11.6}
    };
    private static final double[][] WIDE_PROFILE = {{9.0, -5.2}, {6.2, -5.8}, {5.4, -8.2}, {7.4, -10.4}, {8.6, -9.4}};
    private static final double[][] OUT_PROFILE = {
        {6.0, -7.6}, {8.8, -8.6}, {11.2, -10.6}, {11.8, -13.6}, {10.2, -14.4}, {9.2, -11.8}, {7.0, -9.8}
    };

    private final Place place;
    private final int layer;
    private final double up;
    private final List<Shape> shapes = new ArrayList<>();

    private Lips(Place place, int layer, double up) {
        this.place = place;
        this.layer = layer;
        this.up = up;
    }

    /// Where on the picture a point of the head is.
    interface Place {
        Vec at(double forward, double up);
    }

    /// @param up direction of the crown, in degrees
    static List<Shape> front(Mouth mouth, Place place, int layer, double up) {
        var lips = new Lips(place, layer, up);
        switch (mouth) {
            case CLOSED -> {}
            case OPEN -> lips.roar(WIDE_FRONT, OUT_FRONT);
            case ROUND -> lips.opening(0, -6.8, 1.7, 1.6);
            case TEETH -> lips.teeth();
            case TONGUE -> lips.tongue(ROLLED_FRONT, new double[][] {{0, -6.6}, {0, -11.0}});
        }
        return lips.shapes;
    }

    /// @param up direction of the crown, in degrees
    static List<Shape> profile(Mouth mouth, Place place, int layer, double up) {
        var lips = new Lips(place, layer, up);
        switch (mouth) {
            case CLOSED -> {}
            case OPEN -> lips.roar(WIDE_PROFILE, OUT_PROFILE);
            case ROUND -> lips.opening(9.2, -6.1, 1.3, 1.1);
            case TEETH -> lips.opening(8.6, -6.1, 1.5, 0.7);
            case TONGUE -> lips.tongue(ROLLED_PROFILE, new double[][] {{8.4, -6.1}, {12.8, -8.2}});
        }
        return lips.shapes;
    }

    private void opening(double forward, double height, double wide, double high) {
        shapes.add(Shape.drawn(
                layer, Paint.MOUTH, Paint.SKIN_LINE, Outline.ellipse(place.at(forward, height), wide, high, up - 90)));
    }

    private void teeth() {
        shapes.add(Shape.drawn(
                layer, Paint.TEETH, Paint.SKIN_LINE, Outline.ellipse(place.at(0, -6.6), 3.6, 1.6, up - 90)));
        line(new double[][] {{-3.4, -6.6}, {3.4, -6.6}});
        for (double forward : new double[] {-1.9, 0, 1.9}) {
            line(new double[][] {{forward, -5.4}, {forward, -7.8}});
        }
    }

    private void roar(double[][] mouth, double[][] tongue) {
        shapes.add(Shape.drawn(layer, Paint.MOUTH, Paint.TONGUE_LINE, Outline.closed(placed(mouth))));
        shapes.add(Shape.drawn(layer, Paint.TONGUE, Paint.TONGUE_LINE, Outline.closed(placed(tongue))));
    }

    private void tongue(double[][] shape, double[][] groove) {
        shapes.add(Shape.drawn(layer, Paint.TONGUE, Paint.SKIN_LINE, Outline.closed(placed(shape))));
        line(groove);
    }

    private void line(double[][] points) {
        shapes.add(Shape.line(layer, Paint.SKIN_LINE, 0.6, Outline.open(placed(points))));
    }

    private List<Vec> placed(double[][] points) {
        var placed = new ArrayList<Vec>();
        for (var point : points) {
            placed.add(place.at(point[0], point[1]));
        }
        return placed;
    }
}
