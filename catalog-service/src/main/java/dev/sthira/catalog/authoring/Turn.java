package dev.sthira.catalog.authoring;

import dev.sthira.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets changes of the catalog take turns, on all instances, and counts those that everybody sees.
@ApplicationScoped
class Turn {
    private final Sql database;

    Turn(Sql database) {
        this.database = database;
    }

    /// Waits until no other change is under way; holds until this transaction ends.
    void take() {
        var _ = database.any("select number from catalog_change for update");
    }

    /// Tells all instances to read the catalog again, once this transaction is committed.
    void announce() {
        database.update("update catalog_change set number = number + 1");
    }
}
