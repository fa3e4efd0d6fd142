package dev.sthira.catalog.shelf;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The same things once in the language they were written in, and once more for each language there are translations
/// for; what is not translated stands there in the original.
///
/// @param original   as written
/// @param translated by language
/// @param coverage   how much of it is translated, by language
/// @param all        how much there is to translate
public record Shelves<T>(
        Shelf<T> original, Map<String, Shelf<T>> translated, Map<String, Coverage> coverage, Coverage all) {
    public Shelves {
        translated = Map.copyOf(translated);
        coverage = Map.copyOf(coverage);
    }

    /// How many things have a translation, and how many of all texts.
    public record Coverage(int things, int ofThings, int texts, int ofTexts) {
        Coverage and(int textsHere) {
            return new Coverage(things + 1, ofThings, texts + textsHere, ofTexts);
        }

        /// Both together.
        public Coverage plus(Coverage other) {
            return new Coverage(
                    things + other.things, ofThings + other.ofThings, texts + other.texts, ofTexts + other.ofTexts);
        }
    }

    /// The same without some.
    public Shelves<T> without(Set<String> slugs) {
        var fewer = new HashMap<String, Shelf<T>>();
        translated.forEach((language, shelf) -> fewer.put(language, shelf.without(slugs)));
        return slugs.isEmpty() ? this : new Shelves<>(original.without(slugs), fewer, coverage, all);
    }

    public Shelf<T> in(String language) {
        return translated.getOrDefault(language, original);
    }

    /// How much of it is in this language.
    public Coverage coverage(String language) {
        return coverage.getOrDefault(language, new Coverage(0, all.ofThings(), 0, all.ofTexts()));
    }

    public Set<String> languages() {
        return translated.keySet();
    }
}
