package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Direction;
import dev.sthira.catalog.pose.Pose.Family;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence.Block;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What leads up to a demanding pose: gentler ones of its family, so that nobody comes to it cold.
final class Preparation {
    private static final int PEAK = 4;
    private static final int WORK = 3;
    private static final int MODERATE = 2;
    private static final Set<Position> CARRYING = EnumSet.of(Position.HANDS_AND_FEET, Position.FOREARMS_AND_FEET);

    private Preparation() {}

    /// Whether it asks for a preparation.
    static boolean isNeededFor(Part part) {
        return part.asks() >= PEAK || (part.asks() >= WORK && part.pose().isOf(Family.BACK_BEND));
    }

    /// How many poses should lead up to it: two to a peak, one to work.
    static int wanted(Part part) {
        return isPeak(part) ? 2 : isNeededFor(part) ? 1 : 0;
    }

    /// A peak of a back-bend is one in an easier form too.
    private static boolean isPeak(Part part) {
        return part.asks() >= PEAK
                || (isNeededFor(part)
                        && part.pose().isOf(Family.BACK_BEND)
                        && part.pose().asks() >= PEAK);
    }

    /// Whether somebody may do it after these. What is only work may stand alone.
    static boolean isEnough(List<Part> before, Part part) {
        return part.asks() < PEAK || before.stream().anyMatch(one -> prepares(one, part));
    }

    /// Whether a deeper form of a back-bend comes before anything gentler of its family, its other side apart.
    static boolean isTooEarly(List<Part> before, Block block, Pose pose, Form form) {
        var variation = form.variation();
        int asks = pose.asksIn(variation);
        return variation != null
                && variation.direction() == Direction.HARDER
                && pose.isOf(Family.BACK_BEND)
                && asks >= WORK
                && before.stream()
                        .filter(part -> part.block() != block.number()
                                || !part.pose().slug().equals(pose.slug()))
                        .noneMatch(part -> part.pose().isOf(Family.BACK_BEND) && part.asks() < asks);
    }

    static boolean prepares(Part before, Part peak) {
        if (before.pose().isStill()) {
            return false;
        }
        if (before.pose().slug().equals(peak.pose().slug())) {
            return before.asks() < peak.asks();
        }
        if (peak.pose().isOf(Family.BACK_BEND)) {
            return before.pose().isOf(Family.BACK_BEND) && before.asks() < peak.asks();
        }
        if (peak.pose().isOf(Family.INVERSION)) {
            return carries(before);
        }
        return before.asks() < peak.asks()
                && (peak.pose().isOf(Family.WEIGHT_ON_HANDS)
                        ? before.pose().isOf(Family.WEIGHT_ON_HANDS)
                        : before.asks() >= MODERATE);
    }

    private static boolean carries(Part before) {
        return (CARRYING.contains(before.position().end()) && before.pose().isOf(Family.WEIGHT_ON_HANDS))
                || (before.pose().isOf(Family.BACK_BEND)
                        && before.position().end() == Position.SUPINE
                        && before.asks() >= MODERATE)
                || before.pose().isOf(Family.INVERSION);
    }

    /// Whether every demanding part keeps enough of what led up to it when some parts go.
    static boolean survives(List<Part> parts, List<Part> going) {
        for (int i = 0; i < parts.size(); i++) {
            var peak = parts.get(i);
            if (isNeededFor(peak) && !going.contains(peak)) {
                var before = parts.subList(0, i).stream()
                        .filter(part -> prepares(part, peak))
                        .toList();
                long left =
                        before.stream().filter(part -> !going.contains(part)).count();
                if (left < before.size() && (left < wanted(peak) || losesItsFirst(peak, before, going))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether the gentlest back-bend goes while a harder one stays: who has less time climbs less high.
    private static boolean losesItsFirst(Part peak, List<Part> before, List<Part> going) {
        return peak.pose().isOf(Family.BACK_BEND)
                && before.stream()
                        .min(Comparator.comparingInt(Part::asks))
                        .filter(going::contains)
                        .isPresent();
    }
}
