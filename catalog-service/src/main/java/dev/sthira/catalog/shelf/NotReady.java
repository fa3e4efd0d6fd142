package dev.sthira.catalog.shelf;

import dev.sthira.catalog.later.TryLater;
import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// The answer while the catalog is not in memory yet: 503, try again.
@Singleton
public final class NotReady implements ProblemKinds {
    private static final ProblemKind NOT_READY = new ProblemKind(
            "catalog-not-ready",
            503,
            "The catalog is not ready yet",
            "The service has just started and still reads its poses and sequences. `Retry-After` says when to try again.");

    NotReady() {}

    public static TryLater problem() {
        return TryLater.away(NOT_READY, "It is still being read from the database. Please try again in a few seconds.");
    }

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(NOT_READY);
    }
}
