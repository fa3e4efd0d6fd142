package dev.sthira.catalog.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One edition as it was saved: when, by whom, and with which note.
record SavedEdition(
        int version,
        String fingerprint,
        String document,
        Instant savedAt,
        @Nullable String author,
        @Nullable String note) {

    static SavedEdition of(ResultSet row) throws SQLException {
        return new SavedEdition(
                row.getInt("version"),
                row.getString("fingerprint"),
                row.getString("document"),
                Database.instant(row, "added_at"),
                row.getString("author"),
                row.getString("note"));
    }
}
