package dev.sthira.session.session;

import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Everything there is to know about a session: who, which plan, and what was commanded.
public record Session(UUID id, int shard, Person person, Plan plan, Instant createdAt, List<Commanded> commands) {

    /// No class needs as many: whoever sends more has a loop in their client. It can still be ended then.
    static final int MOST_COMMANDS = 1_000;

    public int version() {
        return commands.size();
    }

    Session with(Commanded entry) {
        var all = new ArrayList<>(commands);
        all.add(entry);
        return new Session(id, shard, person, plan, createdAt, List.copyOf(all));
    }

    public State stateAt(Instant now) {
        return Timeline.state(plan, createdAt, commands, now);
    }

    /// Where it stood behind its event of that number; nothing if there was none by `now`.
    public Optional<State> stateBehind(int number, Instant now) {
        var playhead = new Playhead(plan, createdAt, commands);
        while (playhead.state().lastNumber() < number && !playhead.due().isAfter(now)) {
            playhead.step();
        }
        return playhead.state().lastNumber() < number ? Optional.empty() : Optional.of(playhead.state());
    }

    /// All events up to and including `until`.
    public List<Event> eventsUntil(Instant until) {
        return Timeline.events(plan, createdAt, commands, until);
    }

    /// Where it stood when it was ended or given up; nothing where its plan was through.
    Optional<State> cutShort(State.Over over) {
        if (!commands.isEmpty() && commands.getLast().command() instanceof Command.End) {
            List<Commanded> before = commands.subList(0, commands.size() - 1);
            return Optional.of(Timeline.state(plan, createdAt, before, over.at()));
        }
        return over.ending() == Ending.ABANDONED ? Optional.of(stateAt(over.at().minusNanos(1))) : Optional.empty();
    }

    /// When it was started by hand, or began by itself; nothing if neither was before `now`.
    Optional<Instant> startedAt(Instant now) {
        return commands.stream()
                .filter(entry -> entry.command() instanceof Command.Start)
                .map(Commanded::at)
                .findFirst()
                .or(() -> commands.stream().anyMatch(entry -> entry.command() instanceof Command.Schedule)
                        ? begunByItself(now)
                        : Optional.empty());
    }

    private Optional<Instant> begunByItself(Instant now) {
        return eventsUntil(now).stream()
                .filter(Event.SessionStarted.class::isInstance)
                .map(Event::at)
                .findFirst();
    }

    boolean isFull() {
        return version() >= MOST_COMMANDS;
    }

    /// The commands it takes at that instant, where it stands so.
    Set<CommandKind> legal(State state, Instant at) {
        Set<CommandKind> legal = Timeline.legal(plan, state, at);
        if (isFull()) {
            legal.retainAll(EnumSet.of(CommandKind.END));
        }
        return legal;
    }
}
