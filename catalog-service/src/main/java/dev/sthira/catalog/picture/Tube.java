package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Skeleton.Chain;
import dev.sthira.catalog.figure.Vec;
import dev.sthira.catalog.picture.Outline.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The two edges of a limb, from its root (0) over the joint (1) to its end (2); one smooth outline, with a fold where
/// the joint is bent.
record Tube(
        List<Edge> left,
        List<Edge> right,
        Vec root,
        Vec direction,
        @Nullable Outline fold) {
    private static final double SHARP = 35;
    private static final double SHORT = 16;

    /// A point of an edge and how far along the limb it is.
    record Edge(double along, Node node) {
        static Edge of(double along, Vec at) {
            return new Edge(along, new Node(at, false));
        }
    }

    static Tube of(Chain chain, Profile upper, Profile lower, double turn, int outerSide, double extra) {
        var left = edge(chain, upper, lower, turn, outerSide, extra, 1);
        var right = edge(chain, upper, lower, turn, outerSide, extra, -1);
        return new Tube(left, right, chain.root(), chain.upper(), fold(chain, left, right));
    }

    /// Whether the two bones lie on each other, so that their edges never meet.
    static boolean lieOnEachOther(Chain chain) {
        return Math.abs(chain.flexion()) > 138
                && Math.min(
                                chain.root().distance(chain.middle()),
                                chain.middle().distance(chain.end()))
                        >= SHORT;
    }

    private static @Nullable Outline fold(Chain chain, List<Edge> left, List<Edge> right) {
        var flexion = chain.flexion();
        if (Math.abs(flexion) < 75) {
            return null;
        }
        var inner = flexion > 0 ? left : right;
        return inner.stream()
                .filter(edge -> edge.node().corner())
                .findFirst()
                .map(edge -> Outline.open(List.of(
                        edge.node().at(),
                        edge.node().at().toward(chain.middle(), Math.min(0.75, Math.abs(flexion) / 220)))))
                .orElse(null);
    }

    private static List<Edge> edge(
            Chain chain, Profile upper, Profile lower, double turn, int outer, double extra, int side) {
        var above = bone(chain.root(), chain.middle(), upper, turn, outer, extra, side, 0);
        var below = bone(chain.middle(), chain.end(), lower, turn, outer, extra, side, 1);
        var flexion = chain.flexion();
        return flexion * side > 0 && Math.abs(flexion) > 4
                ? inside(chain, above, below, flexion)
                : outside(chain, above, below, side);
    }

    private static List<Edge> bone(
            Vec from, Vec to, Profile profile, double turn, int outer, double extra, int side, int base) {
        var normal = to.minus(from).unit().left().times(side);
        var edge = new ArrayList<Edge>();
        for (int i = 0; i < profile.stations().length; i++) {
            var station = profile.stations()[i];
            edge.add(Edge.of(
                    base + station,
                    from.toward(to, station).plus(normal, profile.width(i, side, turn, outer) + extra)));
        }
        return edge;
    }

    private static List<Edge> outside(Chain chain, List<Edge> above, List<Edge> below, int side) {
        var edge = new ArrayList<>(above);
        var flexion = Math.abs(chain.flexion());
        if (flexion < 20) {
            edge.removeLast();
            edge.addAll(below);
            return edge;
        }
        var from = above.getLast().node().at().minus(chain.middle());
        var to = below.getFirst().node().at().minus(chain.middle());
        var steps = (int) Math.ceil(flexion / 50);
        for (int step = 1; step < steps; step++) {
            var turned = from.degrees() + from.degreesTo(to) * step / steps;
            var radius = from.length() + (to.length() - from.length()) * step / steps;
            edge.add(Edge.of(1, chain.middle().plus(Vec.polar(turned), radius)));
        }
        edge.addAll(below);
        return edge;
    }

    private static List<Edge> inside(Chain chain, List<Edge> above, List<Edge> below, double flexion) {
        for (int i = above.size() - 1; i > 0; i--) {
            for (int j = 0; j < below.size() - 1; j++) {
                var meeting = meeting(above.get(i - 1), above.get(i), below.get(j), below.get(j + 1));
                if (meeting != null) {
                    var edge = new ArrayList<>(above.subList(0, i));
                    if (Math.abs(flexion) > SHARP) {
                        edge.add(new Edge(1, new Node(meeting, true)));
                    }
                    edge.addAll(below.subList(j + 1, below.size()));
                    return edge;
                }
            }
        }
        return Math.min(chain.root().distance(chain.middle()), chain.middle().distance(chain.end())) < SHORT
                ? joined(above, below)
                : folded(chain, above, below);
    }

    private static List<Edge> joined(List<Edge> above, List<Edge> below) {
        var edge = new ArrayList<>(above);
        edge.addAll(below);
        return edge;
    }

    /// Bones that lie on each other: the edges run into the joint instead of meeting on the way.
    private static List<Edge> folded(Chain chain, List<Edge> above, List<Edge> below) {
        var edge = new ArrayList<>(above.subList(0, above.size() - 2));
        var inward = chain.root()
                .plus(chain.end().minus(chain.root()), 0.5)
                .minus(chain.middle())
                .unit();
        edge.add(new Edge(1, new Node(chain.middle().plus(inward, 3), true)));
        edge.addAll(below.subList(2, below.size()));
        return edge;
    }

    private static @Nullable Vec meeting(Edge a, Edge b, Edge c, Edge d) {
        var first = b.node().at().minus(a.node().at());
        var second = d.node().at().minus(c.node().at());
        var cross = first.cross(second);
        if (Math.abs(cross) < 1e-9) {
            return null;
        }
        var gap = c.node().at().minus(a.node().at());
        var along = gap.cross(second) / cross;
        var other = gap.cross(first) / cross;
        return along < 0 || along > 1 || other < 0 || other > 1
                ? null
                : a.node().at().plus(first, along);
    }

    /// The closed outline of a part of the limb, rounded at the root where it begins there; `tip` goes from the
    /// left edge to the right one.
    Outline part(double from, double to, List<Node> tip) {
        var nodes = new ArrayList<>(cut(left, from, to));
        nodes.addAll(tip);
        nodes.addAll(cut(right, from, to).reversed());
        if (from <= 0) {
            nodes.addAll(cap());
        }
        return Outline.through(nodes, true);
    }

    private List<Node> cap() {
        var half = left.getFirst().node().at().distance(root);
        var other = right.getFirst().node().at().distance(root);
        return List.of(
                new Node(root.plus(direction, -other * 0.62).plus(direction.right(), other * 0.72), false),
                new Node(root.plus(direction, -(half + other) * 0.44), false),
                new Node(root.plus(direction, -half * 0.62).plus(direction.left(), half * 0.72), false));
    }

    private static List<Node> cut(List<Edge> edge, double from, double to) {
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < edge.size(); i++) {
            var here = edge.get(i);
            if (i > 0) {
                between(edge.get(i - 1), here, from, nodes);
                between(edge.get(i - 1), here, to, nodes);
            }
            if (here.along() > from + 0.02 && here.along() < to - 0.02 || here.along() == from || here.along() == to) {
                nodes.add(here.node());
            }
        }
        return nodes;
    }

    private static void between(Edge before, Edge after, double along, List<Node> nodes) {
        if (before.along() < along && after.along() > along) {
            var share = (along - before.along()) / (after.along() - before.along());
            nodes.add(new Node(before.node().at().toward(after.node().at(), share), along < 1.85));
        }
    }
}
