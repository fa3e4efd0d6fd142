package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Family;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.pose.Weight;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much a sore part bears: the worse it is, the less is asked of it, and where it is severe no weight rests on it.
/// An easier form of a pose helps only where it carries the weight elsewhere, such as at the wall.
final class Strain {
    private static final int MODERATE = 3;
    private static final int SEVERE = 2;
    private static final int GENTLE = 1;
    private static final Set<Weight> ARMS = EnumSet.of(Weight.HANDS, Weight.FOREARMS);
    private static final Set<Position> ON_HANDS = EnumSet.of(Position.HANDS_AND_KNEES, Position.HANDS_AND_FEET);

    private Strain() {}

    /// What a pose in this form asks too much of.
    static Optional<Objection> of(Pose pose, @Nullable Variation variation, Wishes wishes) {
        int asks = asks(pose, variation);
        for (var concern : wishes.body().all()) {
            if (wishes.body().severity(concern) == Severity.SEVERE && carries(pose, variation, concern)) {
                return Optional.of(new Objection(Cause.BODY, concern, Sentences.CARRIES));
            }
            if (asks > bearable(pose, concern, wishes.body().severity(concern)) && burdens(pose, variation, concern)) {
                return Optional.of(new Objection(Cause.BODY, concern, Sentences.TOO_MUCH));
            }
        }
        return Optional.empty();
    }

    /// Whether weight rests on what hurts badly. Arms bear to be leant on gently; what one only passes through is
    /// judged by
    /// its cautions alone.
    private static boolean carries(Pose pose, @Nullable Variation variation, Concern concern) {
        if (pose.kind() == PoseKind.TRANSITION) {
            return false;
        }
        var on = pose.weightOn(variation);
        return switch (concern) {
            case KNEES -> on.contains(Weight.KNEES);
            case WRISTS -> on.contains(Weight.HANDS);
            case NECK -> on.contains(Weight.HEAD);
            case SHOULDERS -> on.contains(Weight.SHOULDERS) || leansHard(pose, variation, on);
            case ELBOWS -> leansHard(pose, variation, on);
            default -> false;
        };
    }

    private static boolean leansHard(Pose pose, @Nullable Variation variation, Set<Weight> on) {
        boolean leans = !Collections.disjoint(on, ARMS);
        boolean hangs = pose.position(variation).end() == Position.HANDS_AND_FEET;
        return leans && (hangs || pose.asksIn(variation) > GENTLE);
    }

    private static int bearable(Pose pose, Concern concern, Severity severity) {
        return switch (severity) {
            case MILD -> Integer.MAX_VALUE;
            case MODERATE -> isBack(concern) && pose.isOf(Family.BACK_BEND) ? SEVERE : MODERATE;
            case SEVERE -> concern == Concern.WRISTS && pose.isOf(Family.WEIGHT_ON_HANDS) ? SEVERE - 1 : SEVERE;
        };
    }

    private static boolean isBack(Concern concern) {
        return concern == Concern.LOWER_BACK || concern == Concern.UPPER_BACK;
    }

    private static int asks(Pose pose, @Nullable Variation variation) {
        return pose.position(variation).equals(pose.position())
                ? Math.max(pose.asks(), pose.asksIn(variation))
                : pose.asksIn(variation);
    }

    private static boolean burdens(Pose pose, @Nullable Variation variation, Concern concern) {
        return pose.cautions(null).anyMatch(caution -> caution.isFor(concern))
                || switch (concern) {
                    case LOWER_BACK, UPPER_BACK -> pose.isOf(Family.BACK_BEND);
                    case SHOULDERS -> pose.isOf(Family.WEIGHT_ON_HANDS);
                    case WRISTS ->
                        pose.isOf(Family.WEIGHT_ON_HANDS)
                                && ON_HANDS.contains(pose.position(variation).start());
                    default -> false;
                };
    }
}
