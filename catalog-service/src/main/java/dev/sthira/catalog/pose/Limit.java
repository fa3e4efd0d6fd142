package dev.sthira.catalog.pose;

import dev.sthira.catalog.pose.Taught.Unit;

/// How long one hold may last at most, each side for itself: so many seconds or breaths.
public record Limit(Unit unit, int count) {

    /// In milliseconds, when one breath takes `breathMillis`.
    public long millis(long breathMillis) {
        return unit == Unit.SECONDS ? count * 1000L : count * breathMillis;
    }
}
