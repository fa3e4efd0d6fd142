package dev.sthira.catalog.search;

import dev.sthira.catalog.search.Closeness.Term;
import dev.sthira.catalog.search.Subject.Kind;
import dev.sthira.kit.condition.Fingerprint;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rows of the index in the database: kept in step with what there is, and asked for candidates.
final class SearchRows {
    private static final long TURN = 0x5354_4849_5243L;
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
        order by known.words @@ either.every desc, ts_rank(known.words, either.some) desc, known.kind, known.slug
        limit 300
        """;

    private SearchRows() {}

    /// What a subject is known by within both kinds.
    record Key(Kind kind, String slug) {}

    /// What name and text give each subject, in thousandths of an exact name.
    static Map<Key, Integer> scores(Sql database, Query query) {
        var _ = database.any(PATIENCE);
        var scores = new HashMap<Key, Integer>();
        byText(database, query, scores);
        byName(database, query, scores);
        return scores;
    }

    private static void byName(Sql database, Query query, Map<Key, Integer> scores) {
        var phrasings = query.phrasings().stream().map(Term::of).toList();
        var sounds = phrasings.stream().map(Term::sounds).toArray(String[]::new);
        record Found(Key key, int score) {}
        database.list(
                        NAMES,
                        row -> new Found(
                                key(row),
                                Ranking.byName(phrasings, Term.of(row.text("name")), row.decimal("likeness"))),
                        query.phrasings().toArray(String[]::new),
                        sounds)
                .forEach(found -> scores.merge(found.key(), found.score(), Math::max));
    }

    private static void byText(Sql database, Query query, Map<Key, Integer> scores) {
        record Found(Key key, int score) {}
        database.list(TEXTS, row -> new Found(key(row), Ranking.byText(row.bool("every_word"))), query.text())
                .forEach(found -> scores.merge(found.key(), found.score(), Math::max));
    }

    /// Makes the rows of one kind those of these subjects; touches only what changed. Instances take turns. Returns how
    /// many came.
    static int keep(Sql database, Kind kind, Collection<Subject> subjects) {
        if (difference(database, kind, subjects).isNone()) {
            return 0;
        }
        var _ = database.any("select pg_advisory_xact_lock(?)", TURN);
        var difference = difference(database, kind, subjects);
        delete(database, kind, difference.gone());
        insert(database, difference.changed());
        return difference.changed().size();
    }

    /// What must go, and what must come.
    private record Difference(List<String> gone, List<Subject> changed) {
        boolean isNone() {
            return gone.isEmpty() && changed.isEmpty();
        }
    }

    private static Difference difference(Sql database, Kind kind, Collection<Subject> subjects) {
        var known = fingerprints(database, kind);
        var changed = new ArrayList<Subject>();
        for (var subject : subjects) {
            if (!fingerprint(subject).equals(known.remove(subject.slug()))) {
                changed.add(subject);
            }
        }
        var gone = new ArrayList<>(known.keySet());
        changed.forEach(subject -> gone.add(subject.slug()));
        return new Difference(gone, changed);
    }

    private static Map<String, String> fingerprints(Sql database, Kind kind) {
        var known = new HashMap<String, String>();
        database.list(
                        "select slug, fingerprint from search_subject where kind = ?",
                        row -> Map.entry(row.text("slug"), row.text("fingerprint")),
                        word(kind))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private static void delete(Sql database, Kind kind, List<String> slugs) {
        database.update(
                "delete from search_subject where kind = ? and slug = any (?)",
                word(kind),
                slugs.toArray(String[]::new));
    }

    private static void insert(Sql database, List<Subject> subjects) {
        var names = new ArrayList<List<?>>();
        var texts = new ArrayList<List<?>>();
        for (var subject : subjects) {
            var kind = word(subject.kind());
            subject.names()
                    .forEach(name -> names.add(List.of(
                            kind,
                            subject.slug(),
                            name.language(),
                            name.weight(),
                            name.name(),
                            Term.of(name.name()).sounds())));
            subject.texts().forEach(text -> texts.add(List.of(kind, subject.slug(), text.language(), text.text())));
        }
        database.batch(
                "insert into search_subject values (?, ?, ?)",
                subjects.stream()
                        .<List<?>>map(subject -> List.of(word(subject.kind()), subject.slug(), fingerprint(subject)))
                        .toList());
        database.batch(
                "insert into search_name (kind, slug, language, weight, name, sounds) values (?, ?, ?, ?, ?, ?)",
                names);
        database.batch("insert into search_text (kind, slug, language, content) values (?, ?, ?, ?)", texts);
    }

    private static String fingerprint(Subject subject) {
        return Fingerprint.of((subject.names() + " " + subject.texts()).getBytes(StandardCharsets.UTF_8));
    }

    private static Key key(Row row) throws SQLException {
        return new Key(Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.text("slug"));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
