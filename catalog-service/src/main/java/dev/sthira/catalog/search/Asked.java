package dev.sthira.catalog.search;

/// One search as it was asked for: the words, the filters, the order, and which page in which language.
///
/// @param after    the place behind which the page begins; empty at the beginning
/// @param language the best of the languages there are
record Asked(Query query, Filters filters, Sort sort, String after, int limit, String language) {}
