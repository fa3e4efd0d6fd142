package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Head;
import dev.sthira.catalog.figure.Figure.Limb;
import dev.sthira.catalog.figure.Figure.Torso;
import dev.sthira.catalog.figure.Skeleton.Chain;
import java.util.List;
import java.util.function.Function;

/// The way from one skeleton to another by turning joints; what stands on its place at both ends stays there.
public final class Between {
    private static final double SAME_PLACE = 9;
    private static final double BELOW = 3;
    private static final List<Function<Skeleton, Chain>> CHAINS =
            List.of(Skeleton::nearArmChain, Skeleton::farArmChain, Skeleton::nearLegChain, Skeleton::farLegChain);
    private final Skeleton from;
    private final Skeleton to;

    public Between(Skeleton from, Skeleton to) {
        this.from = from;
        this.to = to;
    }

    public Skeleton at(double share) {
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

    /// Limbs whose ends stay where they are, or would go through the floor, bend as they must.
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
        var a = which.apply(from);
        var b = which.apply(to);
        var chain = which.apply(free);
        if (stays(which)) {
            var foot = a.tip().minus(a.end());
            var angle = foot.degrees() + foot.degreesTo(b.tip().minus(b.end())) * share;
            return reaching(limb, chain, a.end().toward(b.end(), share), a.flexion() + b.flexion(), angle);
        }
        var floor = Math.min(a.end().y(), b.end().y());
        if (to.figure().view() == Figure.Seen.TOP) {
            return limb;
        }
        var end = new Vec(chain.end().x(), Math.max(floor, chain.end().y()));
        var hand = level(chain, end);
        return chain.end().y() >= floor
                        && hand == chain.tip().minus(chain.end()).degrees()
                ? limb
                : reaching(limb, chain, end, a.flexion() + b.flexion(), hand);
    }

    /// The direction of hand or foot, less steep where it would go through the floor.
    private static double level(Chain chain, Vec end) {
        var hand = chain.tip().minus(chain.end());
        if (chain.form() == Figure.Form.TUCKED || end.y() + hand.y() * Bones.HAND > -1) {
            return hand.degrees();
        }
        var slope = Math.toDegrees(Math.asin(Math.clamp((-1 - end.y()) / Bones.HAND, -1.0, 0.0)));
        return hand.x() >= 0 ? slope : 180 - slope;
    }

    private static Limb reaching(Limb limb, Chain chain, Vec end, double bent, double angle) {
        var upper = chain.root().distance(chain.middle());
        var lower = chain.middle().distance(chain.end());
        var turn = bent < 0 ? -1 : 1;
        var reach = Reach.of(chain.root(), end, upper, lower, turn);
        if (reach.middle().y() < BELOW) {
            reach = Reach.of(chain.root(), end, upper, lower, -turn);
        }
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
