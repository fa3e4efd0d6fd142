package dev.sthira.notification.sequence;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A class that everybody may see.
///
/// @param title   what it is called in its own language
/// @param titles  what it is called, by language tag
/// @param minutes how long it usually takes, if the catalog says so
public record PublishedSequence(
        String slug,
        String title,
        Map<String, String> titles,
        @Nullable Integer minutes) {
    public PublishedSequence {
        titles = Map.copyOf(titles);
    }

    /// What it is called in the language that the reader likes best of those there are.
    public String title(List<LanguageRange> liked) {
        var tag = Locale.lookupTag(liked, titles.keySet());
        return tag == null ? title : titles.getOrDefault(tag, title);
    }

    /// What it is called in this language, or else in its own.
    public String title(Locale locale) {
        return title(List.of(new LanguageRange(locale.toLanguageTag())));
    }

    /// The languages of an `Accept-Language`; none, if there is no such header or it cannot be read.
    public static List<LanguageRange> languages(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
