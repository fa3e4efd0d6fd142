package dev.sthira.catalog.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.CatalogFiles;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The real catalog in every language, without a server: its files, translated as the service translates them.
public final class TranslatedCatalog {
    private static final CatalogFiles FILES = CatalogFiles.read();

    private TranslatedCatalog() {}

    /// Everything of a folder, `poses` or `sequences`, in every language.
    public static <T> Shelves<T> of(String folder, Class<T> type, ObjectMapper json) {
        var translations = new Translations(json);
        translations.put(FILES.translations().values().stream()
                .map(TranslatedCatalog::translation)
                .toList());
        var documents = new TreeMap<String, String>();
        (folder.equals("poses") ? FILES.poses() : FILES.sequences())
                .forEach((slug, document) -> documents.put(slug, document.toString()));
        return new ShelfReader<>(json, type, Entry.class).shelves(folder, documents, translations);
    }

    private record Entry(String slug) {}

    private static Translation translation(JsonNode file) {
        return new Translation(
                file.path("language").asText(),
                file.path("translates").asText(),
                file.path("version").asInt(),
                file.path("texts").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, text -> text.getValue().asText())));
    }
}
