package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Bend;
import dev.sthira.catalog.figure.Figure.Form;
import dev.sthira.catalog.figure.Figure.Limb;
import dev.sthira.catalog.figure.Skeleton.Chain;
import dev.sthira.catalog.figure.Skeleton.Leg;

/// Where the joints of one leg are. `slot` is −1 for the near or left leg and 1 for the far or right one.
final class LegPose {
    private static final int ROUNDS = 8;
    private static final double BENT = 12;
    private final Limb limb;
    private final Vec root;
    private final int slot;
    private final boolean frontal;
    private final int facing;
    private final Lengths lengths;

    LegPose(Limb limb, Vec pelvis, Spine spine, double hips, int slot) {
        var turned = Math.toRadians(hips);
        var across = Vec.polar(spine.heading(0)).right();
        this.limb = limb;
        this.root = limb.root() == null ? pelvis.plus(across, slot * Math.sin(turned) * Bones.HIP_HALF) : limb.root();
        this.slot = slot;
        this.frontal = Math.abs(Math.sin(turned)) > 0.7;
        this.facing = Math.cos(turned) < -0.3 ? -1 : 1;
        this.lengths = Lengths.ofLeg(limb);
    }

    /// The leg, and by how much its target is out of reach.
    record Posed(Leg leg, double missing) {}

    Posed pose() {
        if (!limb.directions().isEmpty()) {
            return new Posed(
                    leg(lengths.along(
                            root,
                            limb.directions().getFirst(),
                            limb.directions().getLast())),
                    0);
        }
        if (limb.touch() == null && limb.end() != null) {
            var solved = reach(limb.end());
            return new Posed(leg(solved), solved.missing());
        }
        var target = limb.touch() == null ? new Vec(root.x(), 0) : limb.touch();
        var solved = reach(target.plus(new Vec(0, Bones.ANKLE)));
        for (int round = 0; round < ROUNDS; round++) {
            solved = reach(ankle(leg(solved), target));
        }
        return new Posed(leg(solved), solved.missing());
    }

    private Reach reach(Vec ankle) {
        Bend outward = slot < 0 ? Bend.LEFT : Bend.RIGHT;
        return lengths.reach(limb, root, ankle, frontal ? outward : null, -facing);
    }

    private static Vec ankle(Leg leg, Vec touched) {
        var foot = leg.chain().tip().minus(leg.chain().end());
        var dorsum = foot.left().times(leg.dorsum());
        return switch (leg.chain().form()) {
            case FLEXED -> touched.plus(foot, 5.6);
            case POINTED, STRAIGHT -> touched.plus(dorsum, -4.0);
            case TUCKED -> touched.plus(foot, -Bones.BALL).plus(dorsum, Bones.ANKLE);
            case FRONT -> touched.plus(new Vec(0, Bones.ANKLE));
            default -> touched.plus(dorsum, Bones.ANKLE);
        };
    }

    private Leg leg(Reach solved) {
        var thigh = solved.middle().minus(root).unit();
        var shank = solved.end().minus(solved.middle()).unit();
        var flexion = thigh.degreesTo(shank);
        var side = frontal && Math.abs(flexion) > BENT ? (flexion < 0 ? 1 : -1) : facing;
        var turn = frontal ? side * Math.min(1, Math.abs(flexion) / 60) : facing;
        var form = form(turn);
        var tip = solved.end().plus(foot(form, shank, side));
        return new Leg(
                new Chain(root, solved.middle(), solved.end(), tip, form, limb.layer(), limb.hidden()), turn, side);
    }

    private Form form(double turn) {
        if (limb.form() != null) {
            return limb.form();
        }
        if (frontal && Math.abs(turn) < 0.4) {
            return Form.FRONT;
        }
        return inTheAir() ? Form.STRAIGHT : Form.FLAT;
    }

    private boolean inTheAir() {
        return limb.touch() == null && (limb.end() != null || !limb.directions().isEmpty());
    }

    private Vec foot(Form form, Vec shank, int side) {
        Double said = limb.angle();
        if (said != null) {
            return Vec.polar(said);
        }
        var down = shank.degrees();
        return switch (form) {
            case POINTED -> Vec.polar(down + side * 14);
            case STRAIGHT -> Vec.polar(down + side * 48);
            case FLEXED -> Vec.polar(down + side * 88);
            case TUCKED -> Vec.polar(-90 + side * 25);
            case FRONT -> limb.directions().isEmpty() ? new Vec(0, -1) : shank;
            default -> new Vec(side, 0);
        };
    }
}
