package dev.sthira.notification.digest;

import java.time.Instant;

/// A practice that is over.
///
/// @param heldSeconds how long poses were held
/// @param sequence    slug of the class
/// @param title       what it was called by whoever practised it
record Practised(Instant endedAt, double heldSeconds, String sequence, String title) {}
