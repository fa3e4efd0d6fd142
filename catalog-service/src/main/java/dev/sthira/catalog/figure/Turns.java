package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Skeleton.Chain;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// How the bones of the limbs turn from one skeleton to another: the shorter way round, but a limb that would go deep
/// through the floor goes over the body. Where the body turns toward us or away, bones are seen shorter on the way.
final class Turns {
    private static final double FULL = 360;
    private static final double DEEP = -6;
    private static final double DEEP_FOR_A_LEG = -15;
    private static final double TURNING = 40;
    private static final int TRIES = 8;
    private final Skeleton from;
    private final Skeleton to;
    private final List<Boolean> over;

    Turns(Skeleton from, Skeleton to) {
        this.from = from;
        this.to = to;
        this.over = List.of(
                goesOver(Skeleton::nearArmChain, DEEP),
                goesOver(Skeleton::farArmChain, DEEP),
                goesOver(Skeleton::nearLegChain, DEEP_FOR_A_LEG),
                goesOver(Skeleton::farLegChain, DEEP_FOR_A_LEG));
    }

    /// Both bones of a limb as they are seen.
    record Seen(Vec upper, Vec lower) {}

    Seen bones(Function<Skeleton, Chain> which, Carried carried, double share) {
        var a = which.apply(from);
        var b = which.apply(to);
        if (isTurning(carried)) {
            return new Seen(upper(a).toward(upper(b), share), lower(a).toward(lower(b), share));
        }
        return turned(a, b, share, over.get(from.chains().indexOf(a)));
    }

    private boolean isTurning(Carried carried) {
        var before = from.figure().torso();
        var after = to.figure().torso();
        var turn = carried == Carried.ARM
                ? between(before.shoulders(), after.shoulders())
                : between(before.hips(), after.hips());
        return Math.abs(turn) > TURNING;
    }

    private static double between(double from, double to) {
        return Vec.polar(from).degreesTo(Vec.polar(to));
    }

    private static Seen turned(Chain a, Chain b, double share, boolean goingOver) {
        var shorter = a.upper().degreesTo(b.upper());
        var way = goingOver ? shorter - Math.copySign(FULL, shorter) : shorter;
        var upper = a.upper().degrees() + share * way;
        var lower = upper + Between.turned(a.flexion(), b.flexion(), share);
        return new Seen(
                Vec.polar(upper).times(Between.mix(upper(a).length(), upper(b).length(), share)),
                Vec.polar(lower).times(Between.mix(lower(a).length(), lower(b).length(), share)));
    }

    private static Vec upper(Chain chain) {
        return chain.middle().minus(chain.root());
    }

    private static Vec lower(Chain chain) {
        return chain.end().minus(chain.middle());
    }

    private boolean goesOver(Function<Skeleton, Chain> limb, double deep) {
        var a = limb.apply(from);
        var b = limb.apply(to);
        var through = lowest(a, b, false);
        return to.figure().view() != Figure.Seen.TOP && through < deep && lowest(a, b, true) > through;
    }

    /// How deep elbow and wrist come, or knee and ankle.
    private static double lowest(Chain a, Chain b, boolean goingOver) {
        return IntStream.rangeClosed(0, TRIES)
                .mapToDouble(step -> (double) step / TRIES)
                .map(share -> {
                    var bones = turned(a, b, share, goingOver);
                    var middle = a.root().toward(b.root(), share).plus(bones.upper());
                    return Math.min(middle.y(), middle.plus(bones.lower()).y());
                })
                .min()
                .orElse(0);
    }
}
