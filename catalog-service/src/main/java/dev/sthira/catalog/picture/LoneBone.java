package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Vec;
import dev.sthira.catalog.picture.Outline.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One bone dressed alone, for limbs folded so far that thigh and shank lie on each other.
final class LoneBone {
    private final Vec from;
    private final Vec to;
    private final Profile profile;
    private final double turn;
    private final int outer;
    private final double extra;

    LoneBone(Vec from, Vec to, Profile profile, double turn, int outer, double extra) {
        this.from = from;
        this.to = to;
        this.profile = profile;
        this.turn = turn;
        this.outer = outer;
        this.extra = extra;
    }

    /// Round at both ends, or cut off before the far one.
    Outline outline(double until) {
        var nodes = new ArrayList<>(edge(1, until));
        if (until >= 1) {
            nodes.addAll(cap(to, to.minus(from).unit(), profile.stations().length - 1));
        }
        var back = edge(-1, until);
        Collections.reverse(back);
        nodes.addAll(back);
        nodes.addAll(cap(from, from.minus(to).unit(), 0).reversed());
        return Outline.through(nodes, true);
    }

    private List<Node> edge(int side, double until) {
        var normal = to.minus(from).unit().left().times(side);
        var stations = profile.stations();
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < stations.length && stations[i] < Math.min(1, until); i++) {
            nodes.add(new Node(from.toward(to, stations[i]).plus(normal, width(i, side)), false));
            if (until < 1 && i + 1 < stations.length && stations[i + 1] >= until) {
                nodes.add(new Node(from.toward(to, until).plus(normal, width(i + 1, side)), true));
            }
        }
        if (until >= 1) {
            nodes.add(new Node(to.plus(normal, width(stations.length - 1, side)), false));
        }
        return nodes;
    }

    /// From the left edge around the end to the right one; left and right are those of the bone.
    private List<Node> cap(Vec end, Vec outward, int station) {
        var left = to.minus(from).unit().left();
        var one = width(station, 1);
        var other = width(station, -1);
        return List.of(
                new Node(end.plus(outward, one * 0.66).plus(left, one * 0.72), false),
                new Node(end.plus(outward, (one + other) * 0.47), false),
                new Node(end.plus(outward, other * 0.66).plus(left, -other * 0.72), false));
    }

    private double width(int station, int side) {
        return profile.width(station, side, turn, outer) + extra;
    }
}
