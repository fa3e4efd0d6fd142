package dev.sthira.session.metronome;

import java.time.Instant;
import java.util.UUID;

/// An event as it goes over the wire: CloudEvents 1.0, binary mode.
///
/// @param id    UUIDv5 of session and number, so that a repeat is the same event
/// @param value the JSON body
record EventRecord(UUID id, UUID session, String type, int number, Instant at, byte[] value) {}
