package dev.sthira.notification.sequence;

/// What a record of the catalog's topic says about one class.
sealed interface CatalogNews {
    /// Everybody sees it now.
    ///
    /// @param change counts the changes of this class; an older one than known says nothing new
    record Published(long change, int version, PublishedSequence sequence) implements CatalogNews {}

    /// Nobody but its owner sees it any more.
    record Withdrawn(long change, String slug) implements CatalogNews {}

    /// It is as if it had never been there.
    record Forgotten(String slug) implements CatalogNews {}

    /// Nothing that matters here.
    record NotForUs() implements CatalogNews {}

    /// Not a record as the contract has it, and why; the reason quotes nothing of it.
    record Unreadable(String reason) implements CatalogNews {}
}
