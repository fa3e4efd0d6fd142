package dev.sthira.session.session;

import java.time.Instant;
import java.util.Set;

/// What came of a command.
public sealed interface Decision {

    /// It is in effect from `now` on.
    record Accepted(Session session, Instant now) implements Decision {}

    /// It makes no sense where the session stands.
    record Illegal(Standing standing, Set<CommandKind> legal, Limits limits) implements Decision {}

    /// It makes sense, but not with this argument.
    record OutOfRange(Limits limits) implements Decision {}

    /// The session has taken as many commands as it may; it can only be ended.
    record Full(Standing standing) implements Decision {}

    /// It was given a while ago, and cannot take effect any more.
    record TooLate(Standing standing, Set<CommandKind> legal, Belated.Because because) implements Decision {}

    /// It cannot have been given then.
    record OutOfReach(Instant now) implements Decision {}

    /// The person saw another version than the present one; this is the present one.
    record Stale(Session session, Instant now) implements Decision {}

    /// The person practises along; somebody else leads.
    record NotLeading() implements Decision {}

    /// There is no such session for this person.
    record Unknown() implements Decision {}
}
