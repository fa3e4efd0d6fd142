package dev.sthira.catalog.figure;

import java.util.ArrayList;
import java.util.List;

/// The bending line from the hip joints (0) to the shoulder line (1), straight on beyond both; its length never
/// changes.
public final class Spine {
    private static final int STEPS = 40;
    private final List<Vec> points = new ArrayList<>();
    private final double start;
    private final double lumbar;
    private final double thoracic;

    public Spine(Vec pelvis, double direction, double lumbar, double thoracic) {
        this.lumbar = lumbar;
        this.thoracic = thoracic;
        this.start = direction - run(0, lumbar, thoracic).degrees();
        var here = pelvis;
        points.add(here);
        for (int step = 0; step < STEPS; step++) {
            here = here.plus(Vec.polar(heading((step + 0.5) / STEPS)), Bones.SPINE / STEPS);
            points.add(here);
        }
    }

    /// From the first point to the last one of a spine that starts in this direction.
    static Vec run(double start, double lumbar, double thoracic) {
        var sum = Vec.ZERO;
        for (int step = 0; step < STEPS; step++) {
            sum = sum.plus(Vec.polar(start - turned((step + 0.5) / STEPS, lumbar, thoracic)), Bones.SPINE / STEPS);
        }
        return sum;
    }

    public Vec point(double t) {
        if (t <= 0) {
            return points.getFirst().plus(Vec.polar(start), t * Bones.SPINE);
        }
        if (t >= 1) {
            return points.getLast().plus(Vec.polar(heading(1)), (t - 1) * Bones.SPINE);
        }
        var index = (int) (t * STEPS);
        return points.get(index).toward(points.get(index + 1), t * STEPS - index);
    }

    public double heading(double t) {
        return start - turned(t, lumbar, thoracic);
    }

    private static double turned(double t, double lumbar, double thoracic) {
        return lumbar * Math.clamp(t * 2, 0.0, 1.0) + thoracic * Math.clamp(t * 2 - 1, 0.0, 1.0);
    }
}
