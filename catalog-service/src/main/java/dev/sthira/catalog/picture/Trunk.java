package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.Spine;
import dev.sthira.catalog.figure.Vec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Pelvis and chest as closed outlines around the spine, from the side, from in front, or turned in between.
final class Trunk {
    private static final double[] STATIONS = {-0.15, -0.08, 0, 0.12, 0.27, 0.42, 0.6, 0.78, 0.92, 1.0, 1.06, 1.1};
    private static final double[] FRONT = {4, 8.0, 9.4, 10.0, 9.5, 8.8, 9.8, 11.6, 9.6, 7.2, 4.8, 3.8};
    private static final double[] BACK = {6, 10.3, 12.5, 12.3, 9.2, 7.8, 8.8, 10.2, 9.8, 8.4, 6.2, 4.9};
    private static final double[] ASIDE = {7, 13.5, 16.4, 16.4, 13.8, 12.2, 13.2, 14.8, 15.4, 14.0, 9.0, 6.4};
    private static final double WAIST = 0.3;

    private final Spine spine;
    private final double hips;
    private final double shoulders;

    Trunk(Skeleton skeleton) {
        spine = skeleton.spine();
        hips = skeleton.figure().torso().hips();
        shoulders = skeleton.figure().torso().shoulders();
    }

    Outline chest() {
        return outline(0.24, 1.2, false);
    }

    Outline pelvis() {
        return outline(-1, WAIST, true);
    }

    private Outline outline(double from, double to, boolean seat) {
        var fronts = new ArrayList<Outline.Node>();
        var backs = new ArrayList<Outline.Node>();
        for (int i = 0; i < STATIONS.length; i++) {
            if (STATIONS[i] >= from && STATIONS[i] <= to) {
                add(STATIONS[i], width(i, true), width(i, false), false, fronts, backs);
            } else if (i > 0 && STATIONS[i] > to && STATIONS[i - 1] < to) {
                cut(to, i, fronts, backs);
            } else if (i + 1 < STATIONS.length && STATIONS[i] < from && STATIONS[i + 1] > from) {
                cut(from, i + 1, fronts, backs);
            }
        }
        Collections.reverse(backs);
        var nodes = new ArrayList<>(fronts);
        nodes.addAll(backs);
        if (seat) {
            nodes.add(new Outline.Node(spine.point(-0.17), false));
        }
        return Outline.through(nodes, true);
    }

    private void cut(double at, int after, List<Outline.Node> fronts, List<Outline.Node> backs) {
        var share = (at - STATIONS[after - 1]) / (STATIONS[after] - STATIONS[after - 1]);
        var front = width(after - 1, true) + (width(after, true) - width(after - 1, true)) * share;
        var back = width(after - 1, false) + (width(after, false) - width(after - 1, false)) * share;
        add(at, front, back, true, fronts, backs);
    }

    private void add(
            double t, double front, double back, boolean corner, List<Outline.Node> fronts, List<Outline.Node> backs) {
        var forward = Vec.polar(spine.heading(t)).right();
        fronts.add(new Outline.Node(spine.point(t).plus(forward, front), corner));
        backs.add(new Outline.Node(spine.point(t).plus(forward, -back), corner));
    }

    /// The distance from the spine to the edge on the side the figure faces, or to the other one.
    private double width(int station, boolean forward) {
        var share = Math.clamp(STATIONS[station], 0.0, 1.0);
        var turn = Math.toRadians(hips + (shoulders - hips) * share);
        var lateral = forward == Math.cos(turn) >= 0 ? FRONT[station] : BACK[station];
        return Math.hypot(lateral * Math.cos(turn), ASIDE[station] * Math.sin(turn));
    }
}
