package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Level;

/// What a person wishes for: a sequence at a level, one breath in milliseconds, and the pace (1 is life, 60 a
/// rehearsal).
record Wishes(String sequence, Level level, long breathMillis, int rehearsalSpeed) {

    /// So long in life becomes so long at this pace; what lasts at all keeps at least a millisecond.
    long paced(long millis) {
        return millis == 0 ? 0 : Math.max(1, (millis + rehearsalSpeed / 2) / rehearsalSpeed);
    }
}
