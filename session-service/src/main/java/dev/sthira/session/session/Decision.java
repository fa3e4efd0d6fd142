package dev.sthira.session.session;

import java.time.Instant;
import java.util.Set;

/// What came of a command.
public sealed interface Decision {

    /// It is in effect from `now` on.
    record Accepted(Session session, Instant now) implements Decision {}

    /// It makes no sense where the session stands.
    record Illegal(Standing standing, Set<CommandKind> legal) implements Decision {}

    /// The person saw another version than the present one.
    record Stale(int version) implements Decision {}

    /// There is no such session for this person.
    record Unknown() implements Decision {}
}
