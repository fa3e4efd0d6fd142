package dev.sthira.session.wish;

import dev.sthira.kit.person.Person;
import dev.sthira.session.session.Standstill.Way;
import java.time.Instant;
import java.util.UUID;

/// How a person wants a pause to end.
///
/// @param pausedBy the event that the pause began with
/// @param until    from then on it is too late
record CommandWish(UUID session, Person person, Way way, UUID pausedBy, Instant until) {}
