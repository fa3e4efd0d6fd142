package dev.sthira.catalog.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a person must stand or lie on the mat, and from which side one must see them, to go on into the next skeleton
/// with the least movement: what carries weight before and after stays on its place.
public final class Meeting {
    private static final double ON_THE_FLOOR = 16;
    private static final double SAME_PLACE = 4;
    private static final double CARRYING = 900;
    /// A roll from the belly to the back, as if all of the body went about a metre.
    private static final double ROLL = 45_000;
    private static final double SEEN_FROM_THE_OTHER_SIDE = 1.3;
    private final Skeleton next;

    public Meeting(Skeleton next) {
        this.next = next;
    }

    /// The same joints moved along the mat, and mirrored where that is by far the shorter way.
    public Figure lead(Figure joints) {
        var plain = nearest(joints);
        var mirrored = nearest(Joints.mirrored(joints));
        return cost(mirrored) * SEEN_FROM_THE_OTHER_SIDE < cost(plain) ? mirrored : plain;
    }

    private Figure nearest(Figure joints) {
        var skeleton = Puppet.pose(joints);
        var ways = new ArrayList<Double>();
        ways.add(next.figure().pelvis().x() - joints.pelvis().x());
        var before = contacts(skeleton);
        var after = contacts(next);
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).y() < ON_THE_FLOOR && after.get(i).y() < ON_THE_FLOOR) {
                ways.add(after.get(i).x() - before.get(i).x());
            }
        }
        return ways.stream()
                .map(way -> Joints.moved(joints, new Vec(way, 0)))
                .min(Comparator.comparingDouble(this::cost))
                .orElseThrow();
    }

    private double cost(Figure joints) {
        var skeleton = Puppet.pose(joints);
        var turn = Vec.polar(joints.torso().hips())
                .degreesTo(Vec.polar(next.figure().torso().hips()));
        var cost = ROLL * Math.pow(turn / 180, 2);
        var before = points(skeleton);
        var after = points(next);
        for (int i = 0; i < before.size(); i++) {
            var gap = before.get(i).distance(after.get(i));
            cost += gap * gap;
        }
        var standing = contacts(skeleton);
        var stand = contacts(next);
        for (int i = 0; i < standing.size(); i++) {
            var carries = standing.get(i).y() < ON_THE_FLOOR && stand.get(i).y() < ON_THE_FLOOR;
            cost += carries && standing.get(i).distance(stand.get(i)) > SAME_PLACE ? CARRYING : 0;
        }
        return cost;
    }

    private static List<Vec> points(Skeleton skeleton) {
        var points = new ArrayList<>(contacts(skeleton));
        points.add(skeleton.figure().pelvis());
        points.add(skeleton.spine().point(1));
        return points;
    }

    private static List<Vec> contacts(Skeleton skeleton) {
        return Stream.concat(
                        Stream.of(skeleton.head().centre()),
                        skeleton.chains().stream().flatMap(chain -> Stream.of(chain.end(), chain.middle())))
                .toList();
    }
}
