package dev.sthira.catalog.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.search.Subject.Name;
import dev.sthira.catalog.search.Subject.Text;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.shelf.Shelves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The documents of one thing, original first, as plain trees: what the readers of subjects share.
public final class SubjectReader {
    private SubjectReader() {}

    /// For each thing its document by language: the original, then those translations there are of it.
    public static List<Map<String, JsonNode>> documents(Shelves<?> shelves, ObjectMapper json) {
        return shelves.original().items().stream()
                .map(item -> documents(item, shelves, json))
                .toList();
    }

    private static Map<String, JsonNode> documents(Shelf.Item<?> original, Shelves<?> shelves, ObjectMapper json) {
        var documents = new LinkedHashMap<String, JsonNode>();
        documents.put(original.language(), read(original, json));
        for (var language : shelves.languages()) {
            shelves.in(language)
                    .item(original.slug())
                    .filter(item -> item.language().equals(language))
                    .ifPresent(item -> documents.put(language, read(item, json)));
        }
        return documents;
    }

    private static JsonNode read(Shelf.Item<?> item, ObjectMapper json) {
        try {
            return json.readTree(item.document().body());
        } catch (IOException e) {
            throw new UncheckedIOException(item.slug(), e);
        }
    }

    /// The members of a list, or none where there is no list.
    public static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /// The words in a list.
    public static Stream<String> words(JsonNode list) {
        return each(list).map(JsonNode::asText);
    }

    /// A name in a language, or none where the document has none there.
    public static Stream<Name> name(String language, JsonNode name, double weight) {
        return name.isTextual() ? Stream.of(new Name(language, name.asText(), weight)) : Stream.empty();
    }

    /// One text of several, as long as a text can be that is searched for words.
    public static Text text(String language, Stream<JsonNode> texts) {
        return new Text(
                language,
                texts.filter(JsonNode::isTextual).map(JsonNode::asText).collect(Collectors.joining(" ")));
    }

    /// The name that a slug is.
    public static Name slug(JsonNode document) {
        return new Name("en", document.path("slug").asText().replace('-', ' '), 0.9);
    }

    /// The places of the body that a title names.
    public static List<String> places(JsonNode title) {
        return Reading.of(Letters.words(Letters.fold(title.asText()))).meanings().stream()
                .filter(meaning -> meaning.property().equals("area"))
                .map(Meaning::word)
                .toList();
    }

    /// The words that a schema of the catalog allows at a place, in its order.
    public static List<String> allowed(String schema, String place) {
        var resource = "/catalog/schema/%s.schema.json".formatted(schema);
        try (var file = Objects.requireNonNull(SubjectReader.class.getResourceAsStream(resource), resource)) {
            return new ArrayList<>(
                    words(new ObjectMapper().readTree(file).at(place + "/enum")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
