package dev.sthira.catalog.figure;

/// How long the bones of the figure are, in centimetres.
public final class Bones {
    public static final double SPINE = 49;
    static final double NECK = 19.5;
    public static final double UPPER_ARM = 28;
    public static final double FOREARM = 25;
    static final double PALM = 7;
    static final double HAND = 17.5;
    public static final double THIGH = 42;
    public static final double SHANK = 41;
    public static final double ANKLE = 7.5;
    public static final double BALL = 11.5;
    static final double SHOULDER_HALF = 14.6;
    static final double HIP_HALF = 8.6;

    private Bones() {}
}
