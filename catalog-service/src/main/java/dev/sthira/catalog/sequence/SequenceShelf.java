package dev.sthira.catalog.sequence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.shelf.NotReady;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.shelf.ShelfReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// The newest edition of every sequence, in memory.
@ApplicationScoped
public class SequenceShelf {
    private final Sequences sequences;
    private final ShelfReader<Sequence> reader;
    private volatile @Nullable Shelf<Sequence> shelf;

    SequenceShelf(Sequences sequences, ObjectMapper json) {
        this.sequences = sequences;
        this.reader = new ShelfReader<>(json, Sequence.class, SequenceSummary.class);
    }

    /// The newest editions as the database has them now.
    public Shelf<Sequence> read() {
        return Shelf.of(sequences.newest().stream()
                .map(edition -> reader.item(edition.id().slug(), edition.document()))
                .toList());
    }

    /// From now on this is what everybody sees.
    public void put(Shelf<Sequence> filled) {
        shelf = filled;
    }

    /// What is on the shelf; while nothing was ever put there, the problem that says so.
    public Shelf<Sequence> get() {
        var filled = shelf;
        if (filled == null) {
            throw NotReady.problem();
        }
        return filled;
    }
}
