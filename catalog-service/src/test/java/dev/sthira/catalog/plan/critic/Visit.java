package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Segment;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Direction;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence.Phase;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One pose as it is seen: both its sides and all its rounds, from the way there to its end.
///
/// @param flow   whether it is a movement of a block that is gone through in rounds
/// @param start  milliseconds from the beginning of the class
/// @param way    milliseconds of the way there
/// @param millis milliseconds from the first hold to the end, changing sides included
record Visit(List<Segment> segments, Phase phase, boolean flow, long start, long way, long millis) {
    private static final Set<String> FLAT = Set.of("savasana", "constructive-rest", "legs-on-a-chair");

    Pose pose() {
        return segments.getFirst().pose();
    }

    Pose.@Nullable Variation form() {
        return segments.getFirst().variation();
    }

    String slug() {
        return pose().slug();
    }

    String named() {
        return form() == null ? slug() : slug() + "/" + form().slug();
    }

    Anatomy anatomy() {
        return Anatomy.of(slug());
    }

    /// The effort of the pose in the form it is taken in.
    int effort() {
        if (form() == null || anatomy().effort() == 0) {
            return anatomy().effort();
        }
        int change = form().direction() == Direction.EASIER ? -1 : form().direction() == Direction.HARDER ? 1 : 0;
        return Math.clamp(anatomy().effort() + change, 0, 5);
    }

    boolean is(String trait) {
        return anatomy().is(trait);
    }

    Position position() {
        return pose().position(form()).start();
    }

    /// Whether the form takes the pose elsewhere: to a chair, to a wall, onto the back.
    boolean elsewhere() {
        return form() != null && !pose().position(form()).equals(pose().position());
    }

    boolean isEasier() {
        return form() != null && form().direction() == Direction.EASIER;
    }

    /// Whether one lies flat on the back for long, with neither head nor chest raised.
    boolean isFlatOnTheBack() {
        boolean raised = form() != null && form().slug().endsWith("-raised");
        return FLAT.contains(slug()) && !elsewhere() && !raised;
    }

    long end() {
        return start + way + millis;
    }
}
