package dev.sthira.catalog.search;

import dev.sthira.catalog.later.TryLater;
import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// What somebody is told whose search cannot be answered at the moment.
@Singleton
final class SearchProblems implements ProblemKinds {
    private static final ProblemKind AWAY = new ProblemKind(
            "search-away",
            503,
            "Searching is not possible at the moment",
            "The database, which finds the words, does not answer. Lists without `q` do; `Retry-After` says when to try"
                    + " again.");

    SearchProblems() {}

    static TryLater away() {
        return TryLater.away(
                AWAY, "The index does not answer. Lists without `q` do; please try again in a few seconds.");
    }

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(AWAY);
    }
}
