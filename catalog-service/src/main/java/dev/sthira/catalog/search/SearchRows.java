package dev.sthira.catalog.search;

import dev.sthira.catalog.search.Closeness.Term;
import dev.sthira.catalog.search.Subject.Kind;
import dev.sthira.kit.condition.Fingerprint;
import dev.sthira.kit.database.Sql;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rows of the index in the database, kept in step with what there is.
final class SearchRows {
    private static final long TURN = 0x5354_4849_5243L;

    private SearchRows() {}

    /// What a subject is known by within both kinds.
    record Key(Kind kind, String slug) {}

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
                "insert into search_subject (kind, slug, fingerprint, held) values (?, ?, ?, ?)",
                subjects.stream()
                        .<List<?>>map(subject ->
                                List.of(word(subject.kind()), subject.slug(), fingerprint(subject), held(subject)))
                        .toList());
        database.batch(
                "insert into search_name (kind, slug, language, weight, name, sounds) values (?, ?, ?, ?, ?, ?)",
                names);
        database.batch("insert into search_text (kind, slug, language, content) values (?, ?, ?, ?)", texts);
    }

    private static String fingerprint(Subject subject) {
        var rows = List.of(subject.names(), subject.texts(), List.of(held(subject)));
        return Fingerprint.of(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String[] held(Subject subject) {
        return subject.held().stream().sorted().toArray(String[]::new);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
