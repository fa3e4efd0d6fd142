package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A smooth line of curves, closed or open.
record Outline(List<Curve> curves, boolean closed) {
    private static final int SAMPLES = 6;
    private static final int FINE = 10;
    private static final double ROUND = 0.5523;

    Outline {
        curves = List.copyOf(curves);
    }

    /// A point the line goes through; corners stay sharp.
    record Node(Vec at, boolean corner) {}

    static Outline through(List<Node> nodes, boolean closed) {
        var curves = new ArrayList<Curve>();
        var last = closed ? nodes.size() : nodes.size() - 1;
        for (int index = 0; index < last; index++) {
            var from = nodes.get(index).at();
            var to = nodes.get((index + 1) % nodes.size()).at();
            curves.add(new Curve(
                    from, from.plus(handle(nodes, index, closed)), to.plus(handle(nodes, index + 1, closed), -1), to));
        }
        return new Outline(curves, closed);
    }

    /// From a node toward where the line goes on; as long as the one backward, so that a curve can be told by half.
    private static Vec handle(List<Node> nodes, int index, boolean closed) {
        var count = nodes.size();
        var node = nodes.get(index % count);
        if (node.corner() || !closed && (index == 0 || index == count - 1)) {
            return Vec.ZERO;
        }
        var before = nodes.get((index - 1 + count) % count).at();
        var after = nodes.get((index + 1) % count).at();
        var shorter = Math.min(before.distance(node.at()), after.distance(node.at()));
        return after.minus(before).unit().times(shorter * 0.36);
    }

    static Outline closed(List<Vec> points) {
        return through(points.stream().map(point -> new Node(point, false)).toList(), true);
    }

    static Outline open(List<Vec> points) {
        return through(points.stream().map(point -> new Node(point, false)).toList(), false);
    }

    static Outline polygon(Vec... points) {
        return through(
                List.of(points).stream().map(point -> new Node(point, true)).toList(), true);
    }

    static Outline ellipse(Vec centre, double along, double across, double degrees) {
        var a = Vec.polar(degrees).times(along);
        var b = Vec.polar(degrees).left().times(across);
        var curves = new ArrayList<Curve>();
        for (int quarter = 0; quarter < 4; quarter++) {
            curves.add(quarter(centre, a, b));
            var turned = b;
            b = a.times(-1);
            a = turned;
        }
        return new Outline(curves, true);
    }

    /// A rectangle with round corners, upright.
    static Outline slab(Vec low, Vec high, double round) {
        var x = new Vec(round, 0);
        var y = new Vec(0, round);
        var corners = List.of(
                quarter(new Vec(high.x() - round, low.y() + round), y.times(-1), x),
                quarter(new Vec(high.x() - round, high.y() - round), x, y),
                quarter(new Vec(low.x() + round, high.y() - round), y, x.times(-1)),
                quarter(new Vec(low.x() + round, low.y() + round), x.times(-1), y.times(-1)));
        var curves = new ArrayList<Curve>();
        var from = corners.getLast().to();
        for (var corner : corners) {
            curves.add(new Curve(from, from, corner.from(), corner.from()));
            curves.add(corner);
            from = corner.to();
        }
        return new Outline(curves, true);
    }

    private static Curve quarter(Vec centre, Vec from, Vec to) {
        return new Curve(
                centre.plus(from),
                centre.plus(from).plus(to, ROUND),
                centre.plus(to).plus(from, ROUND),
                centre.plus(to));
    }

    /// A line of no length.
    static Outline dot(Vec at) {
        return new Outline(List.of(new Curve(at, at, at, at)), false);
    }

    /// About the same line in exactly so many curves of equal length.
    Outline resampled(int count) {
        var points = new ArrayList<Vec>();
        var lengths = new ArrayList<Double>();
        for (var curve : curves) {
            for (int sample = 0; sample < FINE; sample++) {
                add(curve.at((double) sample / FINE), points, lengths);
            }
        }
        add(curves.getLast().to(), points, lengths);
        var even = new ArrayList<Vec>();
        for (int step = 0, at = 0; step < count + (closed ? 0 : 1); step++) {
            var wanted = lengths.getLast() * step / count;
            while (at < points.size() - 2 && lengths.get(at + 1) < wanted) {
                at++;
            }
            var gap = lengths.get(at + 1) - lengths.get(at);
            even.add(points.get(at).toward(points.get(at + 1), gap < 1e-9 ? 0 : (wanted - lengths.get(at)) / gap));
        }
        return closed ? closed(even) : open(even);
    }

    private static void add(Vec point, List<Vec> points, List<Double> lengths) {
        lengths.add(points.isEmpty() ? 0 : lengths.getLast() + points.getLast().distance(point));
        points.add(point);
    }

    Outline moved(Vec way) {
        return new Outline(curves.stream().map(curve -> curve.moved(way)).toList(), closed);
    }

    List<Vec> points() {
        var points = new ArrayList<Vec>();
        for (var curve : curves) {
            for (int sample = 0; sample < SAMPLES; sample += curve.straight() ? SAMPLES : 2) {
                points.add(curve.at((double) sample / SAMPLES));
            }
        }
        points.add(curves.getLast().to());
        return points;
    }

    boolean contains(Vec point) {
        var inside = false;
        var points = points();
        for (int here = 0, before = points.size() - 1; here < points.size(); before = here++) {
            var a = points.get(here);
            var b = points.get(before);
            if (a.y() > point.y() != b.y() > point.y()
                    && point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// What of it is not hidden, as open lines cut where the hiding begins.
    List<Outline> visible(Predicate<Vec> hidden) {
        var runs = new ArrayList<List<Curve>>();
        runs.add(new ArrayList<>());
        for (var curve : curves) {
            parts(curve, hidden, runs);
        }
        if (closed && runs.size() > 1 && !hidden.test(curves.getFirst().from())) {
            runs.getLast().addAll(runs.removeFirst());
        }
        return runs.stream()
                .filter(run -> !run.isEmpty())
                .map(run -> new Outline(run, closed && runs.size() == 1 && run.size() == curves.size()))
                .toList();
    }

    private static void parts(Curve curve, Predicate<Vec> hidden, List<List<Curve>> runs) {
        var begin = 0.0;
        var shown = !hidden.test(curve.from());
        for (int sample = 1; sample <= SAMPLES; sample++) {
            var share = (double) sample / SAMPLES;
            var now = !hidden.test(curve.at(share));
            if (now == shown) {
                continue;
            }
            var border = border(curve, hidden, share - 1.0 / SAMPLES, share, shown);
            if (shown) {
                runs.getLast().add(curve.part(begin, border));
                runs.add(new ArrayList<>());
            }
            begin = border;
            shown = now;
        }
        if (shown) {
            runs.getLast().add(curve.part(begin, 1));
        }
    }

    private static double border(Curve curve, Predicate<Vec> hidden, double low, double high, boolean shown) {
        var from = low;
        var to = high;
        for (int step = 0; step < 8; step++) {
            var middle = (from + to) / 2;
            if (hidden.test(curve.at(middle)) != shown) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
    }
}
