package dev.sthira.catalog.authoring;

import java.util.Locale;

/// Who sees a sequence: its owner alone, whoever has the link, or everybody.
public enum Visibility {
    PRIVATE,
    LINK,
    PUBLISHED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Visibility of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
