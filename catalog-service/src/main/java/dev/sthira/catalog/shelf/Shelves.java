package dev.sthira.catalog.shelf;

import java.util.Map;
import java.util.Set;

/// The same things once in the language they were written in, and once more for each language there are translations
/// for; what is not translated stands there in the original.
public record Shelves<T>(Shelf<T> original, Map<String, Shelf<T>> translated) {
    public Shelves {
        translated = Map.copyOf(translated);
    }

    public Shelf<T> in(String language) {
        return translated.getOrDefault(language, original);
    }

    public Set<String> languages() {
        return translated.keySet();
    }
}
