package dev.sthira.session.metronome;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.Pen;
import dev.sthira.session.session.PreparedFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A plan as the metronome plays from it: its boundaries as numbers, and, once many have asked for them, its events
/// prepared. All sessions of a plan share one.
///
/// Boundary 2i is where the pose of segment i begins, boundary 2i + 1 where it ends.
final class Score {

    /// A plan that few follow costs more to prepare than it saves.
    private static final int EVENTS_BEFORE_PREPARED = 1_000;

    private final Plan plan;
    private final long[] boundaries;
    private final Consumer<Score> much;
    private volatile @Nullable PreparedFormat prepared;
    private int written;

    /// @param much told once it is worth preparing
    Score(Plan plan, Consumer<Score> much) {
        this.plan = plan;
        this.boundaries = boundaries(plan);
        this.much = much;
    }

    Plan plan() {
        return plan;
    }

    /// From the start of the plan, in nanoseconds.
    long boundary(int index) {
        return boundaries[index];
    }

    boolean isLast(int index) {
        return index == boundaries.length - 1;
    }

    /// The JSON body of an event.
    byte[] value(Pen pen, UUID session, Person person, Event event) {
        PreparedFormat known = prepared;
        if (known != null) {
            return known.value(pen, session, person, event);
        }
        if (++written == EVENTS_BEFORE_PREPARED) {
            written = 0;
            much.accept(this);
        }
        return EventFormat.value(session, person, plan, event);
    }

    /// From now on copies events, or, without any, writes them anew.
    void prepare(@Nullable PreparedFormat format) {
        prepared = format;
    }

    private static long[] boundaries(Plan plan) {
        var boundaries = new long[2 * plan.size()];
        long at = 0;
        for (int i = 0; i < plan.size(); i++) {
            Segment segment = plan.segment(i);
            at += segment.transition().toNanos();
            boundaries[2 * i] = at;
            at += segment.hold().toNanos();
            boundaries[2 * i + 1] = at;
        }
        return boundaries;
    }
}
