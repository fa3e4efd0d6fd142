package dev.sthira.catalog.search;

import dev.sthira.catalog.search.Closeness.Term;
import dev.sthira.catalog.search.Subject.Kind;
import dev.sthira.kit.condition.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
            select known.kind, known.slug, known.words @@ either.every
            from either join search_text known on known.words @@ either.some
            order by known.words @@ either.every desc, ts_rank(known.words, either.some) desc, known.kind, known.slug
            limit 300
            """;

    private SearchRows() {}

    /// What a subject is known by within both kinds.
    record Key(Kind kind, String slug) {}

    /// What name and text give each subject, in thousandths of an exact name.
    static Map<Key, Integer> scores(Connection database, Query query) throws SQLException {
        try (var settings = database.createStatement()) {
            settings.execute(PATIENCE);
        }
        var scores = new HashMap<Key, Integer>();
        byText(database, query, scores);
        byName(database, query, scores);
        return scores;
    }

    private static void byName(Connection database, Query query, Map<Key, Integer> scores) throws SQLException {
        var phrasings = query.phrasings().stream().map(Term::of).toList();
        try (var names = database.prepareStatement(NAMES)) {
            names.setArray(1, texts(database, query.phrasings()));
            names.setArray(
                    2, texts(database, phrasings.stream().map(Term::sounds).toList()));
            try (var rows = names.executeQuery()) {
                while (rows.next()) {
                    var score = Ranking.byName(phrasings, Term.of(rows.getString(4)), rows.getDouble(3));
                    scores.merge(key(rows.getString(1), rows.getString(2)), score, Math::max);
                }
            }
        }
    }

    private static void byText(Connection database, Query query, Map<Key, Integer> scores) throws SQLException {
        try (var texts = database.prepareStatement(TEXTS)) {
            texts.setString(1, query.text());
            try (var rows = texts.executeQuery()) {
                while (rows.next()) {
                    scores.merge(
                            key(rows.getString(1), rows.getString(2)), Ranking.byText(rows.getBoolean(3)), Math::max);
                }
            }
        }
    }

    /// Makes the rows of one kind those of these subjects; touches only what changed. Instances take turns. Returns how
    /// many came.
    static int keep(Connection database, Kind kind, Collection<Subject> subjects) throws SQLException {
        if (difference(database, kind, subjects).isNone()) {
            return 0;
        }
        try (var turn = database.prepareStatement("select pg_advisory_xact_lock(?)")) {
            turn.setLong(1, TURN);
            turn.execute();
        }
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

    private static Difference difference(Connection database, Kind kind, Collection<Subject> subjects)
            throws SQLException {
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

    private static Map<String, String> fingerprints(Connection database, Kind kind) throws SQLException {
        var known = new HashMap<String, String>();
        try (var select = database.prepareStatement("select slug, fingerprint from search_subject where kind = ?")) {
            select.setString(1, word(kind));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return known;
    }

    private static void delete(Connection database, Kind kind, List<String> slugs) throws SQLException {
        try (var delete = database.prepareStatement("delete from search_subject where kind = ? and slug = any (?)")) {
            delete.setString(1, word(kind));
            delete.setArray(2, texts(database, slugs));
            delete.executeUpdate();
        }
    }

    private static void insert(Connection database, List<Subject> subjects) throws SQLException {
        try (var subject = database.prepareStatement("insert into search_subject values (?, ?, ?)");
                var name = database.prepareStatement(
                        "insert into search_name (kind, slug, language, weight, name, sounds) values (?, ?, ?, ?, ?, ?)");
                var text = database.prepareStatement(
                        "insert into search_text (kind, slug, language, content) values (?, ?, ?, ?)")) {
            for (var one : subjects) {
                add(subject, one, fingerprint(one));
                for (var known : one.names()) {
                    add(
                            name,
                            one,
                            known.language(),
                            known.weight(),
                            known.name(),
                            Term.of(known.name()).sounds());
                }
                for (var known : one.texts()) {
                    add(text, one, known.language(), known.text());
                }
            }
            subject.executeBatch();
            name.executeBatch();
            text.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Subject subject, Object... values) throws SQLException {
        insert.setString(1, word(subject.kind()));
        insert.setString(2, subject.slug());
        for (int i = 0; i < values.length; i++) {
            insert.setObject(3 + i, values[i]);
        }
        insert.addBatch();
    }

    private static String fingerprint(Subject subject) {
        return Fingerprint.of((subject.names() + " " + subject.texts()).getBytes(StandardCharsets.UTF_8));
    }

    private static java.sql.Array texts(Connection database, List<String> texts) throws SQLException {
        return database.createArrayOf("text", texts.toArray());
    }

    private static Key key(String kind, String slug) {
        return new Key(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), slug);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
