package dev.sthira.catalog.sequence;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.NotReady;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.shelf.ShelfReader;
import dev.sthira.catalog.shelf.Shelves;
import dev.sthira.catalog.shelf.Translations;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// The newest edition of every sequence, in memory.
@ApplicationScoped
public class SequenceShelf {
    private final Sequences sequences;
    private final ShelfReader<Sequence> reader;
    private final Translations translations;
    private volatile @Nullable Shelves<Sequence> shelves;

    SequenceShelf(Sequences sequences, Translations translations, ObjectMapper json) {
        this.sequences = sequences;
        this.reader = new ShelfReader<>(
                json,
                Sequence.class,
                SequenceSummary.class,
                (sequence, summary) -> summary.lasting(Length.of(sequence)));
        this.translations = translations;
    }

    /// The newest editions as the database has them now, in every language.
    public Shelves<Sequence> read() {
        return reader.shelves("sequences", sequences.newest(), translations);
    }

    /// From now on this is what everybody sees.
    public void put(Shelves<Sequence> filled) {
        shelves = filled;
    }

    /// What is on the shelf, in the original; while nothing was ever put there, the problem that says so.
    public Shelf<Sequence> get() {
        return all().original();
    }

    /// The same in a language, text by text; the original where there is no translation.
    public Shelf<Sequence> get(String language) {
        return all().in(language);
    }

    /// The same in the language that fits a header `Accept-Language` best.
    public Shelf<Sequence> best(@Nullable String acceptLanguage) {
        return get(Languages.best(acceptLanguage, all().languages()));
    }

    /// Whether nothing was ever put there.
    public boolean isEmpty() {
        return shelves == null;
    }

    /// In every language.
    public Shelves<Sequence> all() {
        var filled = shelves;
        if (filled == null) {
            throw NotReady.problem();
        }
        return filled;
    }
}
