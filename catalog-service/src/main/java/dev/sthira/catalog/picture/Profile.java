package dev.sthira.catalog.picture;

/// How thick a part of the body is along a bone: stations from 0 to 1, and at each the distance to its front, its back,
/// and, seen from in front, to its outer and inner side.
record Profile(double[] stations, double[] front, double[] back, double[] outer, double[] inner) {
    static final Profile THIGH = new Profile(
            new double[] {0, 0.16, 0.4, 0.66, 0.86, 1},
            new double[] {9.6, 10.4, 10.2, 8.8, 7.6, 7.1},
            new double[] {10.9, 10.9, 9.7, 7.9, 6.7, 6.3},
            new double[] {8.6, 9.3, 9.0, 7.7, 6.6, 6.2},
            new double[] {7.8, 8.3, 7.8, 6.8, 6.2, 6.0});
    static final Profile SHANK = new Profile(
            new double[] {0, 0.13, 0.32, 0.55, 0.78, 0.93, 1},
            new double[] {7.1, 6.4, 5.9, 5.2, 4.2, 3.7, 3.8},
            new double[] {6.3, 6.9, 8.0, 6.8, 4.5, 3.8, 3.9},
            new double[] {6.2, 6.2, 6.9, 5.9, 4.2, 3.6, 3.8},
            new double[] {6.0, 6.0, 6.5, 5.5, 4.0, 3.5, 3.7});
    static final Profile UPPER_ARM = new Profile(
            new double[] {0, 0.2, 0.45, 0.75, 1},
            new double[] {6.0, 6.0, 5.5, 4.7, 4.2},
            new double[] {6.2, 6.2, 5.5, 4.6, 4.2},
            new double[] {5.6, 5.9, 5.4, 4.6, 4.2},
            new double[] {5.6, 5.7, 5.3, 4.5, 4.2});
    static final Profile FOREARM = new Profile(
            new double[] {0, 0.2, 0.45, 0.75, 1},
            new double[] {4.2, 4.6, 4.2, 3.2, 2.6},
            new double[] {4.2, 4.4, 3.9, 3.0, 2.6},
            new double[] {4.2, 4.6, 4.2, 3.2, 2.6},
            new double[] {4.2, 4.4, 3.9, 3.0, 2.6});

    /// The thickness on the left of the bone's direction (+1) or its right (−1), for a limb turned so far toward us.
    double width(int station, int side, double turn, int outerSide) {
        var frontal = side == outerSide ? outer[station] : inner[station];
        var lateral = turn * side > 0 ? front[station] : back[station];
        return frontal + (lateral - frontal) * Math.abs(turn);
    }
}
