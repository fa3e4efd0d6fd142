package dev.sthira.catalog.picture;

import dev.sthira.catalog.picture.Figure.Head;
import dev.sthira.catalog.picture.Figure.Limb;
import dev.sthira.catalog.picture.Figure.Torso;
import dev.sthira.catalog.picture.Skeleton.Chain;
import java.util.List;
import java.util.function.Function;

/// The way from one skeleton to another by turning joints; what stands on its place at both ends stays there.
final class Between {
    private static final double SAME_PLACE = 9;
    private static final List<Function<Skeleton, Chain>> CHAINS =
            List.of(Skeleton::nearArmChain, Skeleton::farArmChain, Skeleton::nearLegChain, Skeleton::farLegChain);
    private final Skeleton from;
    private final Skeleton to;

    Between(Skeleton from, Skeleton to) {
        this.from = from;
        this.to = to;
    }

    Skeleton at(double share) {
        var free = Puppet.pose(figure(share, Vec.ZERO));
        var standing = CHAINS.stream().anyMatch(this::stays);
        var lift = standing ? 0 : mix(lowest(from), lowest(to), share) - lowest(free);
        var lifted = lift == 0 ? free : Puppet.pose(figure(share, new Vec(0, lift)));
        return Puppet.pose(planted(lifted, share));
    }

    private boolean stays(Function<Skeleton, Chain> chain) {
        return chain.apply(from).end().distance(chain.apply(to).end()) < SAME_PLACE;
    }

    private static double lowest(Skeleton skeleton) {
        var knees = Math.min(
                        skeleton.nearLegChain().middle().y(),
                        skeleton.farLegChain().middle().y())
                - 6;
        var feet = Math.min(
                        skeleton.nearLegChain().end().y(),
                        skeleton.farLegChain().end().y())
                - 4;
        return Math.min(skeleton.figure().pelvis().y() - 12, Math.min(knees, feet));
    }

    private Figure figure(double share, Vec lift) {
        var a = from.figure();
        var b = to.figure();
        return new Figure(
                b.view(),
                b.side(),
                a.pelvis().toward(b.pelvis(), share).plus(lift),
                torso(share),
                head(share),
                limb(Skeleton::nearArmChain, b.nearArm(), share),
                limb(Skeleton::farArmChain, b.farArm(), share),
                limb(Skeleton::nearLegChain, b.nearLeg(), share),
                limb(Skeleton::farLegChain, b.farLeg(), share),
                b.props(),
                b.mat());
    }

    private Torso torso(double share) {
        var a = from.figure().torso();
        var b = to.figure().torso();
        var start = direction(from);
        return new Torso(
                null,
                start + turn(start, direction(to)) * share,
                mix(a.lumbar(), b.lumbar(), share),
                mix(a.thoracic(), b.thoracic(), share),
                mix(a.hips(), b.hips(), share),
                mix(a.shoulders(), b.shoulders(), share));
    }

    private static double direction(Skeleton skeleton) {
        return skeleton.spine().point(1).minus(skeleton.spine().point(0)).degrees();
    }

    private static double turn(double from, double to) {
        return Vec.polar(from).degreesTo(Vec.polar(to));
    }

    private Head head(double share) {
        var head = to.figure().head();
        var nod = mix(nod(from), nod(to), share);
        return new Head(null, null, to.head().face(), nod, head.layer());
    }

    private static double nod(Skeleton skeleton) {
        return -turn(skeleton.spine().heading(1), skeleton.head().up());
    }

    private Limb limb(Function<Skeleton, Chain> which, Limb kind, double share) {
        var a = which.apply(from);
        var b = which.apply(to);
        var upper = a.upper().degrees() + a.upper().degreesTo(b.upper()) * share;
        var lower = upper + mix(a.flexion(), b.flexion(), share);
        var hand = lower + mix(wrist(a), wrist(b), share);
        var arm = which.apply(from).equals(from.nearArmChain())
                || which.apply(from).equals(from.farArmChain());
        var thigh = arm ? Bones.UPPER_ARM : Bones.THIGH;
        var shank = arm ? Bones.FOREARM : Bones.SHANK;
        return new Limb(
                null,
                null,
                null,
                List.of(upper, lower),
                List.of(
                        mix(a.root().distance(a.middle()), b.root().distance(b.middle()), share) / thigh,
                        mix(a.middle().distance(a.end()), b.middle().distance(b.end()), share) / shank),
                null,
                b.form(),
                hand,
                kind.layer(),
                null,
                kind.hidden());
    }

    private static double wrist(Chain chain) {
        return chain.lower().degreesTo(chain.tip().minus(chain.end()));
    }

    /// The limbs whose ends stay where they are bend as they must.
    private Figure planted(Skeleton free, double share) {
        var figure = free.figure();
        return new Figure(
                figure.view(),
                figure.side(),
                figure.pelvis(),
                figure.torso(),
                figure.head(),
                planted(Skeleton::nearArmChain, figure.nearArm(), free, share),
                planted(Skeleton::farArmChain, figure.farArm(), free, share),
                planted(Skeleton::nearLegChain, figure.nearLeg(), free, share),
                planted(Skeleton::farLegChain, figure.farLeg(), free, share),
                figure.props(),
                figure.mat());
    }

    private Limb planted(Function<Skeleton, Chain> which, Limb limb, Skeleton free, double share) {
        if (!stays(which)) {
            return limb;
        }
        var chain = which.apply(free);
        var end = which.apply(from).end().toward(which.apply(to).end(), share);
        var bent = which.apply(from).flexion() + which.apply(to).flexion();
        var reach = Reach.of(
                chain.root(),
                end,
                chain.root().distance(chain.middle()),
                chain.middle().distance(chain.end()),
                bent < 0 ? -1 : 1);
        var a = which.apply(from);
        var b = which.apply(to);
        var foot = a.tip().minus(a.end());
        var angle = foot.degrees() + foot.degreesTo(b.tip().minus(b.end())) * share;
        return new Limb(
                null,
                reach.end(),
                reach.middle(),
                List.of(),
                limb.lengths(),
                null,
                limb.form(),
                angle,
                limb.layer(),
                null,
                limb.hidden());
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
