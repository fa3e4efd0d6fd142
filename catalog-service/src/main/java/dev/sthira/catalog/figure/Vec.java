package dev.sthira.catalog.figure;

/// A point or a direction of the page: x to the right, y up, in centimetres of a person 170 cm tall.
public record Vec(double x, double y) {
    public static final Vec ZERO = new Vec(0, 0);

    public static Vec polar(double degrees) {
        var angle = Math.toRadians(degrees);
        return new Vec(Math.cos(angle), Math.sin(angle));
    }

    public Vec plus(Vec other) {
        return new Vec(x + other.x, y + other.y);
    }

    public Vec plus(Vec direction, double times) {
        return new Vec(x + direction.x * times, y + direction.y * times);
    }

    public Vec minus(Vec other) {
        return new Vec(x - other.x, y - other.y);
    }

    public Vec times(double factor) {
        return new Vec(x * factor, y * factor);
    }

    public Vec toward(Vec other, double share) {
        return plus(other.minus(this), share);
    }

    public double dot(Vec other) {
        return x * other.x + y * other.y;
    }

    public double cross(Vec other) {
        return x * other.y - y * other.x;
    }

    public double length() {
        return Math.hypot(x, y);
    }

    public double distance(Vec other) {
        return minus(other).length();
    }

    public Vec unit() {
        var length = length();
        return length < 1e-9 ? new Vec(1, 0) : times(1 / length);
    }

    /// A quarter turn against the clock.
    public Vec left() {
        return new Vec(-y, x);
    }

    /// A quarter turn with the clock.
    public Vec right() {
        return new Vec(y, -x);
    }

    public double degrees() {
        return Math.toDegrees(Math.atan2(y, x));
    }

    /// Degrees from this direction to the other, against the clock, in (−180, 180].
    public double degreesTo(Vec other) {
        return Math.toDegrees(Math.atan2(cross(other), dot(other)));
    }
}
