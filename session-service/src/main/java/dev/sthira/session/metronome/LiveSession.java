package dev.sthira.session.metronome;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Playhead;
import dev.sthira.session.session.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A session in an owner's memory: its playhead, and its place in the agenda.
final class LiveSession {
    final UUID id;
    final Person person;
    private final Playhead playhead;

    /// Place in the agenda's heap, kept by [Agenda]; −1 when not in it.
    int place = -1;

    LiveSession(UUID id, Person person, Plan plan, Instant createdAt) {
        this.id = id;
        this.person = person;
        this.playhead = new Playhead(plan, createdAt);
    }

    Plan plan() {
        return playhead.plan();
    }

    Instant due() {
        return playhead.due();
    }

    boolean over() {
        return playhead.state() instanceof State.Over;
    }

    void take(List<Commanded> commands) {
        commands.forEach(playhead::add);
    }

    List<Event> step() {
        return playhead.step();
    }

    /// Passes over everything up to `published` without telling it.
    void skipTo(Instant published) {
        playhead.advance(published);
    }
}
