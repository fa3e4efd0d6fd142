package dev.sthira.catalog.search;

/// The order of a list.
public enum Sort {
    RELEVANCE,
    NAME,
    LEVEL
}
