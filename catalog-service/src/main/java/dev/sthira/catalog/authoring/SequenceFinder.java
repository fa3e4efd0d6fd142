package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.sthira.catalog.file.References;
import dev.sthira.catalog.pose.PoseShelf;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.SequenceShelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the sequence somebody may practise: what everybody sees, their own, or one whose link they have.
@ApplicationScoped
public class SequenceFinder {
    private final SequenceShelf shelf;
    private final PoseShelf poses;
    private final Standings standings;
    private final ObjectReader reader;

    SequenceFinder(SequenceShelf shelf, PoseShelf poses, Standings standings, ObjectMapper json) {
        this.shelf = shelf;
        this.poses = poses;
        this.standings = standings;
        this.reader = json.readerFor(Sequence.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// What everybody sees, from memory; never touches the database.
    public Optional<Sequence> open(String slug, @Nullable Integer version) {
        return shelf.get().thing(slug).filter(sequence -> version == null || version == sequence.version());
    }

    /// The newest edition, or this one; asks the database unless everybody sees it, so call it where blocking is
    /// allowed.
    public Optional<Sequence> find(String slug, @Nullable Integer version, Viewer viewer) {
        return open(slug, version)
                .or(() -> document(slug, version, viewer).map(this::read).map(this::whole));
    }

    // An old edition may name what the catalog has not kept.
    private Sequence whole(Sequence sequence) {
        if (!References.hold(sequence, poses.get())) {
            throw Refusals.problem(
                    409,
                    "This edition does not fit the catalog any more",
                    "It names poses or variations that are gone. Take a newer edition, or edit it.");
        }
        return sequence;
    }

    private Optional<String> document(String slug, @Nullable Integer version, Viewer viewer) {
        var newest = standings
                .visible(slug, viewer)
                .filter(sequence -> version == null || version == sequence.version())
                .map(Standing::document);
        return newest.isPresent() || version == null
                ? newest
                : standings.edition(slug, version, viewer).map(SavedEdition::document);
    }

    private Sequence read(String document) {
        try {
            return reader.readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document in the database cannot be read", e);
        }
    }
}
