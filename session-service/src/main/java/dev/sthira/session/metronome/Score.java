package dev.sthira.session.metronome;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.Pen;
import dev.sthira.session.session.PreparedFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A plan as the metronome plays from it: once many have asked for them, with its events prepared. All sessions of a plan
/// share one.
final class Score {

    /// A plan that few follow costs more to prepare than it saves.
    private static final int EVENTS_BEFORE_PREPARED = 1_000;

    private final Plan plan;
    private final Consumer<Score> much;
    private volatile @Nullable PreparedFormat prepared;
    private int written;

    /// @param much told once it is worth preparing
    Score(Plan plan, Consumer<Score> much) {
        this.plan = plan;
        this.much = much;
    }

    Plan plan() {
        return plan;
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
}
