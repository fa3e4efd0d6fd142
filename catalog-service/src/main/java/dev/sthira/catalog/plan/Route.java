package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence.Transition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ways between the parts of a class: as taught where the teacher leads from one to the next, else the catalog's.
final class Route {
    private static final int SETTLE_SECONDS = 3;

    private final Ways ways;

    Route(Ways ways) {
        this.ways = ways;
    }

    /// The way to a part; the note says so where it is not the way that was taught.
    record Leg(Transition transition, @Nullable Note note) {}

    /// The legs to all the parts in order, each block once.
    List<Leg> legs(List<Part> parts) {
        var legs = new ArrayList<Leg>(parts.size());
        Part before = null;
        var at = Position.ANY;
        for (var part : parts) {
            legs.add(leg(before, at, part));
            at = part.position().end().after(at);
            before = part;
        }
        return legs;
    }

    /// The way back to the beginning of a block that is gone through again.
    Leg again(Part last, Part first) {
        return leg(last, last.position().end(), first);
    }

    private Leg leg(@Nullable Part before, Position at, Part part) {
        var taught = part.step().transition();
        if (before == null ? part.place() <= 0 : part.follows(before)) {
            return new Leg(taught, null);
        }
        var transition = into(ways, at, part.pose(), part.position().start());
        var note = before == null || part.place() < 0 || transition.seconds() == SETTLE_SECONDS
                ? null
                : Note.of(
                        Choice.TRANSITION,
                        Cause.POSITION,
                        Sentences.otherWay(before.pose(), part.pose(), transition.seconds()));
        return new Leg(transition, note);
    }

    /// The catalog's way into a pose from any position.
    static Transition into(Ways ways, Position at, Pose pose, Position start) {
        var way = ways.between(at, start);
        return new Transition(
                way.seconds() + SETTLE_SECONDS,
                way.through().isEmpty() ? Sentences.into(pose).in(ways.vocabulary()) : way.cue());
    }
}
