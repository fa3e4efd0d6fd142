package dev.sthira.catalog.shelf;

import java.util.Map;

/// The texts of one document in another language: of which edition, and by JSON Pointer.
///
/// @param language   BCP 47 tag
/// @param translates folder and slug, such as `poses/cat`
/// @param version    the edition it translates
/// @param texts      JSON Pointer to a text of the original → the same in this language
public record Translation(String language, String translates, int version, Map<String, String> texts) {
    public Translation {
        texts = Map.copyOf(texts);
    }
}
