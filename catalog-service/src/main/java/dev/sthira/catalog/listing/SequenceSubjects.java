package dev.sthira.catalog.listing;

import static dev.sthira.catalog.search.SubjectReader.each;
import static dev.sthira.catalog.search.SubjectReader.name;
import static dev.sthira.catalog.search.SubjectReader.words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.search.Subject;
import dev.sthira.catalog.search.Subject.Name;
import dev.sthira.catalog.search.Subject.Text;
import dev.sthira.catalog.search.SubjectReader;
import dev.sthira.catalog.sequence.Length;
import dev.sthira.catalog.sequence.Sequence;
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

    List<Subject> of(Shelves<Sequence> sequences, Shelves<Pose> poses) {
        var demands = new WholeDemands(SubjectReader.documents(poses, json));
        return SubjectReader.documents(sequences, json).stream()
                .map(documents -> subject(documents, sequences, demands))
                .toList();
    }

    private static Subject subject(Map<String, JsonNode> documents, Shelves<Sequence> sequences, WholeDemands demands) {
        var sequence = documents.values().iterator().next();
        var slug = sequence.path("slug").asText();
        var names = new ArrayList<Name>();
        var texts = new ArrayList<Text>();
        documents.forEach((language, document) -> {
            names(language, document).forEach(names::add);
            texts.add(text(language, document));
        });
        names.add(SubjectReader.slug(sequence));
        var minutes =
                sequences.original().thing(slug).map(Length::of).orElseThrow().usual();
        return new Subject(
                Subject.Kind.SEQUENCE,
                slug,
                names.stream().distinct().toList(),
                texts,
                properties(sequence),
                minutes,
                demands.ofClass(sequence),
                Map.of());
    }

    private static Stream<Name> names(String language, JsonNode sequence) {
        return Stream.concat(
                name(language, sequence.path("title"), 1),
                each(sequence.path("keywords")).flatMap(word -> name(language, word, KEYWORD)));
    }

    private static Text text(String language, JsonNode sequence) {
        return SubjectReader.text(
                language,
                Stream.of(
                                Stream.of(
                                        sequence.path("title"),
                                        sequence.path("summary"),
                                        sequence.at("/audience/text")),
                                each(sequence.path("keywords")),
                                each(sequence.path("character")),
                                each(sequence.path("focus")),
                                each(sequence.path("blocks")).map(block -> block.path("title")))
                        .flatMap(texts -> texts));
    }

    private static Map<String, List<String>> properties(JsonNode sequence) {
        return Map.of(
                "intent", List.of(sequence.path("intent").asText()),
                "level", words(sequence.path("levels")).toList(),
                "area", words(sequence.path("focus")).toList(),
                "titled", SubjectReader.places(sequence.path("title")),
                "concern", words(sequence.at("/audience/concerns")).toList(),
                "position",
                        each(sequence.path("blocks"))
                                .map(block -> block.at("/start/position").asText())
                                .distinct()
                                .toList());
    }
}
