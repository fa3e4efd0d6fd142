package dev.sthira.catalog.picture;

/// A point or a direction of the page: x to the right, y up, in centimetres of a person 170 cm tall.
record Vec(double x, double y) {
    static final Vec ZERO = new Vec(0, 0);

    static Vec polar(double degrees) {
        var angle = Math.toRadians(degrees);
        return new Vec(Math.cos(angle), Math.sin(angle));
    }

    Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y);
    }

    Vec plus(Vec direction, double times) {
        return new Vec(x + direction.x * times, y + direction.y * times);
    }

    Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y);
    }

    Vec times(double factor) {
        return new Vec(x * factor, y * factor);
    }

    Vec toward(Vec other, double share) {
        return plus(other.minus(this), share);
    }

    double dot(Vec other) {
        return x * other.x + y * other.y;
    }

    double cross(Vec other) {
        return x * other.y - y * other.x;
    }

    double length() {
        return Math.hypot(x, y);
    }

    double distance(Vec other) {
        return minus(other).length();
    }

    Vec unit() {
        var length = length();
        return length < 1e-9 ? new Vec(1, 0) : times(1 / length);
    }

    /// A quarter turn against the clock.
    Vec left() {
        return new Vec(-y, x);
    }

    /// A quarter turn with the clock.
    Vec right() {
        return new Vec(y, -x);
    }

    double degrees() {
        return Math.toDegrees(Math.atan2(y, x));
    }

    /// Degrees from this direction to the other, against the clock, in (−180, 180].
    double degreesTo(Vec other) {
        return Math.toDegrees(Math.atan2(cross(other), dot(other)));
    }
}
