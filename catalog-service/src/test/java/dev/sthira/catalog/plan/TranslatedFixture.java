package dev.sthira.catalog.plan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The real catalog in other languages, without a server.
public final class TranslatedFixture {
    private TranslatedFixture() {}

    public static Sequence sequence(String slug, String language) {
        return read("sequences/" + slug, language, Sequence.class);
    }

    public static Pose pose(String slug, String language) {
        return read("poses/" + slug, language, Pose.class);
    }

    private static <T> T read(String what, String language, Class<T> type) {
        var document = CatalogFiles.resource("/catalog/" + what + ".json").deepCopy();
        if (!language.equals("en")) {
            CatalogFiles.resource("/catalog/translations/%s/%s.json".formatted(language, what))
                    .path("texts")
                    .properties()
                    .forEach(text -> put(document, JsonPointer.compile(text.getKey()), text.getValue()));
        }
        try {
            return CatalogFixture.JSON
                    .readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document);
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        }
    }

    private static void put(JsonNode document, JsonPointer place, JsonNode text) {
        switch (document.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), text);
            case ArrayNode list -> list.set(place.last().getMatchingIndex(), text);
            default -> throw new IllegalArgumentException("there is no text at " + place);
        }
    }
}
