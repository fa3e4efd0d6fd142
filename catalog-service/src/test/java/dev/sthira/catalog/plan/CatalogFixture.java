package dev.sthira.catalog.plan;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.http.StrictJson;
import dev.sthira.catalog.pose.DoseJson;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The real catalog without a server: its files, read as the service reads them.
final class CatalogFixture {
    static final ObjectMapper JSON = json();

    private CatalogFixture() {}

    static Sequence referenceClass() {
        return sequence("back-strengthening");
    }

    static Sequence sequence(String slug) {
        return read("/catalog/sequences/" + slug + ".json", Sequence.class);
    }

    static Pose pose(String slug) {
        return read("/catalog/poses/" + slug + ".json", Pose.class);
    }

    static Wishes wishes(Level level) {
        return new Wishes("back-strengthening", level, 4000, 1);
    }

    static Plan referencePlan() {
        return Plans.of(referenceClass(), CatalogFixture::pose, wishes(Level.INTERMEDIATE));
    }

    private static <T> T read(String resource, Class<T> type) {
        try (var file = CatalogFixture.class.getResourceAsStream(resource)) {
            return JSON.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(Objects.requireNonNull(file, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static ObjectMapper json() {
        var json = new ObjectMapper();
        new StrictJson().customize(json);
        new DoseJson().customize(json);
        return json;
    }
}
