package dev.sthira.catalog.picture;

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
        if (figure.view() != Figure.View.TOP && figure.mat() != Figure.Mat.NONE) {
            below(warnings, "near arm or hand", Drawing.outline(skeleton.nearArm()));
            below(warnings, "far arm or hand", Drawing.outline(skeleton.farArm()));
            below(warnings, "near leg or foot", Drawing.outline(skeleton.nearLeg()));
            below(warnings, "far leg or foot", Drawing.outline(skeleton.farLeg()));
            below(warnings, "chest", new Trunk(skeleton).chest());
            below(warnings, "pelvis", new Trunk(skeleton).pelvis());
            if (skeleton.head().centre().y() < 8) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "head: %.1f below the floor",
                        10 - skeleton.head().centre().y()));
            }
        }
        length(
                warnings,
                "near upper arm",
                skeleton.nearArm().chain().root(),
                skeleton.nearArm().chain().middle(),
                Bones.UPPER_ARM);
        length(
                warnings,
                "near forearm",
                skeleton.nearArm().chain().middle(),
                skeleton.nearArm().chain().end(),
                Bones.FOREARM);
        length(
                warnings,
                "far upper arm",
                skeleton.farArm().chain().root(),
                skeleton.farArm().chain().middle(),
                Bones.UPPER_ARM);
        length(
                warnings,
                "far forearm",
                skeleton.farArm().chain().middle(),
                skeleton.farArm().chain().end(),
                Bones.FOREARM);
        length(
                warnings,
                "near thigh",
                skeleton.nearLeg().chain().root(),
                skeleton.nearLeg().chain().middle(),
                Bones.THIGH);
        length(
                warnings,
                "near shank",
                skeleton.nearLeg().chain().middle(),
                skeleton.nearLeg().chain().end(),
                Bones.SHANK);
        length(
                warnings,
                "far thigh",
                skeleton.farLeg().chain().root(),
                skeleton.farLeg().chain().middle(),
                Bones.THIGH);
        length(
                warnings,
                "far shank",
                skeleton.farLeg().chain().middle(),
                skeleton.farLeg().chain().end(),
                Bones.SHANK);
        return warnings;
    }

    private static void below(List<String> warnings, String name, Outline outline) {
        var lowest = outline.points().stream().mapToDouble(Vec::y).min().orElse(0);
        if (lowest < -SLACK) {
            warnings.add(String.format(Locale.ROOT, "%s: %.1f below the floor", name, -lowest));
        }
    }

    private static void length(List<String> warnings, String bone, Vec from, Vec to, double length) {
        var long1 = from.distance(to) - length;
        if (long1 > 2) {
            warnings.add(String.format(Locale.ROOT, "%s: %.0f longer than the bone", bone, long1));
        }
    }
}
