package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Head;
import dev.sthira.catalog.figure.Figure.Limb;
import dev.sthira.catalog.figure.Figure.Torso;
import dev.sthira.catalog.figure.Skeleton.Chain;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The way from one skeleton to another by turning joints. Hands and feet that stand on their place at both ends stay
/// there, and the body is neither lower nor higher above the floor than it is at the ends.
public final class Between {
    private static final int ROUNDS = 4;
    private static final double CLOSE = 0.2;
    private static final int TRIES = 12;
    private static final double SINKS = 0.8;
    private static final double STRIDE = 26;
    private static final double LOW = 26;
    private final Skeleton from;
    private final Skeleton to;
    private final ToDoubleFunction<Skeleton> lowest;
    private final double start;
    private final double end;
    private final Turns turns;
    private final Planted planted;

    /// @param lowest the height of the lowest point of a skeleton as it is drawn
    public Between(Skeleton from, Skeleton to, ToDoubleFunction<Skeleton> lowest) {
        this.from = from;
        this.to = to;
        this.lowest = lowest;
        this.start = lowest.applyAsDouble(from);
        this.end = lowest.applyAsDouble(to);
        this.turns = new Turns(from, to);
        this.planted = Planted.choices(from, to).stream()
                .filter(this::isSmooth)
                .findFirst()
                .orElseGet(() -> Planted.choices(from, to).getLast());
    }

    /// Whether nothing sinks and nothing jumps if these hands and feet stay.
    private boolean isSmooth(Planted some) {
        var before = posed(some, 0);
        for (int step = 1; step <= TRIES; step++) {
            var here = posed(some, (double) step / TRIES);
            if (lowest.applyAsDouble(here) < Math.min(start, end) - SINKS || here.stride(before) > STRIDE) {
                return false;
            }
            before = here;
        }
        return true;
    }

    public Skeleton at(double share) {
        return posed(planted, share);
    }

    private Skeleton posed(Planted some, double share) {
        var wanted = mix(start, end, share);
        var lift = 0.0;
        var here = posed(some, share, lift);
        for (int round = 0; round < ROUNDS; round++) {
            var gap = wanted - lowest.applyAsDouble(here);
            if (Math.abs(gap) < CLOSE || gap < 0 && some.carries()) {
                break;
            }
            lift += gap;
            here = posed(some, share, lift);
        }
        return here;
    }

    private Skeleton posed(Planted some, double share, double lift) {
        var free = Puppet.pose(figure(share, lift));
        return Puppet.pose(some.figure(free, share));
    }

    private Figure figure(double share, double lift) {
        var b = to.figure();
        var torso = torso(share);
        var pelvis = pelvis(torso, share).plus(new Vec(0, lift));
        var spine = new Spine(pelvis, torso.direction(), torso.lumbar(), torso.thoracic());
        return new Figure(
                b.view(),
                b.side(),
                pelvis,
                torso,
                head(share),
                limb(Skeleton::nearArmChain, b.nearArm(), Carried.ARM, spine, share),
                limb(Skeleton::farArmChain, b.farArm(), Carried.ARM, spine, share),
                limb(Skeleton::nearLegChain, b.nearLeg(), Carried.LEG, spine, share),
                limb(Skeleton::farLegChain, b.farLeg(), Carried.LEG, spine, share),
                b.props(),
                b.mat());
    }

    /// The pelvis goes straight, or about the shoulders where those lie on the floor and move less.
    private Vec pelvis(Torso torso, double share) {
        var a = from.figure().pelvis();
        var b = to.figure().pelvis();
        var lying = shoulders(from).y() < LOW && shoulders(to).y() < LOW;
        if (!lying || shoulders(from).distance(shoulders(to)) > a.distance(b)) {
            return a.toward(b, share);
        }
        var spine = new Spine(Vec.ZERO, torso.direction(), torso.lumbar(), torso.thoracic());
        return shoulders(from).toward(shoulders(to), share).minus(spine.point(1));
    }

    private static Vec shoulders(Skeleton skeleton) {
        return skeleton.spine().point(1);
    }

    private Torso torso(double share) {
        var a = from.figure().torso();
        var b = to.figure().torso();
        var direction = direction(from);
        var hips = turned(a.hips(), b.hips(), share);
        return new Torso(
                null,
                turned(direction, direction(to), share),
                mix(a.lumbar(), b.lumbar(), share),
                mix(a.thoracic(), b.thoracic(), share),
                hips,
                hips + mix(a.shoulders() - a.hips(), b.shoulders() - b.hips(), share));
    }

    private static double direction(Skeleton skeleton) {
        return skeleton.spine().point(1).minus(skeleton.spine().point(0)).degrees();
    }

    private Head head(double share) {
        var head = to.figure().head();
        var nod = turned(nod(from), nod(to), share);
        return new Head(null, null, to.head().face(), nod, head.mouth(), head.layer());
    }

    private static double nod(Skeleton skeleton) {
        return Vec.polar(skeleton.head().up())
                .degreesTo(Vec.polar(skeleton.spine().heading(1)));
    }

    private Limb limb(Function<Skeleton, Chain> which, Limb kind, Carried carried, Spine spine, double share) {
        var a = which.apply(from);
        var b = which.apply(to);
        var bones = turns.bones(which, carried, share);
        var root = carried.offset(from.spine(), a.root()).toward(carried.offset(to.spine(), b.root()), share);
        return new Limb(
                null,
                null,
                null,
                List.of(bones.upper().degrees(), bones.lower().degrees()),
                List.of(bones.upper().length() / carried.upper(), bones.lower().length() / carried.lower()),
                null,
                b.form(),
                bones.lower().degrees() + turned(wrist(a), wrist(b), share),
                kind.layer(),
                carried.place(spine, root),
                kind.hidden());
    }

    private static double wrist(Chain chain) {
        return chain.lower().degreesTo(chain.tip().minus(chain.end()));
    }

    /// From one direction to another the shorter way round.
    static double turned(double from, double to, double share) {
        return from + Vec.polar(from).degreesTo(Vec.polar(to)) * share;
    }

    static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
