package dev.sthira.catalog.picture;

import dev.sthira.catalog.picture.Figure.Face;
import dev.sthira.catalog.picture.Figure.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where every joint is.
record Skeleton(
        Figure figure,
        Spine spine,
        Crown head,
        Arm nearArm,
        Arm farArm,
        Leg nearLeg,
        Leg farLeg,
        List<String> warnings) {
    Skeleton {
        warnings = List.copyOf(warnings);
    }

    /// The head: its centre, the direction of its crown, and which side of it one sees.
    record Crown(
            Vec neck,
            Vec centre,
            double up,
            Face face,
            @Nullable Integer layer) {}

    /// Three joints, and what is at the end of them. `side` is +1 where the front of it is on the left of its
    /// direction.
    record Chain(
            Vec root,
            Vec middle,
            Vec end,
            Vec tip,
            Form form,
            @Nullable Integer layer,
            boolean hidden) {
        Vec upper() {
            return middle.minus(root).unit();
        }

        Vec lower() {
            return end.minus(middle).unit();
        }

        double flexion() {
            return upper().degreesTo(lower());
        }
    }

    /// An arm; `thumb` is +1 where the thumb is on the left of the hand's direction.
    record Arm(Chain chain, double thumb) {}

    /// A leg; `turn` is ±1 where it is seen from its side (+1: its front is on the left of its direction) and 0 from in
    /// front.
    record Leg(Chain chain, double turn, double dorsum) {}

    Chain nearArmChain() {
        return nearArm.chain();
    }

    Chain farArmChain() {
        return farArm.chain();
    }

    Chain nearLegChain() {
        return nearLeg.chain();
    }

    Chain farLegChain() {
        return farLeg.chain();
    }

    List<Chain> chains() {
        return List.of(nearArm.chain(), farArm.chain(), nearLeg.chain(), farLeg.chain());
    }
}
