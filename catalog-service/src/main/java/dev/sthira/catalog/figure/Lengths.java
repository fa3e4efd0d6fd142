package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Bend;
import dev.sthira.catalog.figure.Figure.Limb;
import org.jspecify.annotations.Nullable;

/// How long the two bones of a limb look, and where its joint goes when its end is on a target.
record Lengths(double upper, double lower) {
    private static final double FLOOR = 3;

    static Lengths ofArm(Limb limb) {
        return new Lengths(
                Bones.UPPER_ARM * limb.lengths().getFirst(),
                Bones.FOREARM * limb.lengths().getLast());
    }

    static Lengths ofLeg(Limb limb) {
        return new Lengths(
                Bones.THIGH * limb.lengths().getFirst(),
                Bones.SHANK * limb.lengths().getLast());
    }

    /// The joint as the limb says, else toward `usual`, else turned as `turn` says unless that is below the floor.
    Reach reach(Limb limb, Vec root, Vec target, @Nullable Bend usual, int turn) {
        var middle = limb.middle();
        if (middle != null) {
            return new Reach(middle, target, 0);
        }
        var one = Reach.of(root, target, upper, lower, turn);
        var other = Reach.of(root, target, upper, lower, -turn);
        var bend = limb.bend() == null ? usual : limb.bend();
        if (bend != null) {
            return toward(bend, one.middle()) >= toward(bend, other.middle()) ? one : other;
        }
        var below =
                one.middle().y() < FLOOR && other.middle().y() > one.middle().y();
        return below ? other : one;
    }

    private static double toward(Bend bend, Vec point) {
        return switch (bend) {
            case UP -> point.y();
            case DOWN -> -point.y();
            case LEFT -> -point.x();
            case RIGHT -> point.x();
        };
    }

    /// Along two directions.
    Reach along(Vec root, double first, double second) {
        var middle = root.plus(Vec.polar(first), upper);
        return new Reach(middle, middle.plus(Vec.polar(second), lower), 0);
    }
}
