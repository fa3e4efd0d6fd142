package dev.sthira.notification.sequence;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.text.Language;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said in the classes that everybody may see, in each language, by the place it is said at: a pose
/// by its slug, a form by `pose/form`, a sentence by where in the class or with which pose it is said.
@Singleton
public class ClassTexts {
    private static final List<String> LEVELS = List.of("", "/beginner", "/intermediate", "/advanced");
    private static final String KEEP = """
            insert into class_text (slug, language, place, text)
            select ?, language, place, text
              from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[])) as said (language, place, text)""";
    private static final String NAMES = """
            select t.place, t.text from class_text t join published_sequence s on s.slug = t.slug
             where t.slug = ? and s.version = ? and t.language = ? and t.place = any(?)""";
    private static final String POSES =
            "select place, text from class_text where slug = ? and language = ? and place !~ '[/:]'";
    private static final String SENTENCE = """
            select here.text
              from class_text there
              join class_text here on here.slug = there.slug and here.place = there.place and here.language = ?
              join published_sequence s on s.slug = there.slug and s.version = ?
             where there.slug = ? and there.place = any(?) and there.text = ?
             limit 1""";

    private final Sql sql;

    ClassTexts(Sql sql) {
        this.sql = sql;
    }

    /// A stretch of a class as whoever practises it reads it.
    ///
    /// @param form slug of the form of the pose; empty if it is none
    /// @param cue  the sentence in the words of whoever practises
    public record Stretch(String slug, int version, int block, int step, String pose, String form, String cue) {
        private String formPlace() {
            return pose + "/" + form;
        }

        /// Where in the class, or with which pose, the sentence may stand.
        private List<String> sentencePlaces() {
            var at = "%d/%d".formatted(block, step);
            return Stream.concat(LEVELS.stream().map(at::concat), Stream.of(pose, formPlace()))
                    .map(place -> "cue:" + place)
                    .toList();
        }
    }

    /// What names of a class are in a language, by the places that have one.
    public Map<String, String> names(String slug, int version, Language language, Collection<String> places) {
        return sql
                .list(
                        NAMES,
                        row -> Map.entry(row.text("place"), row.text("text")),
                        slug,
                        version,
                        language.tag(),
                        places.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What the poses of a class are called in a language, by their slugs; none where nothing of it is
    /// known there.
    public Map<String, String> poses(String slug, Language language) {
        return sql.list(POSES, row -> Map.entry(row.text("place"), row.text("text")), slug, language.tag()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// All that is said of a stretch in a language; empty if anything of it is not known there.
    ///
    /// @param title what the class is called there
    public Optional<Said> in(Language language, String title, Stretch stretch) {
        var places = stretch.form().isEmpty() ? List.of(stretch.pose()) : List.of(stretch.pose(), stretch.formPlace());
        var names = names(stretch.slug(), stretch.version(), language, places);
        if (names.size() < places.size()) {
            return Optional.empty();
        }
        return sentence(language, stretch)
                .map(cue -> new Said(
                        language, title, names.getOrDefault(stretch.pose(), ""), names.get(stretch.formPlace()), cue));
    }

    private Optional<String> sentence(Language language, Stretch stretch) {
        return stretch.cue().isBlank()
                ? Optional.of("")
                : sql.first(
                        SENTENCE,
                        row -> row.text("text"),
                        language.tag(),
                        stretch.version(),
                        stretch.slug(),
                        stretch.sentencePlaces().toArray(String[]::new),
                        stretch.cue());
    }

    /// From now on this is what is said in a class.
    void keep(String slug, Map<String, Map<String, String>> texts) {
        forget(slug);
        var all = texts.entrySet().stream()
                .flatMap(language -> language.getValue().entrySet().stream()
                        .map(text -> List.of(language.getKey(), text.getKey(), text.getValue())))
                .toList();
        sql.update(KEEP, slug, column(all, 0), column(all, 1), column(all, 2));
    }

    void forget(String slug) {
        sql.update("delete from class_text where slug = ?", slug);
    }

    private static String[] column(List<List<String>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).toArray(String[]::new);
    }
}
