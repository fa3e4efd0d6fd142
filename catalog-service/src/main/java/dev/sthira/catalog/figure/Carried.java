package dev.sthira.catalog.figure;

/// How the trunk carries a limb: where on the spine, and how long its bones are.
enum Carried {
    ARM(0.92, 1, Bones.UPPER_ARM, Bones.FOREARM),
    LEG(0, 0, Bones.THIGH, Bones.SHANK);

    private final double place;
    private final double heading;
    private final double upper;
    private final double lower;

    Carried(double place, double heading, double upper, double lower) {
        this.place = place;
        this.heading = heading;
        this.upper = upper;
        this.lower = lower;
    }

    double upper() {
        return upper;
    }

    double lower() {
        return lower;
    }

    /// Where the limb begins, in the trunk's own directions: along the spine, and across it.
    Vec offset(Spine spine, Vec root) {
        var along = Vec.polar(spine.heading(heading));
        var way = root.minus(spine.point(place));
        return new Vec(way.dot(along), way.dot(along.right()));
    }

    Vec place(Spine spine, Vec offset) {
        var along = Vec.polar(spine.heading(heading));
        return spine.point(place).plus(along, offset.x()).plus(along.right(), offset.y());
    }
}
