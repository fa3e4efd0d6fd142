package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence.Phase;
import java.util.List;

/// Where something that no teacher planned may come into a class, and what it costs to go there.
final class Openings {
    private Openings() {}

    /// Whether something may come in here: behind the warm-up, before the end, and not within rounds or between a pose
    /// and its counter-pose.
    static boolean isOpen(int at, List<Part> parts) {
        var before = parts.get(at - 1);
        var after = at < parts.size() ? parts.get(at) : null;
        if (before.phase() == Phase.FINAL_REST || (after != null && after.phase() == Phase.WARM_UP)) {
            return false;
        }
        return after == null
                || ((before.rounds() == null || before.block() != after.block()) && !counters(before, after));
    }

    private static boolean counters(Part before, Part after) {
        return before.pose().counterPoses().contains(after.pose().slug());
    }

    /// The seconds that the way to a pose and on from it take.
    static int detour(Pose pose, int at, List<Part> parts, Ways ways) {
        var in = ways.into(parts.get(at - 1).position().end(), pose, null);
        return in.seconds()
                + (at == parts.size() ? 0 : into(parts.get(at), pose.position().end(), ways));
    }

    /// The seconds from a position into a part.
    static int into(Part part, Position from, Ways ways) {
        return ways.into(from, part.pose(), part.form().variation()).seconds();
    }
}
