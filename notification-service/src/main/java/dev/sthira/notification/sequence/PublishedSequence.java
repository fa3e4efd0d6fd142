package dev.sthira.notification.sequence;

import dev.sthira.notification.text.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A class that everybody may see.
///
/// @param title   what it is called in its own language
/// @param titles  what it is called, by language tag
/// @param minutes how long it usually takes, if the catalog says so
/// @param intent  what it is for, in the catalog's word, if the catalog says so
public record PublishedSequence(
        String slug,
        String title,
        Map<String, String> titles,
        @Nullable Integer minutes,
        @Nullable String intent) {
    public PublishedSequence {
        titles = Map.copyOf(titles);
    }

    /// What it is called in this language, or else in its own.
    public String title(Language language) {
        return titles.getOrDefault(language.tag(), title);
    }

    /// Whether it has a name in this language.
    public boolean isIn(Language language) {
        return titles.containsKey(language.tag());
    }
}
