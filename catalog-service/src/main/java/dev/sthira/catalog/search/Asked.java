package dev.sthira.catalog.search;

import org.jspecify.annotations.Nullable;

/// One search as it was asked for: the words, the filters, the order, and which page in which language.
record Asked(
        Query query, Filters filters, Sort sort, @Nullable String after, int limit, String language) {

    /// The order of a page.
    enum Sort {
        RELEVANCE,
        NAME,
        LEVEL
    }
}
