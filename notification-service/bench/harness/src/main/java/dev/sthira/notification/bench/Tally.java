package dev.sthira.notification.bench;

/// What became of those that were to be done.
///
/// @param done     each counted once
/// @param missing  not done
/// @param repeated done once more
record Tally(long done, long missing, long repeated) {

    /// @param all      how often something was done
    /// @param distinct how many different ones were
    /// @param expected how many should have been
    static Tally of(long all, long distinct, long expected) {
        return new Tally(distinct, Math.max(0, expected - distinct), all - distinct);
    }

    /// What came after an earlier count of the same.
    Tally since(Tally earlier) {
        return new Tally(done - earlier.done, missing, repeated);
    }
}
