package dev.sthira.catalog.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;

/// Turns documents into what a shelf holds. What a document says beyond the two types was checked when it came in.
public final class ShelfReader<T> {
    private final ObjectReader things;
    private final ObjectReader entries;
    private final ObjectWriter writer;

    public ShelfReader(ObjectMapper json, Class<T> thing, Class<?> entry) {
        this.things = json.readerFor(thing).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.entries = json.readerFor(entry).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.writer = json.writerFor(entry);
    }

    public Shelf.Item<T> item(String slug, String document) {
        try {
            return new Shelf.Item<>(
                    slug,
                    things.readValue(document),
                    Ready.of(document.getBytes(StandardCharsets.UTF_8)),
                    writer.writeValueAsBytes(entries.readValue(document)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the document of " + slug + " cannot be read", e);
        }
    }
}
