package dev.sthira.catalog.picture;

/// How long the bones of the figure are, in centimetres.
final class Bones {
    static final double SPINE = 49;
    static final double NECK = 19.5;
    static final double UPPER_ARM = 28;
    static final double FOREARM = 25;
    static final double PALM = 7;
    static final double HAND = 17.5;
    static final double THIGH = 42;
    static final double SHANK = 41;
    static final double ANKLE = 7.5;
    static final double BALL = 11.5;
    static final double SHOULDER_HALF = 14.6;
    static final double HIP_HALF = 8.6;

    private Bones() {}
}
