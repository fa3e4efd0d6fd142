package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Vec;
import org.jspecify.annotations.Nullable;

/// One outline with its paint; shapes of a higher layer cover those of a lower one.
record Shape(int layer, @Nullable Paint fill, @Nullable Paint line, double thickness, Outline outline) {
    static final double FINE = 0.8;

    static Shape filled(int layer, Paint fill, Outline outline) {
        return new Shape(layer, fill, null, 0, outline);
    }

    static Shape drawn(int layer, Paint fill, Paint line, Outline outline) {
        return new Shape(layer, fill, line, FINE, outline);
    }

    static Shape line(int layer, Paint line, Outline outline) {
        return new Shape(layer, null, line, FINE, outline);
    }

    static Shape line(int layer, Paint line, double thickness, Outline outline) {
        return new Shape(layer, null, line, thickness, outline);
    }

    Shape moved(Vec way) {
        return new Shape(layer, fill, line, thickness, outline.moved(way));
    }
}
