package dev.sthira.catalog.authoring;

import dev.sthira.kit.person.Person;
import org.jspecify.annotations.Nullable;

/// Persons in columns where there may be none.
final class Persons {
    private Persons() {}

    static @Nullable Person of(@Nullable String id) {
        return id == null ? null : new Person(id);
    }

    static @Nullable String id(@Nullable Person person) {
        return person == null ? null : person.id();
    }
}
