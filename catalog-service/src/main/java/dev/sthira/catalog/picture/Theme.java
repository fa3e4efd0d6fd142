package dev.sthira.catalog.picture;

/// For which surroundings the colours are: by day, by night, or as the reader's screen says.
public enum Theme {
    LIGHT,
    DARK,
    AUTO
}
