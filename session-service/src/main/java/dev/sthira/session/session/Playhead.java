package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Timeline.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A session being played: where it stands, and the commands of its log that lie ahead.
///
/// Mutable and not thread-safe. Everything that derives events does it through this class, so that a replay, a live
/// session and a view of either cannot differ.
public final class Playhead {

    private final Plan plan;
    private State state;
    private List<Commanded> log = List.of();
    private int played;
    private int version;

    public Playhead(Plan plan, Instant createdAt) {
        this.plan = plan;
        this.state = Timeline.ready(createdAt);
    }

    public Playhead(Plan plan, Instant createdAt, List<Commanded> commands) {
        this(plan, createdAt);
        commands.forEach(this::add);
    }

    /// Of a session that stands there, with nothing of its log ahead.
    ///
    /// @param version of the last command that has been played
    public Playhead(Plan plan, State state, int version) {
        this.plan = plan;
        this.state = state;
        this.version = version;
    }

    public Plan plan() {
        return plan;
    }

    public State state() {
        return state;
    }

    /// Of the last command that it knows.
    public int version() {
        return version;
    }

    public boolean hasCommandsAhead() {
        return !log.isEmpty();
    }

    /// Puts a command of the log behind those already known; one known already is left out.
    public void add(Commanded entry) {
        if (entry.version() <= version) {
            return;
        }
        if (log.isEmpty()) {
            log = new ArrayList<>(2);
        }
        log.add(entry);
        version = entry.version();
    }

    /// When something happens next; [Instant#MAX] after the end.
    public Instant due() {
        Instant boundary = boundary();
        return commandComesFirst(boundary) ? log.get(played).at() : boundary;
    }

    /// Plays everything that happens up to and including `until` and tells it.
    public List<Event> advance(Instant until) {
        var events = new ArrayList<Event>();
        while (!isAtEnd() && !due().isAfter(until)) {
            events.addAll(step());
        }
        return events;
    }

    /// Plays the one thing that happens next: a boundary, or a command that falls before it.
    public List<Event> step() {
        Step step = commandComesFirst(boundary())
                ? Timeline.replay(plan, state, nextCommand())
                : Timeline.cross(plan, state);
        state = step.state();
        return step.events();
    }

    /// Takes the next command off the log, and lets go of the log once all of it is played: most live sessions have
    /// none ahead.
    private Commanded nextCommand() {
        Commanded entry = log.get(played++);
        if (played == log.size()) {
            log = List.of();
            played = 0;
        }
        return entry;
    }

    private boolean isAtEnd() {
        return state instanceof State.Over && log.isEmpty();
    }

    private Instant boundary() {
        return Timeline.boundary(state).orElse(Instant.MAX);
    }

    private boolean commandComesFirst(Instant boundary) {
        return !log.isEmpty() && log.get(played).at().isBefore(boundary);
    }
}
