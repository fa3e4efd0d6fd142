package dev.sthira.catalog.search;

import dev.sthira.catalog.search.Closeness.Term;
import dev.sthira.catalog.search.SearchRows.Key;
import dev.sthira.catalog.search.Subject.Kind;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the database looks up by its indexes alone, however many rows there are: names that are like a phrase, and
/// texts
/// with its words. It brings no more than can be compared one by one; what a query bars takes no place among them.
final class Lookup {
    static final String SETTINGS = """
        select set_config('statement_timeout', '2s', true),
            set_config('pg_trgm.word_similarity_threshold', ?, true)
        """;
    private static final String UNBARRED = """
        (asked.barred = '{}' or not coalesce((
            select barred.held && asked.barred from search_subject barred
            where barred.kind = known.kind and barred.slug = known.slug), false))""";
    static final String NAMES = """
        with asked as materialized (
            select spelt, same, cast(? as text[]) as barred
            from unnest(cast(? as text[]), cast(? as text[])) as asked (spelt, same))
        select distinct found.kind, found.slug, found.weight, found.name
        from asked cross join lateral (
            (select kind, slug, weight, name from search_name known
            where replace(known.sounds, ' ', '') = asked.same and %1$s limit 400)
            union all
            (select kind, slug, weight, name from search_name known
            where asked.spelt <%% known.folded and %1$s limit 400)) as found
        """.formatted(UNBARRED);
    static final String TEXTS = """
        with words as materialized (
            select plainto_tsquery('english', folded) || plainto_tsquery('german', folded)
                || plainto_tsquery('french', folded) as every
            from search_fold(?) as folded),
        asked as materialized (
            select every, cast(replace(cast(every as text), ' & ', ' | ') as tsquery) as some, cast(? as text[]) as barred
            from words),
        found as materialized (
            (select known.kind, known.slug, true as every_word from asked
            join search_text known on known.words @@ asked.every and %1$s limit 300)
            union all
            (select known.kind, known.slug, false from asked
            join search_text known on known.words @@ asked.some and %1$s limit 1000))
        select kind, slug, bool_or(every_word) as every_word from found group by kind, slug
        """.formatted(UNBARRED);

    /// How much of what was typed a name must hold at least. Where many hold nearly all of it, nobody looks for others.
    static final String NEARLY_ALL = "0.7";

    static final String SOME = "0.4";
    private static final int MANY = 200;

    private final Sql database;
    private final String[] barred;

    /// @param barred what is not found, as subjects hold it
    Lookup(Sql database, Set<String> barred) {
        this.database = database;
        this.barred = barred.toArray(String[]::new);
    }

    /// A name as the index has it.
    record Named(Key key, String name, double weight) {}

    /// Something whose text has words that are asked for, maybe every one.
    record Told(Key key, boolean everyWord) {}

    /// Names like any of the phrases.
    Set<Named> names(List<Term> phrases) {
        var names = new HashSet<>(names(phrases, NEARLY_ALL));
        if (names.size() < MANY) {
            names.addAll(names(phrases, SOME));
        }
        return names;
    }

    List<Named> names(List<Term> phrases, String alike) {
        settings(alike);
        return database.list(
                NAMES,
                row -> new Named(key(row), row.text("name"), row.decimal("weight")),
                barred,
                phrases.stream().map(Term::folded).toArray(String[]::new),
                phrases.stream().map(Term::squeezed).toArray(String[]::new));
    }

    /// What has any of the words in its text.
    List<Told> texts(String words) {
        settings(SOME);
        return database.list(TEXTS, row -> new Told(key(row), row.bool("every_word")), words, barred);
    }

    void settings(String alike) {
        var _ = database.any(SETTINGS, alike);
    }

    private static Key key(Row row) throws SQLException {
        return new Key(Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.text("slug"));
    }
}
