package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Head;
import dev.sthira.catalog.figure.Figure.Limb;
import dev.sthira.catalog.figure.Figure.Torso;
import dev.sthira.catalog.figure.Skeleton.Chain;
import java.util.List;
import java.util.function.BiFunction;

/// A skeleton told as a figure in which every joint is said, so that it can be moved, mirrored and dressed like
/// another.
public final class Joints {
    private static final double HALF_TURN = 180;

    private Joints() {}

    /// The same skeleton with the hands, feet, layers and things of another figure.
    public static Figure dressed(Skeleton skeleton, Figure like) {
        var figure = skeleton.figure();
        return new Figure(
                like.view(),
                like.side(),
                figure.pelvis(),
                torso(skeleton),
                head(skeleton, like.head()),
                limb(skeleton.nearArmChain(), like.nearArm(), Bones.UPPER_ARM, Bones.FOREARM),
                limb(skeleton.farArmChain(), like.farArm(), Bones.UPPER_ARM, Bones.FOREARM),
                limb(skeleton.nearLegChain(), like.nearLeg(), Bones.THIGH, Bones.SHANK),
                limb(skeleton.farLegChain(), like.farLeg(), Bones.THIGH, Bones.SHANK),
                like.props(),
                like.mat());
    }

    private static Torso torso(Skeleton skeleton) {
        var torso = skeleton.figure().torso();
        var direction = skeleton.spine().point(1).minus(skeleton.spine().point(0));
        return new Torso(null, direction.degrees(), torso.lumbar(), torso.thoracic(), torso.hips(), torso.shoulders());
    }

    private static Head head(Skeleton skeleton, Head like) {
        var nod = Vec.polar(skeleton.head().up())
                .degreesTo(Vec.polar(skeleton.spine().heading(1)));
        var face = like.face() == null ? skeleton.head().face() : like.face();
        return new Head(null, null, face, nod, like.mouth(), like.layer());
    }

    private static Limb limb(Chain chain, Limb like, double upper, double lower) {
        return new Limb(
                null,
                null,
                null,
                List.of(chain.upper().degrees(), chain.lower().degrees()),
                List.of(
                        chain.root().distance(chain.middle()) / upper,
                        chain.middle().distance(chain.end()) / lower),
                null,
                like.form() == null ? chain.form() : like.form(),
                chain.tip().minus(chain.end()).degrees(),
                like.layer(),
                chain.root(),
                like.hidden());
    }

    public static Figure moved(Figure joints, Vec way) {
        return mapped(
                false,
                joints,
                joints.pelvis().plus(way),
                joints.torso(),
                joints.head(),
                (limb, _) -> new Limb(
                        null,
                        null,
                        null,
                        limb.directions(),
                        limb.lengths(),
                        null,
                        limb.form(),
                        limb.angle(),
                        limb.layer(),
                        limb.root() == null ? null : limb.root().plus(way),
                        limb.hidden()));
    }

    /// Seen from the other side: what is left is right.
    public static Figure mirrored(Figure joints) {
        var torso = joints.torso();
        var head = joints.head();
        return mapped(
                true,
                joints,
                mirrored(joints.pelvis()),
                new Torso(
                        null,
                        HALF_TURN - torso.direction(),
                        -torso.lumbar(),
                        -torso.thoracic(),
                        HALF_TURN - torso.hips(),
                        HALF_TURN - torso.shoulders()),
                new Head(null, null, head.face(), -head.nod(), head.mouth(), head.layer()),
                Joints::mirrored);
    }

    private static Vec mirrored(Vec point) {
        return new Vec(-point.x(), point.y());
    }

    private static Limb mirrored(Limb limb, Limb kind) {
        return new Limb(
                null,
                null,
                null,
                limb.directions().stream().map(angle -> HALF_TURN - angle).toList(),
                limb.lengths(),
                null,
                kind.form(),
                limb.angle() == null ? null : HALF_TURN - limb.angle(),
                kind.layer(),
                limb.root() == null ? null : mirrored(limb.root()),
                kind.hidden());
    }

    /// Every limb made anew of itself, or in a frontal view of the one on the other side, which takes its place.
    private static Figure mapped(
            boolean mirrored, Figure joints, Vec pelvis, Torso torso, Head head, BiFunction<Limb, Limb, Limb> limbs) {
        var swapped = mirrored && Math.abs(Math.sin(Math.toRadians(torso.hips()))) > 0.5;
        var near = swapped ? joints.farArm() : joints.nearArm();
        var far = swapped ? joints.nearArm() : joints.farArm();
        var nearLeg = swapped ? joints.farLeg() : joints.nearLeg();
        var farLeg = swapped ? joints.nearLeg() : joints.farLeg();
        return new Figure(
                joints.view(),
                joints.side(),
                pelvis,
                torso,
                head,
                limbs.apply(near, joints.nearArm()),
                limbs.apply(far, joints.farArm()),
                limbs.apply(nearLeg, joints.nearLeg()),
                limbs.apply(farLeg, joints.farLeg()),
                joints.props(),
                joints.mat());
    }
}
