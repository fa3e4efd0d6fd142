package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Bones;
import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.Skeleton.Chain;
import dev.sthira.catalog.figure.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What cannot be right about a skeleton, in words for the illustrator.
final class Warnings {
    private static final double SLACK = 1.5;

    private Warnings() {}

    static List<String> of(Skeleton skeleton) {
        var warnings = new ArrayList<>(skeleton.warnings());
        var figure = skeleton.figure();
        if (figure.view() != Figure.Seen.TOP && figure.mat() != Figure.Mat.NONE) {
            floor(warnings, skeleton);
        }
        lengths(warnings, "near", "upper arm", "forearm", skeleton.nearArmChain(), Bones.UPPER_ARM, Bones.FOREARM);
        lengths(warnings, "far", "upper arm", "forearm", skeleton.farArmChain(), Bones.UPPER_ARM, Bones.FOREARM);
        lengths(warnings, "near", "thigh", "shank", skeleton.nearLegChain(), Bones.THIGH, Bones.SHANK);
        lengths(warnings, "far", "thigh", "shank", skeleton.farLegChain(), Bones.THIGH, Bones.SHANK);
        return warnings;
    }

    private static void floor(List<String> warnings, Skeleton skeleton) {
        below(warnings, "near arm or hand", Drawing.outline(skeleton.nearArm()));
        below(warnings, "far arm or hand", Drawing.outline(skeleton.farArm()));
        below(warnings, "near leg or foot", Drawing.outline(skeleton.nearLeg()));
        below(warnings, "far leg or foot", Drawing.outline(skeleton.farLeg()));
        below(warnings, "chest", new Trunk(skeleton).chest());
        below(warnings, "pelvis", new Trunk(skeleton).pelvis());
        var head = skeleton.head().centre().y();
        if (head < 8) {
            warnings.add(String.format(Locale.ROOT, "head: %.1f below the floor", 10 - head));
        }
    }

    private static void below(List<String> warnings, String name, Outline outline) {
        var lowest = outline.points().stream().mapToDouble(Vec::y).min().orElse(0);
        if (lowest < -SLACK) {
            warnings.add(String.format(Locale.ROOT, "%s: %.1f below the floor", name, -lowest));
        }
    }

    private static void lengths(
            List<String> warnings, String which, String first, String second, Chain chain, double upper, double lower) {
        length(warnings, which + " " + first, chain.root().distance(chain.middle()) - upper);
        length(warnings, which + " " + second, chain.middle().distance(chain.end()) - lower);
    }

    private static void length(List<String> warnings, String bone, double tooLong) {
        if (tooLong > 2) {
            warnings.add(String.format(Locale.ROOT, "%s: %.0f longer than the bone", bone, tooLong));
        }
    }
}
