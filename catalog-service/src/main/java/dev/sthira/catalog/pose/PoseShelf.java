package dev.sthira.catalog.pose;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.shelf.Languages;
import dev.sthira.catalog.shelf.NotReady;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.shelf.ShelfReader;
import dev.sthira.catalog.shelf.Shelves;
import dev.sthira.catalog.shelf.Translations;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// The newest edition of every pose, in memory.
@ApplicationScoped
public class PoseShelf {
    private final Poses poses;
    private final ShelfReader<Pose> reader;
    private final Translations translations;
    private volatile @Nullable Shelves<Pose> shelves;

    PoseShelf(Poses poses, Translations translations, ObjectMapper json) {
        this.poses = poses;
        this.reader = new ShelfReader<>(json, Pose.class, PoseSummary.class);
        this.translations = translations;
    }

    /// The newest editions as the database has them now, in every language.
    public Shelves<Pose> read() {
        return reader.shelves("poses", poses.newest(), translations);
    }

    /// From now on this is what everybody sees.
    public void put(Shelves<Pose> filled) {
        shelves = filled;
    }

    /// What is on the shelf, in the original; while nothing was ever put there, the problem that says so.
    public Shelf<Pose> get() {
        return all().original();
    }

    /// The same in a language, text by text; the original where there is no translation.
    public Shelf<Pose> get(String language) {
        return all().in(language);
    }

    /// The same in the language that fits a header `Accept-Language` best.
    public Shelf<Pose> best(@Nullable String acceptLanguage) {
        return get(Languages.best(acceptLanguage, all().languages()));
    }

    /// Whether nothing was ever put there.
    public boolean isEmpty() {
        return shelves == null;
    }

    /// In every language.
    public Shelves<Pose> all() {
        var filled = shelves;
        if (filled == null) {
            throw NotReady.problem();
        }
        return filled;
    }
}
