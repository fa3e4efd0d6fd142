package dev.sthira.catalog.picture;

import dev.sthira.kit.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a page says of a class that is not in the language of its reader.
public final class NotTranslated {
    private NotTranslated() {}

    /// In which language the page is, said in the one that was asked for; nothing where they are the same.
    public static @Nullable String note(String language, String wished, Map<String, Words> words) {
        var name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.forLanguageTag(wished));
        return language.equals(wished)
                ? null
                : Objects.requireNonNull(words.get(wished)).say("not-translated", name);
    }
}
