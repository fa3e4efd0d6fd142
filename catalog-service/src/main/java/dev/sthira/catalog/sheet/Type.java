package dev.sthira.catalog.sheet;

/// The sizes of type on one sheet, all from the size of the plain text, in points; nothing is smaller than can be read.
record Type(double text) {
    static final double SMALLEST = 6.5;
    static final double LEADING = 1.22;

    public double name() {
        return hundredths(text * 1.1);
    }

    public double sanskrit() {
        return hundredths(text * 1.08);
    }

    public double small() {
        return hundredths(Math.max(SMALLEST, text * 0.92));
    }

    public double heading() {
        return hundredths(Math.clamp(text * 0.92, SMALLEST, 8.5));
    }

    static double hundredths(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
