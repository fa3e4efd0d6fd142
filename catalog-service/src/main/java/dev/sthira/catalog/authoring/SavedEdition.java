package dev.sthira.catalog.authoring;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.person.Person;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One edition as it was saved: when, by whom, and with which note.
record SavedEdition(
        int version,
        String fingerprint,
        String document,
        Instant savedAt,
        @Nullable Person author,
        @Nullable String note) {

    static SavedEdition of(Row row) throws SQLException {
        return new SavedEdition(
                row.integer("version"),
                row.text("fingerprint"),
                row.text("document"),
                row.instant("added_at"),
                Persons.of(row.textOrNull("author")),
                row.textOrNull("note"));
    }
}
