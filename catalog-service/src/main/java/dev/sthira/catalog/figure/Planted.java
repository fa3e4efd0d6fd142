package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Limb;
import dev.sthira.catalog.figure.Figure.Seen;
import dev.sthira.catalog.figure.Skeleton.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Hands and feet that stay on their place on the way from one skeleton to another; their limbs bend as they must.
final class Planted {
    private static final double SAME_PLACE = 9;
    private static final double ON_THE_FLOOR = 16;
    private static final double STRAIGHT = 8;
    private static final List<Function<Skeleton, Chain>> ARMS = List.of(Skeleton::nearArmChain, Skeleton::farArmChain);
    private static final List<Function<Skeleton, Chain>> LEGS = List.of(Skeleton::nearLegChain, Skeleton::farLegChain);
    private final Skeleton from;
    private final Skeleton to;
    private final boolean arms;
    private final boolean legs;

    private Planted(Skeleton from, Skeleton to, boolean arms, boolean legs) {
        this.from = from;
        this.to = to;
        this.arms = arms && ARMS.stream().anyMatch(this::isOnItsPlace);
        this.legs = legs && LEGS.stream().anyMatch(this::isOnItsPlace);
    }

    /// What may stay, the most of it first, and at last nothing.
    static List<Planted> choices(Skeleton from, Skeleton to) {
        var choices = new ArrayList<Planted>();
        if (to.figure().view() != Seen.TOP) {
            choices.add(new Planted(from, to, true, true));
            choices.add(new Planted(from, to, false, true));
            choices.add(new Planted(from, to, true, false));
        }
        choices.add(new Planted(from, to, false, false));
        return choices;
    }

    /// Whether hands or feet carry the body all the way, so that it need not lie on the floor.
    boolean carries() {
        return arms && ARMS.stream().anyMatch(this::isOnTheFloor)
                || legs && LEGS.stream().anyMatch(this::isOnTheFloor);
    }

    private boolean isOnTheFloor(Function<Skeleton, Chain> which) {
        return isOnItsPlace(which) && which.apply(to).end().y() < ON_THE_FLOOR;
    }

    private boolean isOnItsPlace(Function<Skeleton, Chain> which) {
        var a = which.apply(from);
        var b = which.apply(to);
        return a.end().distance(b.end()) < SAME_PLACE && bendAlike(a.flexion(), b.flexion());
    }

    private static boolean bendAlike(double one, double other) {
        return one * other >= 0 || Math.abs(one) < STRAIGHT || Math.abs(other) < STRAIGHT;
    }

    Figure figure(Skeleton free, double share) {
        var figure = free.figure();
        return new Figure(
                figure.view(),
                figure.side(),
                figure.pelvis(),
                figure.torso(),
                figure.head(),
                limb(arms, Skeleton::nearArmChain, figure.nearArm(), free, share),
                limb(arms, Skeleton::farArmChain, figure.farArm(), free, share),
                limb(legs, Skeleton::nearLegChain, figure.nearLeg(), free, share),
                limb(legs, Skeleton::farLegChain, figure.farLeg(), free, share),
                figure.props(),
                figure.mat());
    }

    private Limb limb(boolean some, Function<Skeleton, Chain> which, Limb limb, Skeleton free, double share) {
        if (!some || !isOnItsPlace(which)) {
            return limb;
        }
        var a = which.apply(from);
        var b = which.apply(to);
        var chain = which.apply(free);
        var reach = Reach.of(
                chain.root(),
                a.end().toward(b.end(), share),
                chain.root().distance(chain.middle()),
                chain.middle().distance(chain.end()),
                a.flexion() + b.flexion() < 0 ? -1 : 1);
        return new Limb(
                null,
                reach.end(),
                reach.middle(),
                List.of(),
                limb.lengths(),
                null,
                limb.form(),
                Between.turned(hand(a).degrees(), hand(b).degrees(), share),
                limb.layer(),
                limb.root(),
                limb.hidden());
    }

    private static Vec hand(Chain chain) {
        return chain.tip().minus(chain.end());
    }
}
