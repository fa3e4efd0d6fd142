package dev.sthira.catalog.picture;

/// How an SVG says its colours: by classes and a style sheet, or by attributes for readers that know no style sheets.
public enum Manner {
    STYLED,
    PLAIN
}
