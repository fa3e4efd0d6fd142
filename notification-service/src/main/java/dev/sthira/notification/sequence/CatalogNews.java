package dev.sthira.notification.sequence;

import java.util.Map;

/// What a record of the catalog's topic says about one class.
sealed interface CatalogNews {
    /// Everybody sees it now.
    ///
    /// @param change counts the changes of this class; an older one than known says nothing new
    /// @param texts  what is said in it, by language and place
    record Published(long change, int version, PublishedSequence sequence, Map<String, Map<String, String>> texts)
            implements CatalogNews {}

    /// Nobody but its owner sees it any more.
    record Withdrawn(long change, String slug) implements CatalogNews {}

    /// It is as if it had never been there.
    record Forgotten(String slug) implements CatalogNews {}

    /// Nothing that matters here.
    record NotForUs() implements CatalogNews {}

    /// Not a record as the contract has it, and why; the reason quotes nothing of it.
    record Unreadable(String reason) implements CatalogNews {}
}
