package dev.sthira.catalog.authoring;

import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.person.Person;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A sequence as it stands: whose it is, who sees it, and its newest edition.
record Standing(
        String slug,
        @Nullable Person owner,
        Visibility visibility,
        @Nullable Person withdrawnBy,
        int version,
        String fingerprint,
        String document,
        Instant savedAt) {

    static Standing of(Row row) throws SQLException {
        return new Standing(
                row.text("slug"),
                Persons.of(row.textOrNull("owner")),
                Visibility.of(row.text("visibility")),
                Persons.of(row.textOrNull("withdrawn_by")),
                row.integer("version"),
                row.text("fingerprint"),
                row.text("document"),
                row.instant("added_at"));
    }

    boolean withdrawn() {
        return withdrawnBy != null;
    }

    /// Whether an editor took a person's sequence away.
    boolean withdrawnByEditor() {
        return owner != null && withdrawnBy != null && !owner.equals(withdrawnBy);
    }

    /// Whether it is theirs to change: their own, or the shared catalog's for an editor.
    boolean mayBeEditedBy(Viewer viewer) {
        return owner == null ? viewer.editor() : viewer.is(owner);
    }

    /// Whether everybody sees it.
    boolean open() {
        return visibility == Visibility.PUBLISHED && !withdrawn();
    }
}
