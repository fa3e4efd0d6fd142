package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.sthira.catalog.file.References;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.Finding;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.SequenceFinder;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.viewer.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds sequences in memory where everybody sees them, and in the database otherwise.
@ApplicationScoped
class StoredSequences implements SequenceFinder {
    private final SequenceShelf shelf;
    private final PoseShelf poses;
    private final Standings standings;
    private final ObjectReader reader;

    StoredSequences(SequenceShelf shelf, PoseShelf poses, Standings standings, ObjectMapper json) {
        this.shelf = shelf;
        this.poses = poses;
        this.standings = standings;
        this.reader = json.readerFor(Sequence.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public Finding find(String slug, @Nullable Integer version, Viewer viewer) {
        var inMemory = shelf.get().thing(slug).filter(sequence -> version == null || version == sequence.version());
        return inMemory.isPresent() ? new Finding.Found(inMemory.get()) : stored(slug, version, viewer);
    }

    private Finding stored(String slug, @Nullable Integer version, Viewer viewer) {
        var newest = standings.visible(slug, viewer);
        if (newest.isEmpty()) {
            return new Finding.Unknown(slug);
        }
        return document(newest.get(), version, viewer)
                .map(document -> whole(read(document)))
                .orElseGet(() -> new Finding.NoSuchVersion(
                        slug, version == null ? 0 : version, standings.versions(newest.get(), viewer)));
    }

    private Optional<String> document(Standing newest, @Nullable Integer version, Viewer viewer) {
        return version == null || version == newest.version()
                ? Optional.of(newest.document())
                : standings.edition(newest.slug(), version, viewer).map(SavedEdition::document);
    }

    // An old edition may name what the catalog has not kept.
    private Finding whole(Sequence sequence) {
        return References.hold(sequence, poses.get())
                ? new Finding.Found(sequence)
                : new Finding.OutOfDate(sequence.slug());
    }

    private Sequence read(String document) {
        try {
            return reader.readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the database cannot be read", e);
        }
    }
}
