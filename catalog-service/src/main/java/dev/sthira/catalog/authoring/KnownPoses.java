package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.sthira.catalog.check.Source;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseShelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The poses a file may name: those of the catalog, and those that come with it.
@ApplicationScoped
class KnownPoses {
    private final PoseShelf shelf;
    private final ObjectReader reader;

    KnownPoses(PoseShelf shelf, ObjectMapper json) {
        this.shelf = shelf;
        this.reader = json.readerFor(Pose.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Function<String, Optional<Pose>> ofCatalog() {
        return shelf.get()::thing;
    }

    /// The catalog's poses as they would be with these.
    Function<String, Optional<Pose>> with(List<Source> sources) {
        var coming = new HashMap<String, Pose>();
        sources.forEach(source -> read(source).ifPresent(pose -> coming.put(pose.slug(), pose)));
        var catalog = ofCatalog();
        return slug -> Optional.ofNullable(coming.get(slug)).or(() -> catalog.apply(slug));
    }

    // One that cannot be read has flaws of its own, which are told where it is checked.
    private Optional<Pose> read(Source source) {
        try {
            return Optional.of(reader.readValue(source.content().toString()));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
