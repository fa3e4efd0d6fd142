package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Face;
import dev.sthira.catalog.figure.Figure.Form;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where every joint is.
public record Skeleton(
        Figure figure,
        Spine spine,
        Crown head,
        Arm nearArm,
        Arm farArm,
        Leg nearLeg,
        Leg farLeg,
        List<String> warnings) {
    public Skeleton {
        warnings = List.copyOf(warnings);
    }

    /// The head: its centre, the direction of its crown, and which side of it one sees.
    public record Crown(
            Vec neck,
            Vec centre,
            double up,
            Face face,
            @Nullable Integer layer) {}

    /// Three joints, and what is at the end of them. `side` is +1 where the front of it is on the left of its
    /// direction.
    public record Chain(
            Vec root,
            Vec middle,
            Vec end,
            Vec tip,
            Form form,
            @Nullable Integer layer,
            boolean hidden) {
        public Vec upper() {
            return middle.minus(root).unit();
        }

        public Vec lower() {
            return end.minus(middle).unit();
        }

        public double flexion() {
            return upper().degreesTo(lower());
        }
    }

    /// An arm; `thumb` is +1 where the thumb is on the left of the hand's direction.
    public record Arm(Chain chain, double thumb) {}

    /// A leg; `turn` is ±1 where it is seen from its side (+1: its front is on the left of its direction) and 0 from in
    /// front.
    public record Leg(Chain chain, double turn, double dorsum) {}

    public Chain nearArmChain() {
        return nearArm.chain();
    }

    public Chain farArmChain() {
        return farArm.chain();
    }

    public Chain nearLegChain() {
        return nearLeg.chain();
    }

    public Chain farLegChain() {
        return farLeg.chain();
    }

    public List<Chain> chains() {
        return List.of(nearArm.chain(), farArm.chain(), nearLeg.chain(), farLeg.chain());
    }

    /// How far the joint that moves most is from where it is in another skeleton.
    public double stride(Skeleton before) {
        var here = joints();
        var there = before.joints();
        return IntStream.range(0, here.size())
                .mapToDouble(joint -> here.get(joint).distance(there.get(joint)))
                .max()
                .orElse(0);
    }

    private List<Vec> joints() {
        return Stream.concat(
                        Stream.of(figure.pelvis(), spine.point(1), head.centre()),
                        chains().stream().flatMap(chain -> Stream.of(chain.root(), chain.middle(), chain.end())))
                .toList();
    }
}
