package dev.sthira.catalog.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A sequence as it stands: whose it is, who sees it, and its newest edition.
record Standing(
        String slug,
        @Nullable String owner,
        Visibility visibility,
        @Nullable String withdrawnBy,
        int version,
        String fingerprint,
        String document,
        Instant savedAt) {

    static Standing of(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("slug"),
                row.getString("owner"),
                Visibility.of(row.getString("visibility")),
                row.getString("withdrawn_by"),
                row.getInt("version"),
                row.getString("fingerprint"),
                row.getString("document"),
                Database.instant(row, "added_at"));
    }

    boolean withdrawn() {
        return withdrawnBy != null;
    }

    /// Whether an editor took a person's sequence away.
    boolean withdrawnByEditor() {
        return owner != null && withdrawnBy != null && !owner.equals(withdrawnBy);
    }

    /// Whether everybody sees it.
    boolean open() {
        return visibility == Visibility.PUBLISHED && !withdrawn();
    }
}
