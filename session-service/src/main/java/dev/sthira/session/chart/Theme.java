package dev.sthira.session.chart;

import java.util.Locale;

/// For which surroundings the colours are: by day, by night, or as the reader's screen says.
enum Theme {
    LIGHT,
    DARK,
    AUTO;

    /// As an address names it.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public static Theme fromString(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
