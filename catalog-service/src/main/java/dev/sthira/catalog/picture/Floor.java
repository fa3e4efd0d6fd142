package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure.Seen;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.Vec;
import java.util.stream.Stream;

/// How the drawn body stands to the floor.
final class Floor {
    private Floor() {}

    /// The height of the lowest point of what is drawn of the body; from above there is no height.
    static double lowest(Skeleton skeleton) {
        if (skeleton.figure().view() == Seen.TOP) {
            return 0;
        }
        var trunk = new Trunk(skeleton);
        var limbs = Stream.concat(
                Stream.of(skeleton.nearArm(), skeleton.farArm())
                        .filter(arm -> !arm.chain().hidden())
                        .map(Drawing::outline),
                Stream.of(skeleton.nearLeg(), skeleton.farLeg())
                        .filter(leg -> !leg.chain().hidden())
                        .map(Drawing::outline));
        var trunkAndHead = Stream.concat(
                Stream.of(trunk.chest(), trunk.pelvis()),
                Portrait.of(skeleton).stream().map(Shape::outline));
        return Stream.concat(limbs, trunkAndHead)
                .flatMap(outline -> outline.points().stream())
                .mapToDouble(Vec::y)
                .min()
                .orElse(0);
    }
}
