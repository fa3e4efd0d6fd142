package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Figure.Seen;
import dev.sthira.catalog.figure.Joints;
import dev.sthira.catalog.figure.Meeting;
import dev.sthira.catalog.figure.Puppet;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.Vec;
import java.util.LinkedList;
import java.util.List;

/// The skeletons that a way into a pose leads through. All are dressed like the pose, and stand on the mat where the
/// next one begins.
final class Passage {
    /// How deep a body presses into the mat, in centimetres.
    private static final double GIVES = 1.5;

    private final Figure end;
    private final LinkedList<Skeleton> keys = new LinkedList<>();

    private Passage(Figure end) {
        this.end = end;
        keys.add(Puppet.pose(end));
    }

    /// @param stops where one comes from, and the positions one goes through
    static List<Skeleton> of(List<Figure> stops, Figure end) {
        var passage = new Passage(end);
        stops.reversed().forEach(passage::before);
        return List.copyOf(passage.keys);
    }

    private void before(Figure stop) {
        var skeleton = Puppet.pose(stop);
        var joints = Joints.dressed(skeleton, end);
        keys.addFirst(
                end.view() == Seen.TOP
                        ? Puppet.pose(joints)
                        : standing(
                                new Meeting(keys.getFirst()).lead(joints), Math.max(-GIVES, Floor.lowest(skeleton))));
    }

    /// As high above the floor as it was in its own dress.
    private static Skeleton standing(Figure joints, double height) {
        var gap = height - Floor.lowest(Puppet.pose(joints));
        return Puppet.pose(Joints.moved(joints, new Vec(0, gap)));
    }
}
