package dev.sthira.catalog.viewer;

import org.jspecify.annotations.Nullable;

/// Somebody with a token: its subject, which says nothing about them.
public record Person(String id) {

    public static @Nullable Person of(@Nullable String id) {
        return id == null ? null : new Person(id);
    }

    /// The id, where there is somebody.
    public static @Nullable String id(@Nullable Person person) {
        return person == null ? null : person.id();
    }
}
