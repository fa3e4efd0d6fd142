package dev.sthira.catalog.authoring;

import dev.sthira.catalog.viewer.Person;
import dev.sthira.kit.database.Row;
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
                Person.of(row.textOrNull("author")),
                row.textOrNull("note"));
    }
}
