package dev.sthira.catalog.search;

import dev.sthira.catalog.search.Closeness.Term;
import dev.sthira.catalog.search.SearchRows.Key;
import dev.sthira.catalog.search.Subject.Kind;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of the index that may be meant. What a query bars is left out there already, so that it takes no place
/// among the candidates.
final class Candidates {
    private static final String PATIENCE = """
        select set_config('statement_timeout', '2s', true), set_config('pg_trgm.similarity_threshold', '0.25', true),
            set_config('pg_trgm.word_similarity_threshold', '0.4', true)
        """;
    private static final String NAMES = """
        with asked as materialized (
            select search_fold(phrase) as folded, sounds
            from unnest(cast(? as text[]), cast(? as text[])) as asked (phrase, sounds))
        select known.kind, known.slug, known.weight, known.name,
            max(greatest(similarity(known.folded, asked.folded), word_similarity(asked.folded, known.folded),
                similarity(known.sounds, asked.sounds))) as likeness
        from asked join search_name known
            on known.folded % asked.folded or asked.folded <% known.folded or known.sounds % asked.sounds
        where not exists (
            select from search_subject barred
            where barred.kind = known.kind and barred.slug = known.slug and barred.held && cast(? as text[]))
        group by known.kind, known.slug, known.weight, known.name
        order by likeness desc, known.kind, known.slug, known.name
        limit 500
        """;
    private static final String TEXTS = """
        with asked as materialized (
            select plainto_tsquery('english', folded) || plainto_tsquery('german', folded)
                || plainto_tsquery('french', folded) as every
            from search_fold(?) as folded),
        either as materialized (
            select every, cast(replace(cast(every as text), ' & ', ' | ') as tsquery) as some from asked)
        select known.kind, known.slug, known.words @@ either.every as every_word
        from either join search_text known on known.words @@ either.some
        where not exists (
            select from search_subject barred
            where barred.kind = known.kind and barred.slug = known.slug and barred.held && cast(? as text[]))
        order by known.words @@ either.every desc, ts_rank(known.words, either.some) desc, known.kind, known.slug
        limit 300
        """;

    private Candidates() {}

    /// What name and text give each subject that the query does not bar, in thousandths of an exact name.
    static Map<Key, Integer> scores(Sql database, Query query) {
        var _ = database.any(PATIENCE);
        var scores = new HashMap<Key, Integer>();
        byText(database, query, scores);
        byName(database, query.phrasings(), query.barred(), scores);
        return scores;
    }

    private static void byName(Sql database, List<String> phrases, Set<String> barred, Map<Key, Integer> scores) {
        var phrasings = phrases.stream().map(Term::of).toList();
        var sounds = phrasings.stream().map(Term::sounds).toArray(String[]::new);
        record Found(Key key, int score) {}
        database.list(
                        NAMES,
                        row -> new Found(
                                key(row), Ranking.byName(phrasings, Term.of(row.text("name")), row.decimal("weight"))),
                        phrases.toArray(String[]::new),
                        sounds,
                        barred.toArray(String[]::new))
                .forEach(found -> scores.merge(found.key(), found.score(), Math::max));
    }

    private static void byText(Sql database, Query query, Map<Key, Integer> scores) {
        record Found(Key key, int score) {}
        database.list(
                        TEXTS,
                        row -> new Found(key(row), Ranking.byText(row.bool("every_word"))),
                        query.wanted(),
                        query.barred().toArray(String[]::new))
                .forEach(found -> scores.merge(found.key(), found.score(), Math::max));
    }

    /// The poses that a name is the name of, maybe misspelt; none where it is hardly like any.
    static Set<String> named(Sql database, String name) {
        var _ = database.any(PATIENCE);
        var scores = new HashMap<Key, Integer>();
        byName(database, List.of(name), Set.of(), scores);
        scores.keySet().removeIf(key -> key.kind() != Kind.POSE);
        int best = scores.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        scores.values().removeIf(score -> score < Math.max(best, Ranking.SURELY_MEANT));
        return scores.keySet().stream().map(Key::slug).collect(Collectors.toSet());
    }

    private static Key key(Row row) throws SQLException {
        return new Key(Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.text("slug"));
    }
}
