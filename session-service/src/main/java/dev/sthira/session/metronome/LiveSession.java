package dev.sthira.session.metronome;

import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Playhead;
import dev.sthira.session.session.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A session in an owner's memory: its playhead, and its place in the agenda.
final class LiveSession {
    private final UUID id;
    private final Person person;
    private final Score score;
    private final Playhead playhead;

    /// Entries of the log whose events are still to be told; empty nearly always.
    private List<ShardRows.Entry> untold = List.of();

    /// Place in the agenda's heap, kept by [Agenda]; −1 when not in it.
    int place = -1;

    LiveSession(UUID id, Person person, Score score, Instant createdAt) {
        this.id = id;
        this.person = person;
        this.score = score;
        this.playhead = new Playhead(score.plan(), createdAt);
    }

    UUID id() {
        return id;
    }

    Person person() {
        return person;
    }

    Score score() {
        return score;
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

    /// Remembers where commands come from whose events are still to be told.
    ///
    /// @param published up to here they are told
    void remember(List<ShardRows.Entry> log, Instant published) {
        untold = log.stream()
                .filter(entry ->
                        entry.at().isAfter(published) && !entry.origin().equals(Origin.NONE))
                .toList();
    }

    /// Where an event comes from: the command that takes effect at its instant, or nowhere but the plan.
    Origin originOf(Event event) {
        if (untold.isEmpty()) {
            return Origin.NONE;
        }
        untold = untold.stream()
                .filter(entry -> !entry.at().isBefore(event.at()))
                .toList();
        return untold.stream()
                .filter(entry -> entry.at().equals(event.at()))
                .map(ShardRows.Entry::origin)
                .findFirst()
                .orElse(Origin.NONE);
    }

    List<Event> step() {
        return playhead.step();
    }

    /// Passes over everything up to `published` without telling it.
    void skipTo(Instant published) {
        playhead.advance(published);
    }
}
