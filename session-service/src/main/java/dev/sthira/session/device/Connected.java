package dev.sthira.session.device;

import dev.sthira.kit.person.Person;
import java.time.Instant;
import java.util.UUID;

/// A client that follows a session.
///
/// @param id    of the stream it has open
/// @param since on the database's clock
public record Connected(UUID id, UUID session, Person person, Device device, Instant since) {}
