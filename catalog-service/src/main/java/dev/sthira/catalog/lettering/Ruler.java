package dev.sthira.catalog.lettering;

/// Says how wide words come out.
@FunctionalInterface
public interface Ruler {
    /// The room a layout leaves, since a line is never filled to the last hair.
    double SLACK = 1.015;

    /// The width of the text in a face at one point, in points.
    double width(String text, Face face);

    /// How many lines the text takes in this width; more than a thousand where a single word is wider than that.
    default int lines(String text, Face face, double size, double width) {
        double space = width(" ", face) * size * SLACK;
        double left = width;
        int lines = text.isEmpty() ? 0 : 1;
        for (var word : text.split(" ", -1)) {
            double needed = width(word, face) * size * SLACK;
            if (needed > width) {
                return TOO_WIDE;
            }
            if (needed > left) {
                lines++;
                left = width;
            }
            left -= needed + space;
        }
        return lines;
    }

    int TOO_WIDE = 1001;
}
