package dev.sthira.catalog.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sthira.catalog.search.Closeness.Term;
import dev.sthira.catalog.search.SearchRows.Key;
import dev.sthira.catalog.search.Subject.Kind;
import dev.sthira.kit.database.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be meant: the database looks it up, and how close it comes is told here.
final class Candidates {
    private static final int MOST_TERMS = 20_000;
    private static final Cache<String, Term> TERMS =
            Caffeine.newBuilder().maximumSize(MOST_TERMS).build();

    private Candidates() {}

    /// What name and text give each subject that the query does not bar, in thousandths of an exact name.
    static Map<Key, Integer> scores(Sql database, Query query) {
        var lookup = new Lookup(database, query.barred());
        var scores = byName(lookup, query.phrasings());
        lookup.texts(query.wanted())
                .forEach(told -> scores.merge(told.key(), Ranking.byText(told.everyWord()), Math::max));
        return scores;
    }

    /// The poses that a name is the name of, maybe misspelt; none where it is hardly like any.
    static Set<String> named(Sql database, String name) {
        var scores = byName(new Lookup(database, Set.of()), List.of(name));
        scores.keySet().removeIf(key -> key.kind() != Kind.POSE);
        int best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        scores.values().removeIf(score -> score < Math.max(best, Ranking.SURELY_MEANT));
        return scores.keySet().stream().map(Key::slug).collect(Collectors.toSet());
    }

    private static Map<Key, Integer> byName(Lookup lookup, List<String> phrases) {
        var scores = new HashMap<Key, Integer>();
        var phrasings = phrases.stream().map(Term::of).toList();
        if (!phrasings.isEmpty()) {
            for (var named : lookup.names(phrasings)) {
                var name = TERMS.get(named.name(), Term::of);
                scores.merge(named.key(), Ranking.byName(phrasings, name, named.weight()), Math::max);
            }
        }
        return scores;
    }
}
