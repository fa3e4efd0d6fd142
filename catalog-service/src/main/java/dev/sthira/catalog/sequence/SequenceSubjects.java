package dev.sthira.catalog.sequence;

import static dev.sthira.catalog.search.SubjectReader.each;
import static dev.sthira.catalog.search.SubjectReader.name;
import static dev.sthira.catalog.search.SubjectReader.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.search.Subject;
import dev.sthira.catalog.search.Subject.Name;
import dev.sthira.catalog.search.Subject.Text;
import dev.sthira.catalog.search.SubjectReader;
import dev.sthira.catalog.shelf.Shelves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a class can be found by: title and keywords in every language, what it is for, and how long it takes.
final class SequenceSubjects {
    private static final double KEYWORD = 0.75;

    private final ObjectMapper json;

    SequenceSubjects(ObjectMapper json) {
        this.json = json;
    }

    List<Subject> of(Shelves<Sequence> sequences) {
        return SubjectReader.documents(sequences, json).stream()
                .map(documents -> subject(documents, sequences))
                .toList();
    }

    private static Subject subject(Map<String, JsonNode> documents, Shelves<Sequence> sequences) {
        var course = documents.values().iterator().next();
        var slug = course.path("slug").asText();
        var names = new ArrayList<Name>();
        var texts = new ArrayList<Text>();
        documents.forEach((language, document) -> {
            names(language, document).forEach(names::add);
            texts.add(text(language, document));
        });
        names.add(SubjectReader.slug(course));
        var minutes =
                sequences.original().thing(slug).map(Length::of).orElseThrow().usual();
        return new Subject(
                Subject.Kind.SEQUENCE,
                slug,
                names.stream().distinct().toList(),
                texts,
                properties(course),
                minutes,
                Map.of());
    }

    private static Stream<Name> names(String language, JsonNode course) {
        return Stream.concat(
                name(language, course.path("title"), 1),
                each(course.path("keywords")).flatMap(word -> name(language, word, KEYWORD)));
    }

    private static Text text(String language, JsonNode course) {
        return SubjectReader.text(
                language,
                Stream.of(
                                Stream.of(course.path("title"), course.path("summary"), course.at("/audience/text")),
                                each(course.path("keywords")),
                                each(course.path("character")),
                                each(course.path("focus")),
                                each(course.path("blocks")).map(block -> block.path("title")))
                        .flatMap(texts -> texts));
    }

    private static Map<String, List<String>> properties(JsonNode course) {
        return Map.of(
                "intent", List.of(course.path("intent").asText()),
                "level", words(course.path("levels")).toList(),
                "area", words(course.path("focus")).toList(),
                "concern", words(course.at("/audience/concerns")).toList(),
                "position",
                        each(course.path("blocks"))
                                .map(block -> block.at("/start/position").asText())
                                .distinct()
                                .toList());
    }
}
