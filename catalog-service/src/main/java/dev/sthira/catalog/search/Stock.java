package dev.sthira.catalog.search;

import dev.sthira.catalog.search.Subject.Kind;
import dev.sthira.catalog.shelf.Shelves;
import java.util.List;

/// All there is of one kind: what can be found, and the shelves with its entries in each language.
public record Stock(Kind kind, List<Subject> subjects, Shelves<?> shelves) {
    public Stock {
        subjects = List.copyOf(subjects);
    }
}
