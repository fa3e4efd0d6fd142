package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Face;
import dev.sthira.catalog.figure.Figure.Limb;
import dev.sthira.catalog.figure.Skeleton.Arm;
import dev.sthira.catalog.figure.Skeleton.Crown;
import dev.sthira.catalog.figure.Skeleton.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Puts a figure's joints where it says, by inverse kinematics with bones of fixed length.
public final class Puppet {
    private static final double NOTICEABLE = 1.5;
    private static final double TURNED = 35;
    private static final int NEAR = -1;
    private static final int FAR = 1;
    private final Figure figure;
    private final List<String> warnings = new ArrayList<>();
    private final Spine spine;

    private Puppet(Figure figure) {
        this.figure = figure;
        this.spine = spine(figure);
    }

    public static Skeleton pose(Figure figure) {
        var puppet = new Puppet(figure);
        var nearArm = puppet.arm(figure.nearArm(), "near arm", NEAR);
        var farArm = puppet.arm(figure.farArm(), "far arm", FAR);
        var nearLeg = puppet.leg(figure.nearLeg(), "near leg", NEAR);
        var farLeg = puppet.leg(figure.farLeg(), "far leg", FAR);
        return new Skeleton(figure, puppet.spine, puppet.crown(), nearArm, farArm, nearLeg, farLeg, puppet.warnings);
    }

    private Spine spine(Figure figure) {
        var torso = figure.torso();
        var chest = torso.chest();
        if (chest == null) {
            return new Spine(figure.pelvis(), torso.direction(), torso.lumbar(), torso.thoracic());
        }
        var way = chest.minus(figure.pelvis());
        var gap = way.length() - Spine.run(0, torso.lumbar(), torso.thoracic()).length();
        if (Math.abs(gap) > 2) {
            warn("chest is %.0f too %s the pelvis", Math.abs(gap), gap > 0 ? "far from" : "near to");
        }
        return new Spine(figure.pelvis(), way.degrees(), torso.lumbar(), torso.thoracic());
    }

    private Crown crown() {
        var head = figure.head();
        var heading = spine.heading(1);
        var face = face();
        var up = up(heading, face);
        var bend = Vec.polar(heading).degreesTo(Vec.polar(up));
        var neck = spine.point(1).plus(Vec.polar(heading), 4);
        var skull = neck.plus(Vec.polar(heading + bend * 0.5), 7);
        var forward = face == Face.RIGHT ? 1.5 : face == Face.LEFT ? -1.5 : 0;
        var centre =
                skull.plus(Vec.polar(up), Bones.NECK - 11).plus(Vec.polar(up).right(), forward);
        return new Crown(neck, centre, up, face, head.layer());
    }

    private Face face() {
        var said = figure.head().face();
        if (said != null) {
            return said;
        }
        var turned = figure.torso().shoulders();
        return turned >= TURNED ? Face.FRONT : turned <= -TURNED ? Face.BACK : Face.RIGHT;
    }

    private double up(double heading, Face face) {
        var head = figure.head();
        if (head.tilt() != null) {
            return head.tilt();
        }
        return head.gaze() == null ? heading - head.nod() : head.gaze() + (face == Face.LEFT ? -90 : 90);
    }

    private Arm arm(Limb limb, String name, int slot) {
        var posed = new ArmPose(limb, spine, figure.torso().shoulders(), slot).pose();
        missing(name, posed.missing());
        return posed.arm();
    }

    private Leg leg(Limb limb, String name, int slot) {
        var posed = new LegPose(limb, figure.pelvis(), spine, figure.torso().hips(), slot).pose();
        missing(name, posed.missing());
        return posed.leg();
    }

    private void missing(String name, double missing) {
        if (Math.abs(missing) > NOTICEABLE) {
            warn("%s: target %s by %.0f", name, missing > 0 ? "out of reach" : "too near", Math.abs(missing));
        }
    }

    private void warn(String text, @Nullable Object... values) {
        warnings.add(String.format(Locale.ROOT, text, values));
    }
}
