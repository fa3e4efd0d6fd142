package dev.sthira.catalog.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.sthira.catalog.shelf.Shelves.Coverage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// Turns documents into what a shelf holds. What a document says beyond the two types was checked when it came in.
public final class ShelfReader<T> {
    private final ObjectMapper json;
    private final ObjectReader things;
    private final EntryWriter<T> entries;

    public ShelfReader(ObjectMapper json, Class<T> thing, Class<?> entry) {
        this(json, thing, entry, (_, read) -> read);
    }

    /// With entries that say more than the document, such as a length.
    public <E> ShelfReader(ObjectMapper json, Class<T> thing, Class<E> entry, BiFunction<T, E, E> complete) {
        this.json = json;
        this.things = json.readerFor(thing).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        var reader = json.readerFor(entry).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        var writer = json.writerFor(entry);
        this.entries = (of, document) -> writer.writeValueAsBytes(complete.apply(of, reader.<E>readValue(document)));
    }

    private interface EntryWriter<T> {
        byte[] entry(T thing, String document) throws JsonProcessingException;
    }

    /// A shelf in the original, and one for each language there are translations for.
    public Shelves<T> shelves(String folder, Map<String, String> documents, Translations translations) {
        var original = new TreeMap<String, Shelf.Item<T>>();
        documents.forEach((slug, document) -> original.put(slug, item(slug, document)));
        var translated = new HashMap<String, Shelf<T>>();
        var coverage = new HashMap<String, Coverage>();
        int texts = documents.values().stream().mapToInt(translations::textsOf).sum();
        for (var language : translations.languages()) {
            var items = new TreeMap<>(original);
            var covered = new Coverage(0, documents.size(), 0, texts);
            for (var document : documents.entrySet()) {
                var here = translations.of(language, folder + "/" + document.getKey(), document.getValue());
                if (here.isPresent()) {
                    var found = here.get();
                    items.put(document.getKey(), item(document.getKey(), found.document(), language, found.whole()));
                    covered = covered.and(found.texts());
                }
            }
            translated.put(language, Shelf.of(items.values()));
            coverage.put(language, covered);
        }
        var all = new Coverage(documents.size(), documents.size(), texts, texts);
        return new Shelves<>(Shelf.of(original.values()), translated, coverage, all);
    }

    /// One thing in the language it was written in.
    public Shelf.Item<T> item(String slug, String document) {
        return item(slug, document, language(document), true);
    }

    private String language(String document) {
        try {
            return json.readTree(document).path("language").asText(Languages.ORIGINAL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the database is not JSON", e);
        }
    }

    private Shelf.Item<T> item(String slug, String document, String language, boolean whole) {
        try {
            T thing = things.readValue(document);
            var languages = whole ? language : language + ", " + Languages.ORIGINAL;
            return new Shelf.Item<>(
                    slug,
                    thing,
                    Ready.of(document.getBytes(StandardCharsets.UTF_8), languages),
                    entries.entry(thing, document),
                    language);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document of " + slug + " cannot be read", e);
        }
    }
}
