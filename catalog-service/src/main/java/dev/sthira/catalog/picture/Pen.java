package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Vec;

/// Writes an outline as SVG path data, one decimal, as short as may be.
final class Pen {
    private final StringBuilder path = new StringBuilder();
    private long x;
    private long y;
    private long handleX;
    private long handleY;

    private Pen() {}

    static String path(Outline outline) {
        var pen = new Pen();
        pen.draw(outline);
        return pen.path.toString();
    }

    /// The same commands for every outline of so many curves, so that one can turn into another.
    static String steady(Outline outline) {
        var pen = new Pen();
        pen.path.append('M');
        pen.move(outline.curves().getFirst().from());
        pen.path.append('c');
        for (var curve : outline.curves()) {
            var first = pen.relative(curve.first());
            pen.number(first[0]);
            pen.number(first[1]);
            pen.curve(curve);
        }
        return pen.path.append(outline.closed() ? "z" : "").toString();
    }

    private void draw(Outline outline) {
        var start = outline.curves().getFirst().from();
        path.append('M');
        move(start);
        for (var curve : outline.curves()) {
            if (curve.straight()) {
                command('l');
                to(curve.to());
                continue;
            }
            var first = relative(curve.first());
            if (Math.abs(first[0] - handleX) > 1 || Math.abs(first[1] - handleY) > 1) {
                command('c');
                number(first[0]);
                number(first[1]);
            } else {
                command('s');
            }
            curve(curve);
        }
        if (outline.closed()) {
            path.append('z');
        }
    }

    private char previous = ' ';

    private void command(char letter) {
        if (letter != previous) {
            path.append(letter);
        }
        previous = letter;
    }

    private void curve(Curve curve) {
        var second = relative(curve.second());
        number(second[0]);
        number(second[1]);
        to(curve.to());
        handleX = tenths(curve.to().x()) - tenths(curve.second().x());
        handleY = tenths(-curve.to().y()) - tenths(-curve.second().y());
    }

    private long[] relative(Vec point) {
        return new long[] {tenths(point.x()) - x, tenths(-point.y()) - y};
    }

    private void move(Vec to) {
        x = tenths(to.x());
        y = tenths(-to.y());
        number(x);
        number(y);
    }

    private void to(Vec to) {
        var step = relative(to);
        number(step[0]);
        number(step[1]);
        x += step[0];
        y += step[1];
        handleX = 0;
        handleY = 0;
    }

    static long tenths(double value) {
        return Math.round(value * 10);
    }

    private void number(long tenths) {
        var text = decimal(tenths);
        var last = path.charAt(path.length() - 1);
        if ((Character.isDigit(last) || last == '.') && text.charAt(0) != '-' && !(text.charAt(0) == '.' && dotted())) {
            path.append(' ');
        }
        path.append(text);
    }

    /// Whether the number before has its point already, so that another point can only begin a new number.
    private boolean dotted() {
        for (int index = path.length() - 1; index >= 0; index--) {
            var letter = path.charAt(index);
            if (letter == '.') {
                return true;
            }
            if (!Character.isDigit(letter)) {
                return false;
            }
        }
        return false;
    }

    static String decimal(long tenths) {
        var whole = Math.abs(tenths) / 10;
        var rest = Math.abs(tenths) % 10;
        var sign = tenths < 0 ? "-" : "";
        return rest == 0 ? sign + whole : sign + (whole == 0 ? "" : whole) + "." + rest;
    }
}
