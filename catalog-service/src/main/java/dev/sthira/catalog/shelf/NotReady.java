package dev.sthira.catalog.shelf;

import dev.sthira.catalog.later.TryLater;

/// The answer while the catalog is not in memory yet: 503, try again.
public final class NotReady {
    private NotReady() {}

    public static TryLater problem() {
        return TryLater.away(
                "catalog",
                "The catalog is not ready yet",
                "It is still being read from the database. Please try again in a few seconds.");
    }
}
