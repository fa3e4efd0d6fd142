package dev.sthira.session.entry;

import java.util.UUID;

/// What came of entering a practice, of changing an entry, or of removing it.
sealed interface Outcome {

    record Saved(Entry entry) implements Outcome {}

    record Removed() implements Outcome {}

    /// The person has no such practice.
    record Unknown() implements Outcome {}

    /// It is the practice of a session, which is as it was.
    record OfASession() implements Outcome {}

    /// It has changed since its sender read it.
    record Stale(int version) implements Outcome {}

    /// The person practised something else at that time.
    ///
    /// @param entered whether the other is an entry too
    record Overlaps(UUID other, boolean entered) implements Outcome {}

    /// The person has as many entries as fit.
    record TooMany() implements Outcome {}
}
