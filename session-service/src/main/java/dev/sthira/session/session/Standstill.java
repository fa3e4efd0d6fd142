package dev.sthira.session.session;

import dev.sthira.kit.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Lets a practice that stands paused go on or end, where its person says so from elsewhere than a client of it.
@ApplicationScoped
public class Standstill {
    private final Commanding commanding;

    Standstill(Commanding commanding) {
        this.commanding = commanding;
    }

    /// How a pause ends.
    public enum Way {
        GO_ON,
        END
    }

    /// Ends a pause as the person's own command would; nothing happens if it is over, another one by now, or somebody
    /// else's.
    ///
    /// @param pause the event that it began with
    /// @param until from then on it is too late
    /// @return whether it took effect
    public boolean leave(UUID session, Person person, UUID pause, Instant until, Way way) {
        var command = way == Way.GO_ON ? new Command.Resume() : new Command.End();
        return commanding
                .leave(session, person, pause, until, command)
                .filter(Decision.Accepted.class::isInstance)
                .isPresent();
    }
}
