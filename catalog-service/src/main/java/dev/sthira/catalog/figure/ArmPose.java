package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Bend;
import dev.sthira.catalog.figure.Figure.Form;
import dev.sthira.catalog.figure.Figure.Limb;
import dev.sthira.catalog.figure.Skeleton.Arm;
import dev.sthira.catalog.figure.Skeleton.Chain;
import org.jspecify.annotations.Nullable;

/// Where the joints of one arm are. `slot` is −1 for the near or left arm and 1 for the far or right one.
final class ArmPose {
    private static final int ROUNDS = 8;
    private static final double ABOVE_THE_PALM = 3.4;
    private final Limb limb;
    private final Spine spine;
    private final int slot;
    private final double turned;
    private final boolean frontal;
    private final Form form;
    private final Lengths lengths;

    ArmPose(Limb limb, Spine spine, double shoulders, int slot) {
        this.limb = limb;
        this.spine = spine;
        this.slot = slot;
        this.turned = Math.toRadians(shoulders);
        this.frontal = Math.abs(Math.sin(turned)) > 0.7;
        this.form = limb.form() == null ? Form.STRAIGHT : limb.form();
        this.lengths = Lengths.ofArm(limb);
    }

    /// The arm, and by how much its target is out of reach.
    record Posed(Arm arm, double missing) {}

    Posed pose() {
        var root = limb.root() == null ? shoulder() : limb.root();
        var solved = solved(root);
        var chain = new Chain(
                root,
                solved.middle(),
                solved.end(),
                solved.end().plus(hand(solved)),
                form,
                limb.layer(),
                limb.hidden());
        return new Posed(new Arm(chain, frontal ? -slot : facing()), solved.missing());
    }

    private int facing() {
        return Math.cos(turned) < 0 ? -1 : 1;
    }

    /// The shoulder, which rises toward the ear with a raised arm.
    private Vec shoulder() {
        var up = Vec.polar(spine.heading(1));
        var aside = slot * Math.sin(turned);
        var usual = spine.point(0.92).plus(up.right(), aside * Bones.SHOULDER_HALF);
        var raised = Math.max(0, way(usual).dot(up));
        return usual.plus(up, 4 * raised).plus(up.right(), -1.6 * aside * raised);
    }

    private Vec way(Vec shoulder) {
        var target = target();
        return target == null
                ? Vec.polar(directions()[0])
                : target.minus(shoulder).unit();
    }

    private @Nullable Vec target() {
        return limb.touch() == null ? limb.end() : limb.touch();
    }

    private double[] directions() {
        var said = limb.directions();
        if (!said.isEmpty()) {
            return new double[] {said.getFirst(), said.getLast()};
        }
        return frontal ? new double[] {-90 + slot * 9, -90 + slot * 3} : new double[] {-92, -82};
    }

    private Reach solved(Vec root) {
        var target = target();
        if (target == null) {
            return lengths.along(root, directions()[0], directions()[1]);
        }
        var usual = frontal ? (slot < 0 ? Bend.LEFT : Bend.RIGHT) : null;
        var solved = lengths.reach(limb, root, target, usual, facing());
        for (int round = 0; round < ROUNDS && limb.touch() != null; round++) {
            solved = lengths.reach(limb, root, wrist(target, solved), usual, facing());
        }
        return solved;
    }

    private Vec wrist(Vec touched, Reach solved) {
        var hand = hand(solved);
        if (form != Form.PALM) {
            return touched.plus(hand, -Bones.PALM);
        }
        var back = hand.left().dot(solved.middle().minus(touched)) < 0 ? hand.right() : hand.left();
        return touched.plus(back, ABOVE_THE_PALM);
    }

    private Vec hand(Reach solved) {
        if (limb.angle() != null) {
            return Vec.polar(limb.angle());
        }
        return form == Form.PALM
                ? new Vec(1, 0)
                : solved.end().minus(solved.middle()).unit();
    }
}
