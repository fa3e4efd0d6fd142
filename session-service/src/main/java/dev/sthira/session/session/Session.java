package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Everything there is to know about a session: who, which plan, and what was commanded.
public record Session(UUID id, int shard, String person, Plan plan, Instant createdAt, List<Command> commands) {

    public int version() {
        return commands.size();
    }

    public State stateAt(Instant now) {
        return Timeline.state(plan, createdAt, commands, now);
    }

    /// All events up to and including `until`.
    public List<Event> eventsUntil(Instant until) {
        return Timeline.events(plan, createdAt, commands, until);
    }
}
